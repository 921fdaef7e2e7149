"""Parties: the statements of a claim that are one root, and which of them hold it.

What is said in somebody's name is that one's word: a body's bulletins and spokespersons, a study's authors, one of two
officials where the two are there.  People without a name whom one outlet heard are one where nothing tells them apart.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from accordingto.nouns import WANTED, Count, JointSource, Statement
from accordingto.provenance import kinship, renderings
from accordingto.provenance.index import NAMES, Index
from accordingto.provenance.roots import End

_ONE: frozenset[Count] = frozenset({(1, 1)})


class Party(Struct, frozen=True):
    """All statements that are one root: those of a source, and of whoever speaks in its name."""

    joint: JointSource
    ends: tuple[End, ...]

    @property
    def kin(self) -> kinship.Kin:
        """What is known of it, to be compared with others of the claim."""
        return _kin(self.ends, self.joint)

    @property
    def since(self) -> str | None:
        """The day of the first page on which it has a word, None where none tells."""
        return min((e.day for e in self.ends if e.day), default=None)

    @property
    def unnamed(self) -> bool:
        """Whether it is a person or people without a name."""
        return self.joint.kind == "unnamed"


def _kin(found: Sequence[End], *joint: JointSource) -> kinship.Kin:
    speakers = {e.joint.id: e.joint for e in found}
    pages = frozenset(e.statement.article for e in found)
    return kinship.kin((*joint, *speakers.values()), [e.source for e in found], pages)


def parties(found: Sequence[End], against: Sequence[Statement], index: Index) -> list[Party]:
    """Return `found` as the parties that are one root each, most often cited first; who is `against` it is none.

    What somebody says in another's name goes with that one; so does a country's name with whoever speaks for its
    state, and an actor of whom an outlet's unnamed sources tell with these.
    """
    here = {e.joint.id: e.joint for e in found}
    name = {key: _in_whose_name(joint, here, index) for key, joint in here.items()}
    name |= _one_of_them(found, name)
    name = _whom_another_heard(found, _same_people(found, name))
    name = _with_bodies(found, _rendered(found, _same_bodies(found, name), index))
    name = _known_by_name(found, name)
    groups: dict[str, list[End]] = defaultdict(list)
    for end in sorted(found, key=lambda e: name[e.joint.id] != e.joint.id):
        groups[name[end.joint.id]].append(end)
    made = [Party(_party(key, group, index), tuple(group)) for key, group in groups.items()]
    pages: dict[str, set[str]] = defaultdict(set)
    for statement in against:
        joint = index.joint_speaker(statement.article, index.attribution(statement.article, statement.attribution))
        if joint:
            pages[index.in_whose_name(joint).id].add(statement.article)
    holding = [p for p in made if not _denies(p, pages, index)]
    return sorted(_not_told_of(holding), key=lambda p: -len(p.ends))


def _denies(party: Party, against: Mapping[str, set[str]], index: Index) -> bool:
    """Tell whether a named party is against what it would hold: more often a page misses a denial than finds one.

    `against` holds the pages with a denial or doubt by in whose name it is.  Who is against it before, or only later,
    has changed their mind.
    """
    pages = {p for key in {index.in_whose_name(e.joint).id for e in party.ends} for p in against.get(key, ())}
    often = len(pages) >= len({e.statement.article for e in party.ends})
    if party.unnamed or not pages or not often:
        return False
    held, denied = sorted(e.day for e in party.ends if e.day), sorted(index.day(p) or "" for p in pages)
    return not held or (held[0] <= denied[0] <= held[-1])


def _one_of_them(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
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


def _same_bodies(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
    """Return `name` with bodies and documents counted as those that pages call by other words."""
    speakers: dict[str, dict[str, JointSource]] = defaultdict(dict)
    pages: dict[str, set[str]] = defaultdict(set)
    for end in sorted(found, key=lambda e: name[e.joint.id] != e.joint.id):
        key = name[end.joint.id]
        speakers[key][end.joint.id] = end.joint
        pages[key].add(end.statement.article)
    same = kinship.same({k: kinship.kin(tuple(j.values()), (), frozenset(pages[k])) for k, j in speakers.items()})
    return {key: _followed(at, same) for key, at in name.items()}


def _with_bodies(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
    """Return `name` with who leads or speaks for a body that has a word for it too, and its papers, as that body."""
    ends: dict[str, list[End]] = defaultdict(list)
    for end in sorted(found, key=lambda e: name[e.joint.id] != e.joint.id):
        ends[name[end.joint.id]].append(end)
    single = {k: _kin(group) for k, group in ends.items() if all(e.source.count == (1, 1) for e in group)}
    above = kinship.in_the_name_of(single)
    own = {e.joint.outlet: k for k, group in ends.items() for e in group if e.joint.outlet}
    for key, group in ends.items():
        if all(e.joint.kind == "person" for e in group):
            # Whom a body lets speak on a page of its own speaks for it.
            lets = (own.get(e.publisher) for e in group if e.released and e.publisher)
            if (body := next(filter(None, lets), None)) is not None and body != key:
                above.setdefault(key, body)
    return {key: _followed(at, above) for key, at in name.items()}


class _People(Struct):
    """What pages tell of people without a name whom one outlet heard."""

    pages: set[str]
    numbers: frozenset[Count]
    countries: frozenset[str | None]

    def may_be(self, other: "_People") -> bool:
        """Tell whether nothing speaks against the two being the same."""
        stated = max(len(self.numbers | other.numbers), len((self.countries | other.countries) - {None}))
        return stated < 2 and self.pages.isdisjoint(other.pages)


def _same_people(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
    """Return `name` with people without a name counted as those whom other pages have from the same outlet for it.

    Pages call an outlet's sources by other words.  No page may tell the two apart, what is said of their number and
    country must fit, and nobody else may fit as well.  One whom a page has alone is one of the several of other pages.
    """
    ends: dict[str, list[End]] = defaultdict(list)
    for end in found:
        ends[name[end.joint.id]].append(end)
    heard: dict[tuple[str | None, bool], dict[str, _People]] = defaultdict(dict)
    for key, group in ends.items():
        whole = [e for e in group if e.joint.id == key] or group  # What one of them says is theirs.
        outlets, singles = {_heard_by(e) for e in group}, {e.source.count == (1, 1) for e in whole}
        if len(outlets) == len(singles) == 1 and all(e.joint.kind == "unnamed" and not e.joint.part_of for e in whole):
            heard[outlets.pop(), singles.pop()][key] = _People(
                pages={e.statement.article for e in group},
                numbers=_stated_numbers(whole),
                countries=frozenset(e.joint.people_of for e in group),
            )
    same: dict[str, str] = {}
    for people in heard.values():
        # Those whose number is stated go first, to those of whom the same is: "two officials" are hardly "diplomats".
        for key in sorted(people, key=lambda k: (not people[k].numbers, len(people[k].pages), k)):
            if (other := _the_only_one(key, people)) is not None:
                one, same[key] = people.pop(key), other
                numbers, countries = one.numbers | people[other].numbers, one.countries | people[other].countries
                people[other] = _People(one.pages | people[other].pages, numbers, countries)
    for outlet in {outlet for outlet, _ in heard}:
        alone, groups = heard[outlet, True], heard[outlet, False]
        if len(groups) == 1:  # "A source told Dusk" where other pages have it from Dusk's two sources.
            most, several = next(iter(groups.items()))
            same |= {key: most for key, one in alone.items() if one.pages.isdisjoint(several.pages)}
    return {key: _followed(at, same) for key, at in name.items()}


def _whom_another_heard(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
    """Return `name` with people without a name counted as those of the outlet that their page retells.

    "Officials had said so" on a page that has its story from a paper whose three officials said it.  Where a number is
    stated it is the same.
    """
    ends: dict[str, list[End]] = defaultdict(list)
    for end in found:
        if end.joint.kind == "unnamed":
            ends[name[end.joint.id]].append(end)
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
            and {e.statement.article for e in group}.isdisjoint(e.statement.article for e in others)
        ]
        if len(heard) == 1 and heard[0] not in same:
            same[key] = heard[0]
    return {key: _followed(at, same) for key, at in name.items()}


def _known_by_name(found: Sequence[End], name: Mapping[str, str]) -> dict[str, str]:
    """Return `name` with people whom nothing but a trade or office tells as the one who says it with a name.

    "Bloggers", "officials in the region" have no number and told no outlet; where one alone had said it by then, page
    or person, a page means that one.  Villagers and passengers, who may have seen it themselves, are others.
    """
    ends: dict[str, list[End]] = defaultdict(list)
    for end in found:
        ends[name[end.joint.id]].append(end)
    named = {k for k, group in ends.items() if any(e.joint.kind != "unnamed" for e in group)}
    same: dict[str, str] = {}
    for key, group in ends.items():
        bare = kinship.only_a_calling(_kin(group)) and all(e.source.count[1] is None and not e.told for e in group)
        if key not in named and bare:
            day = min((e.day for e in group if e.day), default="")
            by_then = [k for k in named if any((e.day or "") <= day for e in ends[k])]
            same |= {key: by_then[0]} if len(by_then) == 1 else {}
    return {key: _followed(at, same) for key, at in name.items()}


def _heard_by(end: End) -> str | None:
    return end.via[-1] if end.via else end.publisher


def _stated_numbers(group: Sequence[End]) -> frozenset[Count]:
    return frozenset(e.source.count for e in group if e.source.count[1] is not None)


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


def _rendered(found: Sequence[End], name: Mapping[str, str], index: Index) -> dict[str, str]:
    """Return `name` with bodies and papers counted as those that pages in another language call by the same name."""
    ends: dict[str, list[End]] = defaultdict(list)
    for end in found:
        ends[name[end.joint.id]].append(end)
    called = {}
    for key, group in ends.items():
        wordings: dict[str, dict[str, None]] = defaultdict(dict)
        for end in group:
            wordings[index.articles[end.statement.article].language or ""][
                end.source.description or end.source.name or ""
            ] = None
        called[key] = renderings.Called(_kin(group), {language: tuple(told) for language, told in wordings.items()})
    same = renderings.same(called)
    return {key: _followed(at, same) for key, at in name.items()}


def _followed(key: str, same: Mapping[str, str]) -> str:
    while key in same:
        key = same[key]
    return key


def _party(key: str, group: Sequence[End], index: Index) -> JointSource:
    """Return who is shown for a group: in whose name it speaks, or the one person with a name who alone does."""
    speakers = {e.joint.id: e.joint for e in group}
    only = next(iter(speakers.values()))
    if len(speakers) == 1 and only.kind == "person" and only.name:
        return only
    return index.joint_by_id.get(key, only)


def _in_whose_name(joint: JointSource, here: Mapping[str, JointSource], index: Index) -> str:
    """Return the id of the joint source as whose word `joint` counts: mostly its own."""
    key = joint.id
    for _ in range(NAMES):
        at = index.joint_by_id.get(key)
        if at is None:
            break
        if at.part_of in here and at.part_of != key:
            key = at.part_of or key
        elif at.voice_of and at.voice_of != key:
            key = at.voice_of
        else:
            break
    at = index.joint_by_id.get(key, joint)
    if at.bare_country:
        states = sorted(k for k, other in here.items() if other.country == at.country and not other.bare_country)
        if states:
            return _in_whose_name(here[states[0]], here, index)
    return key


def _not_told_of(made: Sequence[Party]) -> list[Party]:
    """Leave out whom unnamed sources tell of: of these alone it is known what that one holds."""
    tellers = {origin_of(p) for p in made if p.unnamed} - {None}
    if not tellers:
        return list(made)
    return [p for p in made if not (_told_of(p) and origin_of(p) in tellers)]


def _told_of(party: Party) -> bool:
    """Tell whether a party is said to have spoken to nobody, and is known from one outlet alone."""
    known = party.joint.kind in {"person", "organization"} and not any(e.told or e.public for e in party.ends)
    through = {e.via[-1] if e.via else None for e in party.ends}
    return known and len(through) == 1 and None not in through


def only_wants(party: Party) -> bool:
    """Tell whether nothing is said of a party but what it wants: "the bank asks for a guarantee"."""
    return all(e.statement.stance in WANTED for e in party.ends)


def origin_of(party: Party) -> str | None:
    """Return the outlet that spoke with a source, by most of the pages that say so; else the first page's own."""
    stated = Counter(e.via[-1] for e in party.ends if e.via)
    if stated:
        return stated.most_common(1)[0][0]
    return party.ends[0].publisher
