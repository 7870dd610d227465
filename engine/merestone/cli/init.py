"""`merestone init`: start a project with a filled boundary that checks clean."""

import click


@click.command(name="init")
@click.argument("folder", default=".")
def command(folder: str) -> None:
    """Start a project in FOLDER: merestone.toml and a spec with a filled boundary to change.

    Nothing that is there already is overwritten.
    """
    from importlib.resources import files
    from pathlib import Path

    from merestone.diagnostics import WrongUse

    scaffold = files("merestone") / "scaffold"
    wanted = {"merestone.toml": "merestone.toml", "spec/parcels.mere": "parcels.mere"}
    root = Path(folder)
    if there := [name for name in wanted if (root / name).exists()]:
        raise WrongUse(f"{root / there[0]} is there already, and nothing is overwritten; name another folder")
    try:
        for name, source in wanted.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text((scaffold / source).read_text(encoding="utf-8"), encoding="utf-8")
            click.echo(f"wrote {root / name}")
    except OSError as reason:
        raise WrongUse(f"{folder} cannot be written: {reason.strerror}") from reason
    into = "" if root == Path() else f"cd {folder} && "
    click.echo(
        f"\nNext:\n  {into}merestone check     what is wrong with it (nothing yet)\n"
        f"  {into}merestone graph     a picture of it\n"
        f"  {into}merestone compile   contracts, clients, machines and the conformance plan, in generated/"
    )
