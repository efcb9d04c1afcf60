"""`python -m tests.golden.regenerate` writes the kept games as today's rules give them."""

from tests.golden.writer import playthroughs


def main() -> None:
    """Write every playthrough."""
    for playthrough in playthroughs():
        playthrough.path.write_text(playthrough.text(), encoding="utf-8")
        print(f"Wrote {playthrough.path.name}.")  # noqa: T201 - a command speaks by printing


if __name__ == "__main__":
    main()
