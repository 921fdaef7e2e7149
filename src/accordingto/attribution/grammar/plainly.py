"""What a content denies or doubts in plain words, whatever its cue does: "«Мы к этому не имеем отношения», – сказал X".

A negation alone does neither: most contents that have one are plain statements.
"""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from accordingto.attribution.grammar.lexicon import Words
from accordingto.nouns import Spans, Stance
from accordingto.text import fold, folded, sentences

_BETWEEN = 4
"""Most words that a phrase's "…" stands for."""
_HEAD = 16
"""Words of a content's first sentence among which such a phrase speaks of the whole."""
_OPEN = "…"


class _Phrase(Struct, frozen=True):
    """Word forms in a row, "*" for any ending, "…" for a few words of any kind."""

    parts: tuple[str, ...]

    def stands_at(self, told: Sequence[str], at: int, part: int = 0) -> bool:
        """Tell whether the phrase from its part `part` on stands at `at` of the folded words `told`."""
        if part == len(self.parts):
            return True
        if self.parts[part] == _OPEN:
            return any(self.stands_at(told, at + skipped, part + 1) for skipped in range(_BETWEEN + 1))
        wanted = self.parts[part]
        if at >= len(told):
            return False
        fits = told[at].startswith(wanted[:-1]) if wanted.endswith("*") else told[at] == wanted
        return fits and self.stands_at(told, at + 1, part + 1)


@cache
def _phrases(written: tuple[str, ...]) -> tuple[_Phrase, ...]:
    return tuple(_Phrase(tuple(part if part == _OPEN else fold(part) for part in phrase.split())) for phrase in written)


def stance_in(text: str, content: Spans, language: str, words: Words) -> Stance | None:
    """Return what `content` of `text` says of what others say, None where it says nothing of it in plain words."""
    if not content:
        return None
    first = next(iter(sentences(text, content[0], language)), content[0])
    told = folded(first.of(text))[:_HEAD]
    if _any_of(words.refuting, told):
        return "denies"
    return "doubts" if _any_of(words.doubting, told) else None


def _any_of(written: tuple[str, ...], told: Sequence[str]) -> bool:
    return any(phrase.stands_at(told, at) for phrase in _phrases(written) for at in range(len(told)))
