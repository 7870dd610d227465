"""The documents: what a party gets to see, whose it is, and what must be the case before."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.ties import Document, Sending
from merestone.contract.wire_names import kebab
from merestone.site import links
from merestone.site.markdown import WIDE, code, page, prose, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """One page of all of them, if there is any."""
    if contract.documents:
        heads = (
            "Document",
            "Owned by",
            "Only once",
            "Can be taken back",
            "Template",
            "Made with",
            "Sent with",
            "Written at",
        )
        yield (
            "documents.md",
            page(
                WIDE,
                "# Documents and notices",
                "What a customer is told must match what the systems hold to be true. Each document has one process that owns it, and a "
                "gate: the commands that make and send it start no earlier. What cannot be taken back waits for something durable.",
                table(heads, (_row(contract, document, shelf) for document in contract.documents)),
            ),
        )


def _row(contract: Contract, document: Document, shelf: Shelf) -> tuple[str, ...]:
    told = "<br>".join(filter(None, (f"**{document.title}**", prose(document.description))))
    return (
        f'<span id="{kebab(document.name)}"></span>{told}',
        links.system(document.owner),
        code(document.text),
        "no" if document.irreversible else "yes",
        f"`{document.template}`" if document.template else "",
        _command(contract, document.made),
        _command(contract, document.sent),
        links.place(document.place, shelf),
    )


def _command(contract: Contract, sending: Sending | None) -> str:
    if sending is None:
        return ""
    return links.operation(contract, sending.operation) + (f" as `{sending.intent}`" if sending.intent else "")
