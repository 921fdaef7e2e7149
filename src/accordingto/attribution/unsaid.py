"""What is told and says nothing in any language: that there is no comment, and a page's own earlier version."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from accordingto import languages
from accordingto.attribution.finding import Finding, Reader
from accordingto.nouns import Block
from accordingto.text import fold, folded

_OPENING = 12
"""Words of a content among which stands that there is no answer."""
_BEFORE = 16
"""Characters before a cue in which the word before it stands."""


class Unsaid(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases of a language: "word*" is any word that begins so, "+" any word."""

    unanswered: tuple[str, ...]
    """What somebody says who does not answer."""
    contrasting: frozenset[str]
    """What joins something else to that."""
    revised: tuple[str, ...]
    """How a source ends that is the page itself as it was."""
    asked: tuple[str, ...] = ()
    """What leads to whoever asks somebody who then speaks: "Asked by the Courier about the pier, he said"."""
    passive: frozenset[str] = frozenset()
    """Words behind which it tells of somebody who is to do something: "was asked by the police to leave"."""


class SayingReader:
    """A reader of a language, without those of its findings by which nothing is said."""

    def __init__(self, found: Reader, language: str) -> None:
        """Read with another reader of `language`."""
        self._found, self._language = found, language

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`; see :class:`~accordingto.attribution.finding.Reader`."""
        return [f for f in self._found.read(text, blocks) if not is_unsaid(text, f, self._language)]


def is_unsaid(text: str, finding: Finding, language: str) -> bool:
    """Tell whether `finding` only has it that nothing is said, or a page tell of its own mistake."""
    known, (unanswered, revised) = languages.load(language, "unsaid", Unsaid), _patterns(language)
    if any(revised.search(" ".join(folded(s.of(text)))) for s in finding.source) or _asks(text, finding, known):
        return True
    told = folded(finding.content[0].of(text)) if len(finding.content) == 1 else []
    return bool(unanswered.search(" ".join(told[:_OPENING]))) and known.contrasting.isdisjoint(told)


def _asks(text: str, finding: Finding, known: Unsaid) -> bool:
    """Tell whether a source only asks, as is told beside what somebody answers."""
    if not (known.asked and finding.cue and finding.source) or finding.cue[0].start > finding.source[0].start:
        return False
    start = finding.cue[0].start
    led = " ".join(folded(text[start : finding.source[0].start]))
    return led in known.asked and known.passive.isdisjoint(folded(text[max(0, start - _BEFORE) : start])[-1:])


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = languages.load(language, "unsaid", Unsaid)
    return re.compile(rf"\b(?:{_any(known.unanswered)})\b"), re.compile(rf"\b(?:{_any(known.revised)})\Z")


def _any(phrases: Iterable[str]) -> str:
    return "|".join(r"\s".join(map(_word, phrase.split())) for phrase in phrases)


def _word(word: str) -> str:
    if word == "+":
        return r"\S+"
    return re.escape(fold(word.removesuffix("*"))) + (r"\w*" if word.endswith("*") else "")
