"""``python -m accordingto``: the same as the command ``accordingto``."""

from accordingto.cli import main

# Processes that are started anew import this module too.
if __name__ == "__main__":
    main()
