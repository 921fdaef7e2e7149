"""How many of a claim's roots can be counted as independent: a range, with its reasons.

An unnamed plural has no number, and two outlets' "two officials" may be the same people; so may the speakers of one
office.  What joins two statements for certain has made one root of them before (:mod:`.roots`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from accordingto.nouns import Count, Reason
from accordingto.provenance.origins import count_of
from accordingto.provenance.roots import Party, origin_of
from accordingto.text import stem, words


def independent(groups: Sequence[Party]) -> tuple[Count, list[Reason]]:
    """Return how many people and documents the parties `groups` can be, as a range, and why.

    Named persons, organizations and documents count one each, a person and the organization they belong to one to two,
    as do a body and whose word alone its own pages give, and whoever holds or serves one office (a president, an
    adviser, a plan) one to as many as there are.  Unnamed sources of one outlet's report count as the page that names
    most of them has it, unnamed sources of different outlets may be the same people, so that the low end takes the
    largest group; but nobody is of two countries.
    """
    named = [g for g in groups if not g.unnamed]
    unnamed = [g for g in groups if g.unnamed]
    fewest = _fewest(named)
    notes: list[Reason] = []
    low, high = fewest, len(named)
    if fewest < len(named):
        notes.append(Reason("one_office"))
    if passing_on := sum(_passes_on(g, named) for g in named):
        low = max(1, fewest - passing_on)
        notes.append(Reason("passes_on"))
    through: dict[str, dict[str, list[Count]]] = defaultdict(lambda: defaultdict(list))
    of_country: dict[str, dict[tuple[str, str], list[Count]]] = defaultdict(lambda: defaultdict(list))
    counts = [count_of(g) for g in unnamed]
    offices = {g.joint.office or "" for g in named}
    for group, count in zip(unnamed, counts, strict=True):
        if (office := group.joint.office) and sum(o.endswith(office) for o in offices) == 1:
            continue  # The office of a speaker who is counted; "the president's adviser" may name no country.
        for article in dict.fromkeys(e.statement.article for e in group.ends):
            origin = origin_of(group) or ""
            through[origin][article].append(count)
            if group.joint.people_of:
                of_country[group.joint.people_of][origin, article].append(count)
    lows = [max(_least(counts) for counts in pages.values()) for pages in through.values()]
    largest = (max(pages.values(), key=_least) for pages in of_country.values())
    apart = [(_least(counts), None if any(most is None for _, most in counts) else 0) for counts in largest]
    low += max(*lows, _least(apart)) if lows else 0
    if len(lows) > 1:
        notes.append(Reason("same_people"))
    if any(most is None for _, most in counts):
        notes.append(Reason("open_plural"))
        return (low, None), notes
    return (low, max(low, high + sum(most or 0 for _, most in counts))), notes


def _passes_on(party: Party, named: Sequence[Party]) -> bool:
    """Tell whether a body or document has only others' word for the claim on its own pages: "the firm has told us"."""
    own = {name for e in party.ends if (name := e.joint.outlet)}
    if not own or any(e.publisher in own for e in party.ends):
        return False
    return any(e.publisher in own for g in named if g is not party for e in g.ends)


def _least(counts: Iterable[Count]) -> int:
    """Return the fewest people that groups named side by side can be: open plurals beside each other may overlap."""
    counts = list(counts)
    open_groups = [c for c in counts if c[1] is None]
    closed = sum(c[0] for c in counts if c[1] is not None)
    return closed + (len(open_groups) if len(open_groups) > 1 else sum(c[0] for c in open_groups))


def _fewest(named: Sequence[Party]) -> int:
    """Return how many `named` are left when each speaker counts with the organization they belong to, if it is there.

    The words of the organization's name are looked for in the speaker's role and affiliation.
    """
    bodies = [_name_stems(p.joint.name or p.joint.description) for p in named if p.joint.kind == "organization"]
    count, offices = 0, {p.joint.office for p in named if p.joint.office}
    for party in named:
        if (office := party.joint.office) is not None:
            # A state's paper is that of whichever of its offices speaks; each office counts once, below.
            count += office.endswith(":") and not any(o != office and o.startswith(office) for o in offices)
            continue
        source = party.ends[0].source
        of = _name_stems(source.affiliation) | _name_stems(source.role)
        count += party.joint.kind == "organization" or not any(names and names <= of for names in bodies)
    return count + sum(not o.endswith(":") for o in offices)


def _name_stems(name: str | None) -> set[str]:
    return {stem(w.of(name)) for w in words(name) if len(w.of(name)) > 3} if name else set()
