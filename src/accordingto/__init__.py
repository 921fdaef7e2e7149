"""accordingto: who actually said so?

    >>> import accordingto
    >>> article = accordingto.read("page.html")                  # doctest: +SKIP
    >>> trace = accordingto.trace(["one.html", "folder/"])       # doctest: +SKIP

An :class:`Article` holds the attributions found in one page, a :class:`Trace` what the claims of many pages rest on.
Both are frozen structs (``msgspec.json.encode`` gives the JSON contract) and show themselves in a notebook.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accordingto.errors import AccordingToError, InputError
    from accordingto.nouns import Article, Attribution, Block, Claim, Position, Retelling, Root, Source, Span, Trace
    from accordingto.road import follow, read, read_all, trace

__version__ = "0.1.0"

__all__ = [
    "AccordingToError",
    "Article",
    "Attribution",
    "Block",
    "Claim",
    "InputError",
    "Position",
    "Retelling",
    "Root",
    "Source",
    "Span",
    "Trace",
    "follow",
    "follow_stories",
    "read",
    "read_all",
    "trace",
]

_HOME = {
    "accordingto.crowd": ("follow_stories",),
    "accordingto.errors": ("AccordingToError", "InputError"),
    "accordingto.road": ("follow", "read", "read_all", "trace"),
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for (PEP 562): the stages bring a model and three dictionaries."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    home = next((module for module, names in _HOME.items() if name in names), "accordingto.nouns")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
