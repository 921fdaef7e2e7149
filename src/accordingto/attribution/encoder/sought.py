"""Patterns that know a word of whatever they find, so that a paragraph without one need not be searched."""

import re
from collections.abc import Iterable

_RUN = re.compile(r"\w+")


class Sought:
    """A pattern, and words in small letters one of which stands in all that it finds."""

    def __init__(self, pattern: re.Pattern[str], *phrases: Iterable[str]) -> None:
        """Keep `pattern`, in all finds of which one of the `phrases` stands, and of each phrase the longest word."""
        self.search, self.match, self.finditer = pattern.search, pattern.match, pattern.finditer
        self.words = frozenset(max(runs(phrase), key=len) for some in phrases for phrase in some)


def runs(text: str) -> list[str]:
    """Return the runs of letters and digits in `text`, in small letters."""
    found: list[str] = _RUN.findall(text.lower())
    return found
