"""The pages of the profiles: `make tmf` writes `docs/tmf/` from the compiled model, and a test holds it in step."""

from merestone.contract.profiles import Profile
from merestone.site.chapters.profiles import told
from merestone.site.markdown import table
from support import ROOT, contract

PAGES = ROOT / "docs" / "tmf"
_HEAD = """# In the words of TM Forum

Each of these pages shows field by field what of our boundaries stands where in one version of a published Open API, what that API lacks, and what is added. They are written
from `profiles/tmf/` and the specification; [profiles](../profiles.md) says how one is made.
"""


def page_of(profile: Profile) -> str:
    """The page of one profile."""
    return told(contract(), profile) + "\nMade by `make tmf`.\n"


def summary() -> str:
    """The list of all of them, in numbers."""
    rows = [_row(profile) for profile in contract().profiles]
    heads = ("Profile", "Of", "Operations there", "left out", "Values mapped", "lacking", "Document")
    return f"{_HEAD}\n{table(heads, rows)}\n\nMade by `make tmf`.\n"


def _row(profile: Profile) -> tuple[str, ...]:
    mapped, lacking = (sum(len(getattr(part, name)) for part in profile.parts) for name in ("terms", "lacking"))
    document = f"`generated/{profile.system}/profiles/{profile.name}.yaml`"
    numbers = (len(profile.operations), len(profile.left), mapped, lacking)
    return f"[{profile.api} {profile.version}]({profile.name}.md)", profile.system, *map(str, numbers), document


def main() -> None:
    """Write them all."""
    PAGES.mkdir(exist_ok=True)
    (PAGES / "README.md").write_text(summary(), "utf-8")
    for profile in contract().profiles:
        (PAGES / f"{profile.name}.md").write_text(page_of(profile), "utf-8")


if __name__ == "__main__":
    main()
