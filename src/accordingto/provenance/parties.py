"""Parties: the statements of a claim that are one root, and which of them hold it.

What is said in somebody's name is that one's word: a body's bulletins and spokespersons, a study's authors, one of two
officials where the two are there.  People without a name whom one outlet heard are one where nothing tells them apart.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from accordingto.nouns import WANTED, JointSource, Statement
from accordingto.provenance import kinship
from accordingto.provenance.firsthand import fits
from accordingto.provenance.groups import Group, grouped
from accordingto.provenance.index import NAMES, Index
from accordingto.provenance.institutions import rendered, same_bodies, with_bodies
from accordingto.provenance.moments import UNDATED
from accordingto.provenance.roots import End
from accordingto.provenance.unnamed import known_by_name, one_of_them, same_people, whom_another_heard


class Party(Group, frozen=True, kw_only=True):
    """All statements that are one root: those of a source, and of whoever speaks in its name."""

    joint: JointSource

    @property
    def kin(self) -> kinship.Kin:
        """What is known of it, to be compared with others of the claim."""
        return kinship.kin((self.joint, *self.speakers), [e.source for e in self.ends], self.pages)

    @property
    def unnamed(self) -> bool:
        """Whether it is a person or people without a name."""
        return self.joint.kind == "unnamed"


def parties(found: Sequence[End], against: Sequence[Statement], index: Index) -> list[Party]:
    """Return `found` as the parties that are one root each, most often cited first; who is `against` it is none.

    What somebody says in another's name goes with that one; so does a country's name with whoever speaks for its
    state, and an actor of whom an outlet's unnamed sources tell with these.
    """
    here = {e.joint.id: e.joint for e in found}
    name = {key: _in_whose_name(joint, here, index) for key, joint in here.items()}
    name |= one_of_them(found, name)
    in_other_words = partial(rendered, index=index)
    for one_for in (
        heard_firsthand,
        same_people,
        whom_another_heard,
        same_bodies,
        in_other_words,
        with_bodies,
        known_by_name,
        whose_word_is_told,
    ):
        same = one_for(grouped(found, name))
        name = {key: _followed(at, same) for key, at in name.items()}
    own_first = sorted(found, key=lambda e: name[e.joint.id] != e.joint.id)
    made = [Party(key, g.ends, joint=_party(g, index)) for key, g in grouped(own_first, name).items()]
    pages: dict[str, set[str]] = defaultdict(set)
    for statement in against:
        joint = index.joint_speaker(statement.article, index.attribution(statement.article, statement.attribution))
        if joint:
            pages[index.in_whose_name(joint).id].add(statement.article)
    holding = [p for p in made if not _denies(p, pages, index)]
    return sorted(_not_told_of(holding, index), key=lambda p: -len(p.ends))


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


def heard_firsthand(groups: Mapping[str, Group]) -> dict[str, str]:
    """Return for those whom pages have from an outlet the ones who say it on that outlet's own page."""
    at = {joint.id: key for key, group in groups.items() for joint in group.speakers}
    same: dict[str, str] = {}
    for key, group in groups.items():
        meant = {at[e.firsthand] for e in group.ends if e.firsthand in at} - {key}
        found = meant.pop() if len(meant) == 1 else key
        if group.pages.isdisjoint(groups[found].pages) and _followed(found, same) != key:
            same[key] = found
    return same


def whose_word_is_told(groups: Mapping[str, Group]) -> dict[str, str]:
    """Return for those who pass on another's word on some page that one, the first where there are several.

    People of whom somebody tells on one page and another are one where nothing tells the two apart.
    """
    at = {joint.id: key for key, group in groups.items() for joint in group.speakers}
    told: dict[str, list[End]] = defaultdict(list)
    for end in sorted((e for g in groups.values() for e in g.ends), key=lambda e: e.day or UNDATED):
        if end.told_by:
            told[end.told_by.id].append(end)
    same: dict[str, str] = {}
    for teller, (first, *others) in told.items():
        key = _followed(at[first.joint.id], same)
        for end in others:
            other = _followed(at[end.joint.id], same)
            apart = end.joint.kind == "organization" or not groups[other].pages.isdisjoint(groups[key].pages)
            if other != key and not apart and fits(first, end):
                same[other] = key
        if teller in at and (own := _followed(at[teller], same)) != key:
            same[own] = key
    return same


def _followed(key: str, same: Mapping[str, str]) -> str:
    while key in same:
        key = same[key]
    return key


def _party(group: Group, index: Index) -> JointSource:
    """Return who is shown for a group: in whose name it speaks, or the one paper or person with a name that does."""
    first, *others = group.speakers
    paper = next((j for j in group.speakers if j.kind == "document"), None)
    if paper is not None and all(j is paper or j.voice_of == paper.id for j in group.speakers):
        return paper  # Which "its authors" wrote.
    if not others and first.kind == "person" and first.name:
        return first
    return index.joint_by_id.get(group.key, first)


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


def _not_told_of(made: Sequence[Party], index: Index) -> list[Party]:
    """Leave out whom unnamed sources tell of: of these alone it is known what that one holds."""
    tellers = {origin_of(p) for p in made if p.unnamed} - {None}
    if not tellers:
        return list(made)
    return [p for p in made if not (_told_of(p, index) and origin_of(p) in tellers)]


def _told_of(party: Party, index: Index) -> bool:
    """Tell whether a party is said to have spoken to nobody, is nowhere quoted, and is known from one outlet alone."""
    known = party.joint.kind in {"person", "organization"} and not any(e.told or e.public for e in party.ends)
    through = {e.via[-1] if e.via else None for e in party.ends}
    said = (index.attribution(e.statement.article, e.statement.attribution) for e in party.ends)
    return known and len(through) == 1 and None not in through and all(a.manner != "direct" for a in said)


def only_wants(party: Party) -> bool:
    """Tell whether nothing is said of a party but what it wants: "the bank asks for a guarantee"."""
    return all(e.statement.stance in WANTED for e in party.ends)


def origin_of(party: Party) -> str | None:
    """Return the outlet that spoke with a source, by most of the pages that say so; else the first page's own."""
    stated = Counter(e.via[-1] for e in party.ends if e.via)
    if stated:
        return stated.most_common(1)[0][0]
    return party.ends[0].publisher
