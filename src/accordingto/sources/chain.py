"""Which attribution reports which, and which outlet a source spoke to.

Three signs make one attribution the parent of another: it contains it whole; it has the same content and stands
further out (an outlet before a document, a document before the people it cites, or whom a text inserts between another
and what this one says); or the text goes on with the report of an outlet without saying so again.  The third is a guess
and made only where little speaks against it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from accordingto.nouns import Article, Attribution, Span
from accordingto.outlets.spelling import together
from accordingto.sources.carrying import Carrying
from accordingto.sources.holders import Holders
from accordingto.sources.places import place
from accordingto.sources.spoken import Spoken
from accordingto.sources.telling import Telling
from accordingto.text import fold

_RANK = {"outlet": 0, "document": 1}
_PEOPLE = 2
"""Rank of all other kinds: people, bodies, nobody."""
_NEARBY = 12
"""How many attributions around one, in the order of the text, may contain it or share its content."""


def linked(page: Spoken) -> Article:
    """Return the page's article with `parent`, `told` and `public` of its attributions set."""
    article = page.article
    parents = _Links(page).parents()
    telling, carrying = Telling(page), Carrying(page)
    held = Holders(page).found()
    held |= {s.id: together(s.outlets) for s in article.sources if s.kind == "document" and s.outlets}
    told = {a.id: held.get(a.speaker or "") or telling.told(a) for a in article.attributions}
    parents, told = carrying.carry(parents, told)
    parents = without_cycles(parents)
    public = carrying.in_public()
    attributions = tuple(
        msgspec.structs.replace(a, parent=parents.get(a.id), told=told.get(a.id), public=a.id in public)
        for a in article.attributions
    )
    return msgspec.structs.replace(article, attributions=attributions)


