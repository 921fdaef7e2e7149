"""How many of a claim's roots can be counted as independent: a range, with its reasons.

An unnamed plural has no number, and two outlets' "two officials" may be the same people; so may the speakers of one
office.  What joins two statements for certain has made one root of them before (:mod:`.parties`).
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from accordingto.nouns import Count, Reason, Span
from accordingto.provenance.index import Index
from accordingto.provenance.kinship import anybody, clusters, is_close, is_official, may_rest_on, told_apart
from accordingto.provenance.moments import UNDATED
from accordingto.provenance.origins import count_of
from accordingto.provenance.parties import Party, only_wants, origin_of

_CROWD = 100
"""More people than this have not each been asked: "8,000 marchers demanded"."""
_COMPARED, _SETS = 12, 256
"""Groups without a name that are compared, and sets of them that are looked at: a claim has a few."""


def independent(groups: Sequence[Party], index: Index) -> tuple[Count, list[Reason]]:
    """Return how many people and documents the parties `groups` can be, as a range, and why.

    Named persons, organizations and documents count one each, those that may rest on one word (of one body, one office,
    a spokesperson and the body) one to as many as there are, as do a body and whose word alone its own pages give.
    Unnamed sources of one outlet's report count as the page that names most of them has it, unnamed sources of
    different outlets may be the same people, so that the low end takes the largest group; but nobody is of two
    countries or trades, or of an authority and a firm.  Those who may be among them, or speak for their body, are not
    counted besides; nor is an unnamed plural ("prosecutors") besides the body that it may stand for.
    """
    named = [g for g in groups if not g.unnamed]
    unnamed = [g for g in groups if g.unnamed]
    voices = _voices(named, index)
    fewest = len(set(voices))
    notes: list[Reason] = []
    low, high = fewest, len(named)
    if fewest < len(named):
        notes.append(Reason("one_office"))
    if passing_on := sum(_passes_on(g, named) for g in named):
        low = max(1, fewest - passing_on)
        notes.append(Reason("passes_on"))
    counts = [_voices_of(count_of(g)) for g in unnamed]
    people = []
    for group, count in zip(unnamed, counts, strict=True):
        those = [(v, g) for v, g in zip(voices, named, strict=True) if _may_be_among(g, group)]
        among = frozenset(v for v, _ in those)
        # "Prosecutors", where their office is counted: a body's people without a number are the body.
        is_body = count[1] is None and any(g.joint.kind != "person" for _, g in those)
        people.append(_People(group, (0, 0) if is_body else count, among))
    low += max(map(_besides, _side_by_side(people)), default=0)
    if len({origin_of(p.group) for p in people if p.count[0]}) > 1:
        notes.append(Reason("same_people"))
    if any(p.among for p in people):
        notes.append(Reason("named_among"))
    if any(most is None for _, most in counts):
        notes.append(Reason("open_plural"))
        return (low, None), notes
    return (low, max(low, high + sum(most or 0 for _, most in counts))), notes


class _People(Struct, frozen=True):
    """People without a name, and what is known of how many they are."""

    group: Party
    count: Count
    among: frozenset[int]
    """The voices with a name that may be among them."""

    def other_than(self, people: "_People") -> bool:
        """Tell whether they are others: a page has both from one outlet, or nobody can be of the one and the other."""
        one_outlet = origin_of(self.group) == origin_of(people.group)
        together = one_outlet and not self.group.pages.isdisjoint(people.group.pages)
        countries = {self.group.joint.people_of, people.group.joint.people_of} - {None}
        return together or len(countries) > 1 or told_apart(self.group.kin, people.group.kin)


def _side_by_side(people: Sequence[_People]) -> list[list[_People]]:
    """Return the largest sets of which each is other people than the rest."""
    most = sorted(people, key=lambda p: -p.count[0])[:_COMPARED]
    found: list[list[_People]] = []
    for one in most:
        found += [[*those, one] for those in found if all(one.other_than(p) for p in those)]
        found = found[-_SETS:]
        found.append([one])
    return found


def _besides(people: Sequence[_People]) -> int:
    """Return how many people there are at least besides those with a name who may be among them."""
    least = _least(p.count for p in people)
    return least - min(least, len(frozenset[int]().union(*(p.among for p in people))))


def _voices(named: Sequence[Party], index: Index) -> list[int]:
    """Return a number for each of `named`, the same for those that may all rest on one word.

    So may those who only want what a page has in the same words for both: "he too takes up her demand that ...".
    """
    found = clusters([p.kin for p in named], [None if only_wants(p) else p.since for p in named])
    first: dict[tuple[str, tuple[Span, ...]], int] = {}
    for n, party in enumerate(named):
        for wording in _wordings(party, index) if only_wants(party) else ():
            m = first.setdefault(wording, n)
            if found[n] != found[m]:
                found = [found[m] if label == found[n] else label for label in found]
    return found


def _wordings(party: Party, index: Index) -> frozenset[tuple[str, tuple[Span, ...]]]:
    """Return where pages have what a party says."""
    said = [(e.statement.article, e.statement.attribution) for e in party.ends]
    return frozenset((article, index.attribution(article, key).content) for article, key in said)


def _may_be_among(party: Party, people: Party) -> bool:
    """Tell whether a party with a name may be one of `people` without, or these speak for it.

    One person whom a single noun stands for may be any who is named («политик», «артистка»), an aide has it from whom
    they serve, and somebody of whom no more is told than that they know it, from a body whose word is out.
    """
    kin, single = people.kin, count_of(people) == (1, 1)
    if party.joint.kind == "person" and told_apart(party.kin, kin):
        return False  # A minister is no spokesperson.
    bare = single and (" " not in (people.joint.description or "").strip() or is_close(kin))
    if single and kin.what and kin.what <= anybody() and _was_out(party, people):
        return True
    return may_rest_on(party.kin, kin) or (bare and party.joint.kind == "person")


def _was_out(party: Party, people: Party) -> bool:
    """Tell whether a body or who leads one said it by the day on which `people` did."""
    said_it = any(is_official(e.joint) for e in party.ends)
    return said_it and (party.since or UNDATED) <= (people.since or UNDATED)


def _passes_on(party: Party, named: Sequence[Party]) -> bool:
    """Tell whether a body or document has only others' word for the claim on its own pages: "the firm has told us"."""
    own = {name for e in party.ends if (name := e.joint.outlet)}
    if not own or any(e.publisher in own for e in party.ends):
        return False
    return any(e.publisher in own for g in named if g is not party for e in g.ends)


def _voices_of(count: Count) -> Count:
    """Return how many people of a group each speak for themselves: of a crowd nobody has asked every one."""
    return count if count[0] <= _CROWD else (2, None)


def _least(counts: Iterable[Count]) -> int:
    """Return the fewest people that groups named side by side can be: open plurals beside each other may overlap."""
    counts = list(counts)
    open_groups = [c for c in counts if c[1] is None]
    closed = sum(c[0] for c in counts if c[1] is not None)
    return closed + (len(open_groups) if len(open_groups) > 1 else sum(c[0] for c in open_groups))
