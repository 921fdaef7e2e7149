"""Who wrote a page, as its head or the lines around its headline name them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from accordingto import languages
from accordingto.nouns import Candidate, Span
from accordingto.outlets import registry
from accordingto.pages import cues, dates, markup
from accordingto.pages.candidates import candidate
from accordingto.pages.metadata import Head, articles, names
from accordingto.text import fold, trim, words

_MARKS = " |·•,;:/–—-‒―()[]*@."
_CUTS = re.compile(r"\s[|·•/–—]\s|[\n|·•;]|\s-\s|\d[\d:.,/]*")
_ACCOUNT = re.compile(r"[^\sA-ZÀ-ÞА-ЯІЇЄҐ]*[-_@\d][^\sA-ZÀ-ÞА-ЯІЇЄҐ]*")
"""The name of a user of the site's software: "jane-doe", "editor2"."""
_LONGEST, _MOST_WORDS = 160, 16
"""Characters of a line that may be a byline, and words of the names in it."""
_PARTICLE = 5
"""Letters of the longest small word inside a name or between two ("della", "oraz")."""
_SHOWN = 4
"""Words of the longest name that stands by itself, without a word such as "by"."""


def from_head(head: Head) -> Iterator[Candidate]:
    """Yield the authors that the page's head names; several are joined by commas."""
    for one in articles(head):
        if value := _joined(names(one.get("author"))):
            yield candidate("byline", value, "json-ld", "author")
    for name in markup.names().metas.byline:
        if value := _joined(v for v in head.meta(name) if not v.startswith(("http", "@", "/"))):
            yield candidate("byline", value, "meta", name)


def _joined(values: Iterable[str]) -> str:
    """Return the names in the values of markup, "By JON VEY, Staff Writer" as "JON VEY"; an outlet's stays whole."""
    found = []
    for value in values:
        stretches = _stretches(value)
        people = next((p for s in stretches if (p := _people(value, s, True))), None)
        if people and any(s.start == people.start for s in _employers(value, people, None)):
            people = None
        found.append((people or Span(stretches[0].start, len(value)) if stretches else Span(0, 0)).of(value))
    return ", ".join(dict.fromkeys(name for name in found if name and not _is_account(name)))[:300]


def _is_account(name: str) -> bool:
    return bool(_ACCOUNT.fullmatch(name)) or fold(name) in markup.names().accounts


def from_lines(lines: Iterable[tuple[str, int]], outlet: str | None, known: Sequence[str] = ()) -> Candidate | None:
    """Return the names in the first of `lines`, bylines with their offsets, that has any besides that of `outlet`.

    Where a line has one of the `known`, as the page's head has it, that is the name: what stands right behind it is
    often set without a blank ("Jon VeyStaff Writer").
    """
    for line, offset in lines:
        hits = cues.find(cues.tokens(line)) if len(line) <= _LONGEST else []
        if len(line) > _LONGEST or any(h.cue == "tags" or (h.cue == "credit" and h.start == 0) for h in hits):
            continue
        stretches = _stretches(line)
        here = [at for name in known if (at := _occurrence(line, name))]
        for stretch in stretches:
            is_signed = _is_signed(line, stretch)
            span = _people(line, stretch, is_signed, outlet)
            if span is None:
                continue
            glued = next((at for at in here if at.start == span.start and line[at.end : at.end + 1].isalnum()), span)
            is_named = is_signed or not known or not any(s.start == span.start for s in _employers(line, span, outlet))
            if is_named and fold(glued.of(line)) != fold(outlet or "") and not _is_account(glued.of(line)):
                return _found(line, offset, glued, "byline" if is_signed else "near the headline")
        if here:
            return _found(line, offset, here[0], "near the headline")
    return None


def _occurrence(line: str, name: str) -> Span | None:
    start = line.lower().find(name.lower())
    end = start + len(name)
    return Span(start, end) if start >= 0 and line[start:end].lower() == name.lower() else None


def _found(line: str, offset: int, span: Span, at: str) -> Candidate:
    return candidate("byline", span.of(line), "line", at, Span(offset + span.start, offset + span.end))


