"""The `quorum` command: opens the app, or hands over to the engine's command line.

Nothing here imports Qt before a window is wanted, so that `quorum validate` and
its like start fast and run on a machine without any of Qt's libraries.
"""

import gc
import sys

from engine import cli
from engine.errors import InputError


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; `argv` is without the program's name."""
    words = sys.argv[1:] if argv is None else argv
    arguments = cli.parse(words)
    if arguments.command not in {"open", "demo"}:
        return cli.main(words, paint=_painted)

    from gui import display  # noqa: PLC0415 - only a window needs it

    no_display = display.why_not()
    if arguments.command == "demo":
        from gui.demo import run_demo  # noqa: PLC0415 - brings Qt along

        return run_demo(
            seed=arguments.seed,
            screenshots=arguments.screenshots,
            offscreen=arguments.screenshots is not None or no_display is not None,
        )
    if no_display is not None:
        print(
            f"quorum: {no_display}; "
            "`quorum demo --screenshots DIR` plays a game without one and draws pictures of it.",
            file=sys.stderr,
        )
        return 2

    gc.disable()  # looking for garbage while loading takes a tenth of a second; see gui.collector
    from gui import app  # noqa: PLC0415 - brings Qt along

    return app.run(game=arguments.game, quit_when_shown=arguments.quit_when_shown)


def _painted(html: str, title: str, foot: str) -> bytes:
    """A page as a PDF, without a window; only this brings Qt along."""
    try:
        from gui.export.unseen import painted  # noqa: PLC0415 - only a PDF needs it
    except ImportError as error:
        raise InputError(
            f"A PDF is laid out by Qt, which cannot be loaded here ({error}). "
            "Write the report as .html and print it from a browser."
        ) from error
    return painted(html, title, foot)


if __name__ == "__main__":
    sys.exit(main())
