"""``python -m accordingto``: the same as the command ``accordingto``."""

from accordingto.cli import main

main()
