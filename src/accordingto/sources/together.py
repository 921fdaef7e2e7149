"""Outlets that are named in one breath for one report: "ARD, SWR und Die Zeit", "the Courier together with the Wire".

What several outlets found together is one work, whichever of them a page names first.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from accordingto.nouns import Span
from accordingto.outlets.spelling import together
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon, lexicon
from accordingto.sources.named import Named
from accordingto.sources.words import Token, tokens

_REACH = 120
"""Characters behind a mention in which others may be named with it: the name of one is long."""
_BESIDE = 48
"""Characters on either side in which it stands that they did it together."""
_BETWEEN = 4
"""Words at most that tell what the next outlet is: "and the German public broadcaster"."""
_LONGEST = 4
"""Words of the longest name that no list has."""
_STOPS = re.compile(r"[,.;:!?»”\n]")
_QUOTES = "«»„“”\"'’‘ \u00a0("
_DOMAIN = re.compile(r"(?<![\w.@])[^\W\d_]\w+\.(?:[Ii]nfo|[Mm]edia|[Tt]oday|[Nn]ews|[Oo]rg|[Nn]et|[Cc]om)(?![\w.])")


class Breath(Struct, frozen=True):
    """Outlets named in one breath."""

    outlets: tuple[str, ...]
    first: Span
    """Where the first of them is named."""
    end: int
    """Where the last one's name ends."""
    jointly: bool
    """Whether the text says that they worked together."""

    @property
    def name(self) -> str:
        """What they are called together."""
        return together(self.outlets)


class _Member(Struct, frozen=True):
    span: Span
    name: str


def in_one_breath(text: str, span: Span, known: Lexicon, named: Named) -> Breath | None:
    """Return the outlets that the mention at `span` of `text` names with those behind it; None for fewer than two."""
    links = _links(known.language)
    end = text.find("\n", span.start, span.end + _REACH)
    window = Span(span.start, end if end >= 0 else min(len(text), span.end + _REACH))
    if links is None or links.search(text, window.start, window.end) is None:
        return None
    members = list(_members(text, window, known, named))
    first = next((i for i, m in enumerate(members) if m.span.start < span.end), len(members))
    chain, partner = members[first : first + 1], False
    taken = 1
    for a, b in pairwise(members[first:]):
        link = _link(text, Span(a.span.end, b.span.start), known)
        if link is None:
            break
        chain.append(b)
        partner = partner or link == "partner"
        if link:
            taken = len(chain)
    chain = chain[:taken]
    outlets = tuple(dict.fromkeys(m.name for m in chain))
    if len(outlets) < 2:
        return None
    whole = Span(chain[0].span.start, chain[-1].span.end)
    return Breath(outlets, chain[0].span, whole.end, partner or _jointly(text, span, whole, known))


def _members(text: str, window: Span, known: Lexicon, named: Named) -> Iterator[_Member]:
    """Yield the outlets that a stretch names, in order: known ones, and names that are plainly an outlet's."""
    found = [_Member(where, entry.name) for where, entry in named(window)]
    words = tokens(text, window, known)
    for match in _DOMAIN.finditer(text, window.start, window.end):
        found.append(_Member(Span(*match.span()), match.group()))
    for run in _runs(words):
        if len(run) > 1 and not {run[0].fold, run[-1].fold}.isdisjoint(concepts().outlet_names):
            place = Span(run[0].span.start, run[-1].span.end)
            found.append(_Member(place, place.of(text)))
    last = 0
    for member in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        if member.span.start >= last:
            last = member.span.end
            yield member


def _runs(words: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the stretches of words with capitals that nothing but blanks part."""
    start = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or not words[i].capital or words[i].gap.strip(" \u00a0") or not words[start].capital:
            if words[start].capital and i - start <= _LONGEST:
                yield words[start:i]
            start = i


def _link(text: str, gap: Span, known: Lexicon) -> str | None:
    """Tell what links two outlets between which `gap` lies: "partner", "joined", "" for a comma; None for nothing."""
    between = gap.of(text).strip(_QUOTES)
    comma = between.startswith(",")
    between = between.removeprefix(",").strip(_QUOTES)
    links = _links(known.language)
    if links is None:
        return None
    match = links.match(between)
    if match is None and not comma:
        return None
    rest = between[match.end() :] if match else between
    if any(c in rest for c in ",.;:!?—–\n"):
        return None
    words = tokens(rest, Span(0, len(rest)), known)
    if len(words) > _BETWEEN or not all(_tells_of_outlets(w, known) for w in words):
        return None
    return (match.lastgroup or "") if match else ""


def _tells_of_outlets(word: Token, known: Lexicon) -> bool:
    """Tell whether a word before an outlet's name tells what it is, or of its people: "the broadcaster"."""
    if word.fold in known.determiners or word.fold in known.prepositions or word.term("outlets", "places") is not None:
        return True
    people = word.term("people")
    return people is not None and not concepts().media_people.isdisjoint(people.concepts)


def _jointly(text: str, mention: Span, whole: Span, known: Lexicon) -> bool:
    """Tell whether the words around outlets say that they worked together, or name one work of theirs."""
    signs = known.table.together
    before = text[max(0, min(mention.start, whole.start) - _BESIDE) : mention.start]
    before = _STOPS.split(before)[-1] + text[mention.start : whole.start]
    after = _STOPS.split(text[whole.end : whole.end + _BESIDE], maxsplit=1)[0]
    led = " ".join(before.split()[-_BETWEEN:])
    return bool(_any(signs.joint).search(f"{before} {after}") or _any(signs.works).search(led))


@cache
def _links(language: str | None) -> re.Pattern[str] | None:
    """Match what joins the next outlet to those before it."""
    words = lexicon(language).table.together
    if not words.joined:
        return None
    partner, joined = (_any(some).pattern for some in (words.partners, words.joined))
    return re.compile(f"(?P<partner>{partner})|(?P<joined>{joined})", re.IGNORECASE)


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of some words, whatever its case; a final "*" stands for any ending."""
    longest = sorted(words, key=len, reverse=True)
    forms = (re.escape(w.removesuffix("*")) + (r"\w*" if w.endswith("*") else "") for w in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)
