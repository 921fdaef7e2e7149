"""Origins: through which outlet a root entered the news, as far as the pages show it.

A named source may speak to many, so that its origin is an outlet only where the pages lead to that one alone.  A page
that gives the source's words without saying whence, but later than a page that says it, is no second way to the source.
"""

from collections.abc import Sequence

from accordingto.nouns import Count, Root
from accordingto.provenance.kinship import asked_by_many, meant_for_few, stems
from accordingto.provenance.parties import Party, origin_of
from accordingto.provenance.roots import End


def root(party: Party) -> Root:
    """Return the root that the statements of `party` lead to."""
    tellers = (e.told_by for e in party.ends if e.told_by)
    return Root(
        described=party.joint.named_with((e.joint for e in party.ends), tellers),
        kind=party.joint.kind,
        count=count_of(party),
        reached_through=_reached_through(party),
        statements=tuple(e.statement for e in party.ends),
    )


def count_of(party: Party) -> Count:
    """Return how many people or documents a party is: the largest number that is stated, open if none is."""
    if not party.unnamed:
        return (1, 1)
    counts = [e.source.count for e in party.ends]
    highs = [high for _, high in counts if high is not None]
    lows = [low for low, high in counts if high is not None] or [low for low, _ in counts]
    return (max(lows), max(highs) if highs else None)


def _reached_through(party: Party) -> tuple[str, ...]:
    """Return the shortest way to the outlet that spoke with the source.

    That is also the body that has a paper's or another body's word in its release.  Empty for who spoke to several, for
    whom a release has or who spoke in public before an outlet is said to have it, on a page of its own, and for a named
    source that no page is said to have from an outlet, but for a witness, an expert or a paper meant for few that has a
    word on one outlet's pages alone.  Bodies and those who lead one speak to many: a page that translates another
    without naming it tells no way to them.
    """
    if party.unnamed and not all(e.told_by for e in party.ends):
        several = not any(e.via for e in party.ends) and len(_origins(party, party.ends)) > 1
        return () if several else _way_to(party.ends, origin_of(party))
    many = not all(_private(e) and asked_by_many().isdisjoint(e.joint.traits.what) for e in party.ends)
    ends = [e for e in party.ends if not (many and e.rendered)] or party.ends
    known = min((e.day for e in ends if e.day and e.via), default=None)
    by_then = [e for e in ends if known is None or not e.day or e.day <= known]
    released = {e.publisher for e in by_then if e.released and not e.via and e.publisher}
    in_a_release = party.joint.kind == "person" and released
    if in_a_release or any(e.public for e in by_then) or _publishes(party):
        return ()
    if len(released) == 1:
        return tuple(released)
    origins = _origins(party, ends)
    if len(origins) != 1:
        return ()
    return _way_to([e for e in ends if e.via], origins[0]) or (tuple(origins) if _heard_by_one(party) else ())


def _heard_by_one(party: Party) -> bool:
    """Tell whether only one outlet can have heard a party: its pages alone give it a word, on whatever matter.

    So it is of a person in no office, and of a paper of a kind that is not made for all to read.  Whom others ask only
    later, and who stands for nobody, entered the news through the first.
    """
    alone = len(frozenset[str]().union(*(e.outlets for e in party.ends))) == 1
    if alone:
        return all(map(_private, party.ends)) or all(map(_meant_for_few, party.ends))
    since = [e for e in party.ends if e.day and e.day == party.since]
    before = frozenset[str]().union(*(e.outlets_by_then for e in since))
    return len(before) == 1 and party.joint.kind == "person" and all(map(_stands_for_nobody, party.ends))


def _private(end: End) -> bool:
    return end.joint.kind == "person" and not (end.joint.traits.offices or end.joint.traits.speaks_for)


def _stands_for_nobody(end: End) -> bool:
    """Tell whether somebody speaks for himself alone: a sailor, an engineer, no lawyer and no deputy."""
    what = frozenset(end.joint.traits.what)
    return _private(end) and bool(what) and what.isdisjoint(asked_by_many())


def _meant_for_few(end: End) -> bool:
    return end.joint.kind == "document" and not meant_for_few().isdisjoint(end.joint.traits.what)


def _way_to(ends: Sequence[End], origin: str | None) -> tuple[str, ...]:
    """Return the shortest way to `origin` that `ends` show; the unnamed need no page that says it."""
    fitting = [e.via for e in ends if e.via and e.via[-1] == origin]
    unnamed = [(origin,)] if origin and any(e.joint.kind == "unnamed" for e in ends) else []
    return min(fitting or unnamed, key=len, default=())


def _publishes(party: Party) -> bool:
    """Tell whether a body or document has pages of its own among those read, unless it is only said to tell outlets."""
    own = party.joint.kind in {"organization", "document"} and party.joint.outlet is not None
    return own and not all(e.told or e.source.kind == "outlet" for e in party.ends)


def _origins(party: Party, ends: Sequence[End]) -> list[str]:
    """Return the outlets to which `ends`, statements of a source, lead.

    A document that several pages have enters the news through whom it is from, where one of them is that, and through
    the one outlet that is said to have it.
    """
    stated = list(dict.fromkeys(e.via[-1] for e in ends if e.via))
    told = {e.via[-1] for e in ends if e.told and e.via}
    if (having := _having(party)) is not None:
        return [having]
    first = min((e.day for e in ends if e.day and (e.via or e.publisher in told or not stated)), default=None)
    direct = (e.publisher for e in ends if not e.via and (first is None or (e.day and e.day <= first)))
    found = list(dict.fromkeys((*stated, *(name for name in direct if name))))
    if party.joint.kind == "document" and len(found) > 1:
        described = {w for e in ends for w in stems(f"{e.source.name or ''} {e.source.description or ''}")}
        from_it = [name for name in stated if (own := stems(name)) and own <= described]
        return from_it if len(from_it) == 1 else found
    return found


def _having(party: Party) -> str | None:
    """Return the one outlet that is said to have a paper of which no page told before."""
    having = {e.via[-1] for e in party.ends if e.told and e.via and e.joint.kind == "document"}
    days = [e.day for e in party.ends if e.told and e.day]
    before = any(e.day and e.day < min(days, default=e.day) for e in party.ends)
    return next(iter(having)) if len(having) == 1 and not before else None
