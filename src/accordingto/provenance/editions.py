"""Editions: sayings that surely make one claim, since pages print one statement with light edits.

What hundreds of pages say in nearly the same words would else be in so many sayings that no word of it makes them
comparable.  The most typical wordings come first and each other one goes to the one that it shares most with; so which
are one depends neither on the order of the pages nor on their number.  What matters must be the same: names in their
order, figures, times, whether it is denied, doubted, negated or only wanted, and no word says the opposite of another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from accordingto.provenance.opposites import opposed
from accordingto.provenance.sayings import CONCEPT, Saying, Time

# Words with content, names left out, that two sayings must share if a word of either may have been edited; a content of
# fewer words with one changed may say something else.
_LEAST = 4
# One word in so many may have been edited, left out or added.
_EDITED = 3
# Concepts that are names begin with these.
_PLACES = (f"{CONCEPT}country:", f"{CONCEPT}city:")


_Names: TypeAlias = tuple[str, ...]
_Sort: TypeAlias = tuple[str, str | None, frozenset[float], frozenset[Time], tuple[bool, ...], _Names]
"""What must be the same: story, language, figures, times, manner, and names in their order."""


class _Form(Struct, frozen=True):
    """Sayings of one wording."""

    numbers: list[int]
    wording: str
    words: frozenset[str]
    """Its features but for names and numbers, which are those of all that it is compared with."""
    opposite: frozenset[str]
    """Features that say the opposite of one of its own."""


def editions(said: Sequence[Saying], story_of: Mapping[str, str]) -> list[list[int]]:
    """Return the numbers of `said` in rows that make one claim each, the most typical first, in the order of these.

    What only says that it is so, as another page has it in the same words, is each page's own.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for s in said:
        known[story_of[s.article]] |= s.names
    alone = [[number] for number, s in enumerate(said) if s.echoes]
    alike: dict[_Sort, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, s in enumerate(said):
        if s.echoes:
            continue
        story = story_of[s.article]
        fixed = tuple(f for f in s.features if _is_fixed(f, known[story]))
        manner = s.denies, s.doubts, s.wanted, s.negated, s.answers
        alike[story, s.language, s.figures, s.times, manner, fixed][s.wording.casefold()].append(number)
    rows = (row for (*_, fixed), forms in alike.items() for row in _rows(said, forms, fixed))
    return sorted([*alone, *rows])


def _is_fixed(feature: str, names: Iterable[str]) -> bool:
    """Tell whether a feature is a name or a number: whoever changes it says something else."""
    return feature in names or feature.startswith(_PLACES) or feature.removeprefix(CONCEPT).isdigit()


def _rows(said: Sequence[Saying], wordings: Mapping[str, list[int]], fixed: Iterable[str]) -> list[list[int]]:
    """Return the sayings of `wordings` in rows, each wording with the most typical one that it is an edition of."""
    names = frozenset(fixed)
    forms = [
        _Form(sorted(numbers, key=lambda n: said[n].article), wording, frozenset(words - names), opposed(words))
        for wording, numbers in wordings.items()
        for words in [said[numbers[0]].features.keys()]
    ]
    frequency: Counter[str] = Counter()
    for form in forms:
        for word in form.words:
            frequency[word] += len(form.numbers)
    # Words that no other page has make a wording no more typical.
    forms.sort(key=lambda form: (-sum(frequency[word] - 1 for word in form.words), form.wording))
    rows: list[list[int]] = []
    leading: list[_Form] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for form in forms:
        leader = _leader(form, leading, holders)
        if leader is not None:
            rows[leader] += form.numbers
            continue
        for word in form.words:
            holders[word].append(len(rows))
        leading.append(form)
        rows.append(list(form.numbers))
    return rows


def _leader(form: _Form, leading: Sequence[_Form], holders: Mapping[str, list[int]]) -> int | None:
    """Return the number of the one of `leading` that `form` is an edition of, None where there is none.

    Of a form that leaves out some words of another at most these are not among the other's, so that of one more any has
    the other among its `holders`: those few are asked that the fewest have.
    """
    spare = _spare(len(form.words))
    asked = sorted(form.words, key=lambda word: (len(holders.get(word, ())), word))[: spare + 1]
    best, most = None, 0
    for number in sorted({n for word in asked for n in holders.get(word, ())}):
        other = leading[number]
        shared = len(form.words & other.words)
        longer = max(len(form.words), len(other.words))
        if shared > most and longer - shared <= _spare(longer) and form.opposite.isdisjoint(other.words):
            best, most = number, shared
    return best


def _spare(words: int) -> int:
    """Return how many of so many words may have been edited."""
    return max(0, min(words // _EDITED, words - _LEAST))
