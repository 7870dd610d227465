"""A boundary as text of the language, with what its policies say written in: all of it on one page, to be read by itself."""

from collections.abc import Iterator, Mapping

from merestone.contract.boundaries import Boundary
from merestone.contract.clauses import Clause
from merestone.contract.contract import Contract
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.syntax.format import format_text
from merestone.syntax.parse import parse


def written_out(model: Model, contract: Contract, name: str, texts: Mapping[str, str]) -> str:
    """The boundary of that name; `texts` are the modules of the spec."""
    extent = next(b.extent for b in model.boundaries.values() if local(b.name) == name)
    tree, _ = parse(extent.file, texts[extent.file])
    node = next(u.node for u in tree.units if u.node is not None and extent.contains(u.span))
    applied = {id(token) for apply in node.nodes("apply") for token in apply.tokens()}
    *own, end = (t for t in node.tokens() if id(t) not in applied)
    text = "".join(t.before + t.text for t in own)
    return format_text(extent.file, "\n".join([text.lstrip(), *_inherited(contract.boundary(name)), end.text, ""])).text


def _inherited(boundary: Boundary) -> Iterator[str]:
    """A block for each aspect of which a policy says something."""
    blocks: dict[tuple[str, str, bool], list[Clause]] = {}
    for clause in boundary.clauses:
        if clause.place.policy:
            blocks.setdefault((clause.place.policy, clause.aspect, clause.proposed), []).append(clause)
    for (policy, aspect, proposed), clauses in blocks.items():
        place = clauses[0].place
        yield f"\n  // from {policy}, {place.file}:{place.line}"
        yield f"  {aspect}{' proposed' * proposed} {{"
        yield from (f"    {clause.text}" for clause in clauses)
        yield "  }"