class _Links:
    """Parents that follow from what contains what."""

    def __init__(self, page: Spoken) -> None:
        article = page.article
        self.text = article.text
        self.sources = {s.id: s for s in article.sources}
        self.lexicon_at, self.own = page.sheet.lexicon_at, page.sheet.own
        self.order = sorted(article.attributions, key=lambda a: (a.content[0] if a.content else Span(0, 0), a.id))
        self.index = {a.id: i for i, a in enumerate(self.order)}
        self.depths: dict[str, tuple[int, int, int]] = {}

    def parents(self) -> dict[str, str]:
        """Return the parent of each attribution that has one, by id; free of cycles."""
        groups = self._groups()
        for group in groups.values():
            if any(self._depth(a)[:2] == (_PEOPLE, 0) for a in group):
                self._cited_last(group)
        parents: dict[str, str] = {}
        for group in groups.values():
            ranked = sorted(group, key=self._depth)
            for i, attribution in enumerate(ranked[1:], 1):
                outer = self._outer((ranked[k] for k in range(i - 1, -1, -1)), attribution)
                if outer is not None:
                    parents[attribution.id] = outer.id
            for attribution in ranked[:_NEARBY]:
                teller = next((o for o in ranked[:_NEARBY] if inserted(o, attribution)), None)
                if teller is not None:
                    parents.setdefault(attribution.id, teller.id)
        grouped = {a.id: key for key, group in groups.items() for a in group}
        for attribution in self.order:
            if attribution.id in parents:
                continue
            container = self._container(attribution, grouped)
            if container is not None:
                parents[attribution.id] = container.id
        return without_cycles(parents)

    def _cited_last(self, group: Iterable[Attribution]) -> None:
        """Let the texts that people cite stand further in than they do: "the minister referred to a report"."""
        for attribution in group:
            rank, cites, at = self._depth(attribution)
            if cites and rank == _RANK["document"]:
                self.depths[attribution.id] = _PEOPLE, cites, at

    def _near(self, attribution: Attribution) -> Sequence[Attribution]:
        i = self.index[attribution.id]
        return self.order[max(0, i - _NEARBY) : i + _NEARBY + 1]

    def _groups(self) -> dict[str, list[Attribution]]:
        """Attributions with one content, by the id of the first of them."""
        first: dict[str, str] = {}
        groups: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in self.order:
            key = next(
                (first[o.id] for o in self._near(attribution) if o.id in first and same_content(o, attribution)),
                attribution.id,
            )
            first[attribution.id] = key
            groups[key].append(attribution)
        return {key: group for key, group in groups.items() if len(group) > 1}

    def _depth(self, attribution: Attribution) -> tuple[int, int, int]:
        """How far in an attribution stands among those with its content: the kind of source, citing or not, place.

        Of several outlets the page's own reports what the others do: "the Bote reports, writes [this paper]".
        """
        if attribution.id not in self.depths:
            source = self.sources.get(attribution.speaker or "")
            rank = _RANK.get(source.kind, _PEOPLE) if source else _PEOPLE
            own = rank == 0 and source is not None and source.name in self.own
            self.depths[attribution.id] = rank, int(self.cites(attribution)) - own, place(attribution)
        return self.depths[attribution.id]

    def cites(self, attribution: Attribution) -> bool:
        """Tell whether the cue refers to a source rather than lets it speak: "citing", "with reference to"."""
        if not attribution.cue:
            return False
        cue = fold(" ".join(s.of(self.text) for s in attribution.cue))
        words = self.lexicon_at(attribution.cue[0].start).table.cues.citing
        return any(cue == fold(w) or cue.startswith(fold(w) + " ") or cue.endswith(" " + fold(w)) for w in words)

    def _outer(self, before: Iterable[Attribution], attribution: Attribution) -> Attribution | None:
        """The innermost of those `before`, in that order, that reports it: people of one rank stand side by side."""
        mine = self._depth(attribution)
        for outer in before:
            if outer.speaker == attribution.speaker:
                continue
            rank, cites, _ = self._depth(outer)
            together = rank > 0 and _both_cited(outer, attribution)
            if outer.cue == attribution.cue and (rank == mine[0] == 0 or together):
                continue  # "The Courier and the Bote report", "relies on a report and two sailors": side by side.
            if rank < mine[0] or (rank == 0 and mine[0] == 0) or (rank == mine[0] and cites < mine[1]):
                return outer
        return None

    def _container(self, attribution: Attribution, grouped: Mapping[str, str]) -> Attribution | None:
        """The smallest attribution whose content holds this one's source, cue and content."""
        spans = (*attribution.source, *attribution.cue, *attribution.content)
        holding = [
            o
            for o in self._near(attribution)
            if o.id != attribution.id and o.content and all(any(c.holds(s) for c in o.content) for s in spans)
        ]
        holding = [o for o in holding if not same_content(o, attribution) or place(o) != place(attribution)]
        if not holding:
            return None
        smallest = min(holding, key=_size)
        level = [o for o in holding if grouped.get(o.id, o.id) == grouped.get(smallest.id, smallest.id)]
        ranked = sorted(level, key=self._depth)
        inner = [o for o in ranked if self._depth(o)[0] == self._depth(ranked[-1])[0]]
        if len(inner) == 1 or self._depth(ranked[-1])[0] == 0:
            return ranked[-1]
        outlets = [o for o in ranked if self._depth(o)[0] == 0]
        return outlets[-1] if outlets else inner[0]


def _both_cited(*attributions: Attribution) -> bool:
    """Tell whether the sources all stand behind their cues, where who cites stands before it."""
    return all(a.source and a.cue and a.source[0].start >= a.cue[-1].end for a in attributions)


def _size(attribution: Attribution) -> int:
    return sum(c.end - c.start for c in attribution.content)


def same_content(a: Attribution, b: Attribution) -> bool:
    """Tell whether two attributions have one content: what they share is most of what either has."""
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.content for y in b.content)
    return shared > 0 and shared >= 0.8 * max(_size(a), _size(b))


def inserted(outer: Attribution, attribution: Attribution) -> bool:
    """Tell whether one says who tells of the other: "the minister, according to an aide, has said"."""
    source, cue, within = attribution.source, attribution.cue, (*outer.source, *outer.cue)
    if not (source and cue and outer.source) or outer.speaker == attribution.speaker:
        return False
    if any(content.meets(s) for content in attribution.content for s in within):
        return False  # „Roe hat, die Ministerin habe gedroht, bestätigt“: it is told of there.
    start, end = min(source[-1].end, cue[-1].end), max(source[0].start, cue[0].start)
    return all(start <= s.start and s.end <= end for s in within)


def without_cycles(parents: Mapping[str, str]) -> dict[str, str]:
    """Return `parents` without the links that would make an attribution its own ancestor."""
    kept: dict[str, str] = {}
    for child, parent in parents.items():
        above, seen = parent, {child}
        while above in kept and above not in seen:
            seen.add(above)
            above = kept[above]
        if above not in seen and above != child:
            kept[child] = parent
    return kept
