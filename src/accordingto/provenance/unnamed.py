"""People without a name who are one for all that pages tell: those whom one outlet heard, one of two, bare callings.

Each function returns for the keys of some groups the key of the one as whom they count.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from accordingto.nouns import Count
from accordingto.provenance import kinship
from accordingto.provenance.groups import Groups
from accordingto.provenance.roots import End

_ONE: frozenset[Count] = frozenset({(1, 1)})


def one_of_them(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
    """Return for single people of one group whom different pages let say it the one as whom all count.

    "One of the two" on one page and "one of the paper's sources" on another are one, two on the same page are two.
    """
    pages: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, list[str]] = defaultdict(list)
    for end in found:
        key = end.joint.id
        if end.joint.part_of and name[key] == key and end.source.count == (1, 1):
            parts[end.joint.part_of] += [key] if key not in pages else []
            pages[key].add(end.statement.article)
    one: dict[str, str] = {}
    for keys in parts.values():
        apart = all(pages[a].isdisjoint(pages[b]) for a, b in combinations(keys, 2))
        one |= dict.fromkeys(keys, keys[0]) if apart and len(keys) > 1 else {}
    return one


class _People(Struct, frozen=True):
    """What pages tell of people without a name whom one outlet heard."""

    pages: frozenset[str]
    numbers: frozenset[Count]
    countries: frozenset[str | None]

    def may_be(self, other: "_People") -> bool:
        """Tell whether nothing speaks against the two being the same."""
        stated = max(len(self.numbers | other.numbers), len((self.countries | other.countries) - {None}))
        return stated < 2 and self.pages.isdisjoint(other.pages)

    def joined(self, other: "_People") -> "_People":
        """Return what pages tell of both together."""
        return _People(self.pages | other.pages, self.numbers | other.numbers, self.countries | other.countries)


def same_people(groups: Groups) -> dict[str, str]:
    """Return for people without a name the ones whom other pages have from the same outlet for them.

    Pages call an outlet's sources by other words: "one of the pair" here, "an aide" there.  No page may tell the two
    apart, what is said of their number and country must fit, and nobody else may fit as well.  One whom a page has
    alone is one of the several of other pages.
    """
    heard: dict[tuple[str | None, bool], dict[str, _People]] = defaultdict(dict)
    for key, group in groups.items():
        whole = [e for e in group.ends if e.joint.id == key] or group.ends  # What one of them says is theirs.
        outlets, singles = {_heard_by(e) for e in group.ends}, {e.source.count == (1, 1) for e in whole}
        apart = any(e.joint.kind != "unnamed" or (e.joint.part_of and e.source.count != (1, 1)) for e in whole)
        if len(outlets) == len(singles) == 1 and not apart:
            heard[outlets.pop(), singles.pop()][key] = _People(
                pages=group.pages,
                numbers=_stated_numbers(whole),
                countries=frozenset(e.joint.people_of for e in group.ends),
            )
    same: dict[str, str] = {}
    for people in heard.values():
        # Those whose number is stated go first, to those of whom the same is: "two officials" are hardly "diplomats".
        for key in sorted(people, key=lambda k: (not people[k].numbers, len(people[k].pages), k)):
            if (other := _the_only_one(key, people)) is not None:
                same[key] = other
                people[other] = people[other].joined(people.pop(key))
    parts = {key for key, group in groups.items() if any(e.joint.part_of for e in group.ends)}
    for outlet in {outlet for outlet, _ in heard}:
        alone, together = heard[outlet, True], heard[outlet, False]
        if len(together) == 1:  # "A source told Dusk" where other pages have it from Dusk's two sources.
            most, several = next(iter(together.items()))
            same |= {k: most for k, one in alone.items() if k not in parts and one.pages.isdisjoint(several.pages)}
    return same


def _the_only_one(key: str, people: Mapping[str, _People]) -> str | None:
    """Return whom alone the people under `key` may be: of those with the same number stated, else of all.

    Several who may all be each other are one.
    """
    one = people[key]
    for alike in (True, False):
        fitting = [k for k, p in people.items() if k != key and (p.numbers == one.numbers) is alike and one.may_be(p)]
        if fitting:
            together = all(people[a].may_be(people[b]) for a, b in combinations(fitting, 2))
            return max(fitting, key=lambda k: (len(people[k].pages), k)) if together else None
    return None


def whom_another_heard(groups: Groups) -> dict[str, str]:
    """Return for people without a name those of the outlet that their page retells.

    "Officials had said so" on a page that has its story from a paper whose three officials said it.  Where a number is
    stated it is the same.
    """
    unnamed = {key: [e for e in group.ends if e.joint.kind == "unnamed"] for key, group in groups.items()}
    ends = {key: found for key, found in unnamed.items() if found}
    same: dict[str, str] = {}
    for key, group in ends.items():
        numbers = _stated_numbers(group)
        if any(e.via or e.told for e in group) or len(numbers) > 1:
            continue
        retold = frozenset.intersection(*(e.retells for e in group))
        heard = [
            k
            for k, others in ends.items()
            if k != key
            and all(_heard_by(e) in retold for e in others)
            and numbers <= _stated_numbers(others)
            and (numbers == _ONE) == (_stated_numbers(others) == _ONE)
            and len({e.joint.people_of for e in (*group, *others)} - {None}) < 2
            and (numbers != _ONE or _called_alike(group, others))
            and {e.statement.article for e in group}.isdisjoint(e.statement.article for e in others)
        ]
        if len(heard) == 1 and heard[0] not in same:
            same[key] = heard[0]
    return same


def _called_alike(group: Sequence[End], others: Sequence[End]) -> bool:
    """Tell whether one may be another who is alone: a technician whom a page brings in is no clerk of a paper's.

    One of two whom the page has is somebody of whom the paper has two as well.
    """
    mine, theirs = (
        frozenset(w for e in ends for w in e.joint.traits.what) - kinship.anybody() for ends in (group, others)
    )
    part = all(e.joint.part_of for e in group)
    apart = bool(mine and theirs) and mine.isdisjoint(theirs)
    return not apart and (not part or any(e.joint.part_of or e.source.count != (1, 1) for e in others))


def known_by_name(groups: Groups) -> dict[str, str]:
    """Return for people whom nothing but a trade or office tells the one who says it with a name.

    "Bloggers", "officials in the region" have no number and told no outlet; where one alone had said it by then, page
    or person, a page means that one.  Villagers and passengers, who may have seen it themselves, are others, and so are
    some of a group that the page brings in.
    """
    named = {k for k, group in groups.items() if any(e.joint.kind != "unnamed" for e in group.ends)}
    same: dict[str, str] = {}
    for key, group in groups.items():
        open_number = all(e.source.count[1] is None and not (e.told or e.joint.part_of) for e in group.ends)
        bare = kinship.only_a_calling(group.kin) and open_number
        if key not in named and bare:
            day = group.since or ""
            by_then = [k for k in named if any((e.day or "") <= day for e in groups[k].ends)]
            same |= {key: by_then[0]} if len(by_then) == 1 else {}
    return same


def _heard_by(end: End) -> str | None:
    return end.via[-1] if end.via else end.publisher


def _stated_numbers(group: Sequence[End]) -> frozenset[Count]:
    return frozenset(e.source.count for e in group if e.source.count[1] is not None)
