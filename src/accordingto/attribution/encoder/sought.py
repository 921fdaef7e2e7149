"""Patterns that know words of the paragraphs where they find what is meant, so that others need not be searched."""

import re
from collections.abc import Iterable

_RUN = re.compile(r"\w+")


class Sought:
    """A pattern, and groups of words in small letters: one of each stands in or beside all that is looked for."""

    def __init__(self, pattern: re.Pattern[str], *groups: Iterable[str]) -> None:
        """Keep `pattern`, and of each phrase of `groups` the longest word."""
        self.search, self.match, self.finditer = pattern.search, pattern.match, pattern.finditer
        self.groups = [frozenset(max(runs(phrase), key=len) for phrase in group) for group in groups]


def runs(text: str) -> list[str]:
    """Return the runs of letters and digits in `text`, in small letters."""
    found: list[str] = _RUN.findall(text.lower())
    return found
