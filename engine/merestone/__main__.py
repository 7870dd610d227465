"""The command `merestone`."""

from merestone.cli import cli


def main() -> None:
    """Run the command line."""
    cli(prog_name="merestone")


if __name__ == "__main__":
    main()