def _stretches(line: str) -> list[Span]:
    """Return the pieces of `line` that dates, set phrases and numbers leave.

    Those behind a "by" stand first, then the longest.
    """
    places = list(words(line))
    taken = [Span(f.start, f.end) for f in dates.in_text(line, None)]
    taken += [Span(*m.span()) for m in _CUTS.finditer(line)]
    folded = cues.tokens(line)
    if len(folded) == len(places):
        taken += [
            Span(places[h.start].start, places[h.end - 1].end)
            for h in cues.find(folded)
            if h.cue in {"byline", "updated", "stats", "credit"}
        ]
    start, found = 0, []
    for span in sorted([*taken, Span(len(line), len(line))]):
        if span.start > start:
            found.append(trim(line, Span(start, span.start), _MARKS))
        start = max(start, span.end)
    return sorted((s for s in found if s.end - s.start >= 2), key=lambda s: (not _is_signed(line, s), s.start - s.end))


def _is_signed(line: str, span: Span) -> bool:
    """Tell whether what stands right before `span` says that the author follows ("by", "author:")."""
    before = cues.tokens(line[: span.start])
    hits = [h for h in cues.find(before) if h.end == len(before)]
    return any(h.cue == "byline" for h in hits) and all(h.cue != "updated" for h in hits)


def _people(line: str, stretch: Span, is_signed: bool, outlet: str | None = None) -> Span | None:
    """Return where a `stretch` of `line` names people, one after the other; None where it does not seem to.

    A name ends before a word for what somebody is ("Staff Writer"), before the outlet somebody works for, before a
    small word that can stand in no name, and before a single word behind a comma, which is a place or a degree.  What
    is not signed is a name only where it looks like a name of two to four words.
    """
    own = list(words(line, stretch))
    while own and not _goes_on(line, own) and (is_signed or _is_beside(own[0].of(line))):
        own.pop(0)
    if not own or not _goes_on(line, own):
        return None
    breaks = {s.start for s in _employers(line, Span(own[0].start, stretch.end), outlet)}
    is_outlet = own[0].start in breaks
    # Ends of the parts between commas.
    parts: list[list[Span]] = [[]]
    for i, word in enumerate(own):
        if i and "," in line[own[i - 1].end : word.start]:
            # People are all written alike; "ADA BRENNER, Coast Wire" is for whom.
            is_other = len(own[0].of(line)) > 1 and own[0].of(line).isupper() and not word.of(line).isupper()
            if is_outlet or is_other or word.start in breaks:
                break
            parts.append([])
        if not _goes_on(line, own[i:]) or (i and word.start in breaks):
            # What somebody is, behind a comma, may begin with anything: "AP Auto Writer".
            if len(parts) > 1 and (not word.of(line).islower() or len(parts[-1]) < 2):
                parts.pop()
            break
        parts[-1].append(word)
    kept = parts[:1] if parts[0] else []
    for part in parts[1:]:
        if not part or (len(part) == 1 and len(parts[0]) > 1):
            break
        kept.append(part)
    if not kept:
        return None
    shown = [sum(not w.of(line).islower() for w in part) for part in kept]
    if not is_signed and not is_outlet and not all(2 <= n <= _SHOWN for n in shown):
        return None
    span = Span(kept[0][0].start, kept[-1][-1].end)
    return span if span.end - span.start >= 2 and sum(map(len, kept)) <= _MOST_WORDS else None


def _goes_on(line: str, own: Sequence[Span]) -> bool:
    """Tell whether the first of the words `own` can stand in a name or between two: a small one only before a great."""
    for word in own[:3]:
        form = word.of(line)
        if _is_beside(form) or (form.islower() and len(form) > _PARTICLE):
            return False
        if not form.islower():
            return True
    return False


def _employers(line: str, span: Span, outlet: str | None) -> Iterator[Span]:
    """Yield where a byline names an outlet: one of the registry's, or the page's own."""
    yield from (found for found, _ in registry().mentions(line, span))
    if outlet and (at := line.lower().find(outlet.lower(), span.start, span.end)) >= 0:
        yield Span(at, at + len(outlet))


@cache
def _beside() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words that stand beside a name in a byline, and the beginnings of such words."""
    tables = (languages.load(one, "pages", cues.PageWords) for one in languages.available("pages"))
    found = [word for table in tables for word in table.beside]
    exact = frozenset(fold(word) for word in found if not word.endswith("*"))
    return exact, tuple(fold(word[:-1]) for word in found if word.endswith("*"))


def _is_beside(word: str) -> bool:
    exact, opening = _beside()
    folded = fold(word)
    # A single great letter is an initial.
    return not (len(word) == 1 and word.isupper()) and (folded in exact or folded.startswith(opening))
