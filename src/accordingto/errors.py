"""What can go wrong, in one picture; every message is one line that names the input and the cause.

::

    AccordingToError
    └── InputError            one INPUT, or one file of a folder, cannot be used; the others go on
        ├── NotFound          no such file or folder
        ├── Unreadable        the file exists but the system refuses to give it (permissions, a device, ...)
        ├── Unreachable       the URL does not answer, or answers with an error
        ├── Refused           fetching is not allowed: private address, robots.txt, unknown scheme
        ├── TooLarge          over the size limit
        ├── TooCostly         reading it ran out of time or memory
        ├── NotText           neither HTML nor text: empty, a PDF, an image, binary
        └── NoArticle         a page, but without an article on it

An `InputError` is a value as well: :func:`accordingto.pages.find` yields it in the place of the page.
"""


class AccordingToError(Exception):
    """The root of all errors that this package raises on purpose."""


class InputError(AccordingToError):
    """One input cannot be used.  ``str(error)`` is one line: the input, a colon and the cause."""

    def __init__(self, input: str, cause: str) -> None:
        """Name the `input` as the user gave it and say in a few words what is wrong with it."""
        self.input = _one_line(input)
        self.cause = _one_line(cause)
        super().__init__(f"{self.input}: {self.cause}")

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str]]:
        """Pickle by the two arguments, so that an error can cross from a worker process."""
        return type(self), (self.input, self.cause)


class NotFound(InputError):  # noqa: N818 - the tree reads better without "Error" on every leaf
    """No such file or folder."""


class Unreadable(InputError):  # noqa: N818
    """The file exists, but the system does not let us read it."""


class Unreachable(InputError):  # noqa: N818
    """The URL does not answer, or answers with an error."""


class Refused(InputError):  # noqa: N818
    """Fetching this URL is not allowed: a private address, robots.txt, a scheme other than http(s)."""


class TooLarge(InputError):  # noqa: N818
    """The input is over the size limit."""


class TooCostly(InputError):  # noqa: N818
    """Reading the page ran out of its time or memory."""


class NotText(InputError):  # noqa: N818
    """The bytes are neither HTML nor text."""


class NoArticle(InputError):  # noqa: N818
    """The page can be read, but there is no article on it."""


def _one_line(text: str) -> str:
    """Fold `text` to one printable line: an input's name is as hostile as its content."""
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))[:500]
