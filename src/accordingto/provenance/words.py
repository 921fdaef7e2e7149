"""The words by which contents are compared, of ``languages/<iso>/provenance.toml``, ready to be asked."""

import re
from functools import cache

from msgspec import Struct

from accordingto.provenance.cues import cues
from accordingto.text import fold


class Forms(Struct, frozen=True):
    """Folded word forms: whole ones and beginnings."""

    whole: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()

    def __contains__(self, folded: str) -> bool:
        """Tell whether the folded word is one of them."""
        return folded in self.whole or folded.startswith(self.beginnings)


class Words(Struct, frozen=True):
    """The words of one language."""

    passing: frozenset[str] = frozenset()
    """Words without content of their own: articles, pronouns, auxiliaries, prepositions."""
    sides: tuple[tuple[str, str], ...] = ()
    """Beginnings of words for who is for or against somebody, with a name for each that all languages share."""
    reports: Forms = Forms()
    """Nouns for what an outlet wrote: "the report"."""
    claims: Forms = Forms()
    """Nouns for what anybody said: "the accusation"."""
    untrue: Forms = Forms()
    """Words that call something untrue."""
    falsehoods: tuple[str, ...] = ()
    """Phrases that do so: "has nothing to do with reality"."""
    confirming: Forms = Forms()
    """Words of a cue whose source stands by what others said."""
    pointing: frozenset[str] = frozenset()
    """Phrases that point at what was said, and are all of a content: "this"."""
    echoing: frozenset[str] = frozenset()
    """Phrases that say that it is so, and are all of a content: "the same thing", "that is true"."""
    replaced: frozenset[str] = frozenset()
    """Words right before a figure that another has taken the place of."""
    doubtful: Forms = Forms()
    """Words that call something unlikely."""
    groundless: re.Pattern[str] = re.compile("(?!)")
    """Phrases that find nothing to speak for something: "no reason to believe", "no … evidence"."""
    negations: Forms = Forms()
    """Words that negate what is said."""
    refuting: Forms = Forms()
    """Words of headlines over pages that check what others have."""
    refutations: tuple[str, ...] = ()
    """Phrases of such headlines: "no evidence"."""
    corrected: Forms = Forms()
    """Words by which an outlet takes back what it reported."""
    capital_nouns: bool = False
    """Whether every noun begins with a capital letter."""
    publishes: tuple[str, ...] = ()
    """Phrases by which a body says something in a paper of its own: "in its assessment"."""


@cache
def words_of(language: str | None) -> Words:
    """Return the words of `language` (ISO 639-1), none where it has no table."""
    table = cues(language)
    return Words(
        passing=frozenset(fold(w) for w in table.passing),
        sides=tuple((fold(form), name) for name, forms in table.sides.items() for form in forms),
        reports=_forms(table.reports),
        claims=_forms(table.claims),
        untrue=_forms(tuple(w for w in table.untrue if " " not in w)),
        falsehoods=tuple(fold(w) for w in table.untrue if " " in w),
        confirming=_forms(table.confirming),
        pointing=frozenset(fold(w) for w in table.pointing),
        echoing=frozenset(fold(w) for w in table.echoing),
        replaced=frozenset(fold(w) for w in table.replaced),
        doubtful=_forms(tuple(w for w in table.doubtful if " " not in w)),
        groundless=_phrases(tuple(w for w in table.doubtful if " " in w)),
        negations=_forms(table.negations),
        refuting=_forms(tuple(w for w in table.refuting if " " not in w)),
        refutations=tuple(fold(w) for w in table.refuting if " " in w),
        corrected=_forms(table.corrected),
        publishes=tuple(f" {fold(phrase)} " for phrase in table.publishes),
        capital_nouns=table.capital_nouns,
    )


def _forms(written: tuple[str, ...]) -> Forms:
    return Forms(
        whole=frozenset(fold(w) for w in written if not w.endswith("*")),
        beginnings=tuple(fold(w[:-1]) for w in written if w.endswith("*")),
    )


def _phrases(written: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of the phrases `written` in folded text: "…" is a word or two, or none."""
    parts = (r" (?:[^\s,]+ ){0,2}".join(re.escape(fold(p.strip())) for p in w.split("…")) for w in written)
    return re.compile(rf"\b(?:{'|'.join(parts) or '(?!)'})")
