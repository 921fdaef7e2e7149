"""Which parties of a claim are one for all that pages tell, and which may rest on each other.

Within one claim pages call one office, paper or firm by many words: its name, its kind alone ("the regulator"), in
other languages.  Two that nothing tells apart are one root, and so is a body with who leads it or speaks for it, and
with its papers.  Who else belongs to one body, serves one office or speaks for somebody may have it from there: they
stay roots of their own, and the low end of the range counts them once.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import combinations

import msgspec
from msgspec import Struct

from accordingto.nouns import JointSource, Source, SourceKind
from accordingto.text import stem, words

# Letters from which a word of a name tells it.
_TELLING = 3
# Parties of a claim that are compared with each other: more are a crowd, in which anything may fit.
_COMPARED = 40


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    """``kinship.toml``, in which each key is explained."""

    vague_bodies: frozenset[str]
    any_sort: frozenset[str]
    have_staff: frozenset[str]
    in_office: frozenset[str]
    leads: frozenset[str]
    close: frozenset[str]
    for_voters: frozenset[str]
    reporters: frozenset[str]
    scholars: frozenset[str]
    studies: frozenset[str]
    findings: frozenset[str]
    of_science: frozenset[str]
    authorities: frozenset[str]
    private: frozenset[str]
    of_either: frozenset[str]
    paper_sorts: frozenset[str]
    records: frozenset[str]
    meant_for_few: frozenset[str]
    bystanders: frozenset[str]
    trades: frozenset[str]
    anybody: frozenset[str]


@cache
def _table() -> _Table:
    return msgspec.toml.decode(resources.files(__package__).joinpath("kinship.toml").read_bytes(), type=_Table)


class Kin(Struct, frozen=True):
    """What is known of one party; what, of, names, places and offices as :class:`accordingto.nouns.Traits` has them."""

    kind: SourceKind
    pages: frozenset[str]
    what: frozenset[str]
    of: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    offices: frozenset[str]
    fields: frozenset[str]
    speaks_for: bool
    own_name: frozenset[str]
    """Stems of the words of a body's name."""
    roles: frozenset[str]
    """Stems of the words that say what somebody is."""
    affiliated: bool
    """Whether pages say of which body somebody is."""
    named: bool
    """Whether it has a name."""
    ids: frozenset[str] = frozenset()
    """Ids of its joint sources."""
    serves: frozenset[str] = frozenset()
    """Ids of the joint sources whom it speaks for or is close to."""

    @property
    def generic(self) -> bool:
        """Whether no name, country or body tells it from others of its kind."""
        return bool(self.what) and not (self.names or self.places or (self.kind == "document" and self.bodies))

    @property
    def countries(self) -> bool:
        """Whether it is several states that say it together: no one body is meant by them."""
        return self.kind == "organization" and len(self.places) > 1 and not self.what

    @property
    def bodies(self) -> frozenset[str]:
        """Concepts of the bodies that it is or belongs to, without those that may be any."""
        return (self.of | (self.what if self.kind == "organization" else frozenset())) - _table().vague_bodies


def kin(joints: Sequence[JointSource], sources: Sequence[Source], pages: frozenset[str]) -> Kin:
    """Return what is known of a party of which all of `joints` are, as `sources` of the `pages` on which it speaks."""
    of = [j.traits for j in joints]
    return Kin(
        kind=joints[0].kind,
        pages=pages,
        what=frozenset(w for t in of for w in t.what),
        of=frozenset(w for t in of for w in t.of),
        names=frozenset(w for t in of for w in t.names),
        places=frozenset(w for t in of for w in t.places),
        offices=frozenset(w for t in of for w in t.offices),
        fields=frozenset(w for t in of for w in t.fields),
        speaks_for=any(t.speaks_for for t in of),
        own_name=stems(joints[0].name or joints[0].description) if joints[0].kind == "organization" else frozenset(),
        roles=frozenset(
            w for s in sources if s.kind != "organization" for told in (s.role, s.affiliation) for w in stems(told)
        ),
        affiliated=any(s.affiliation for s in sources if s.kind != "organization"),
        named=any(j.name for j in joints),
        ids=frozenset(j.id for j in joints),
        serves=frozenset(j.serves for j in joints if j.serves),
    )


def same(parties: Mapping[str, Kin]) -> dict[str, str]:
    """Return for the keys of bodies and documents that are another of `parties` by other words the key of that one.

    One of the two has no name of its own, or both have one in common; they are of one kind, never on one page, and no
    third fits as well that is not the same too.
    """
    found: dict[str, str] = {}
    left = dict(parties) if len(parties) <= _COMPARED else {}
    for key in sorted(left, key=lambda k: (not left[k].generic, len(left[k].pages), k)):
        fitting = [k for k in left if k != key and _one(left[key], left[k])]
        if left[key].kind == "person" and left[key].named:
            continue
        if not left[key].generic and left[key].kind != "person":  # What may be one of several stays apart from each.
            fitting = [k for k in fitting if not left[k].generic]
        if fitting and all(_one(left[a], left[b]) for a, b in combinations(fitting, 2)):
            other = max(fitting, key=lambda k: (not left[k].generic, len(left[k].pages), k))
            found[key] = other
            left[other] = _together(left[other], left.pop(key))
    return found


def _apart(a: Kin, b: Kin) -> bool:
    """Tell whether two are of other countries, or have other fields or sorts: defence and foreign ministry."""
    sorts = _table().paper_sorts
    sides = ((a.places, b.places), (a.fields, b.fields), (a.what & sorts, b.what & sorts))
    return any(x and y and x.isdisjoint(y) for x, y in sides)


def _one(a: Kin, b: Kin) -> bool:
    if a.kind == b.kind == "person":
        return _one_holder(a, b)
    if a.kind != b.kind or a.kind not in {"organization", "document"} or not a.pages.isdisjoint(b.pages):
        return False
    if _apart(a, b) or _of_two_sorts(a, b) or _of_two_sorts(b, a) or a.countries != b.countries:
        return False
    if a.generic or b.generic or _of_one_country(a, b):
        return True
    known = _table()
    vague = a.what <= known.any_sort or b.what <= known.any_sort
    any_sort = not (a.what and b.what) or (vague and (a.what | b.what) <= known.any_sort | known.have_staff)
    return bool(a.names & b.names) and (bool(a.what & b.what) or any_sort)


def _of_one_country(a: Kin, b: Kin) -> bool:
    """Tell whether two bodies are of one sort and country, and no name of both tells them apart."""
    return bool(a.places & b.places and a.what & b.what) and not (a.names and b.names)


def _of_two_sorts(a: Kin, b: Kin) -> bool:
    """Tell whether the one is an authority and the other a firm, a club or a party."""
    known = _table()
    public = bool(a.what & known.authorities) and not a.what & (known.private | known.of_either)
    return public and bool(b.what & known.private) and not b.what & known.authorities


def _one_holder(a: Kin, b: Kin) -> bool:
    """Tell whether one of two people is called by an office alone that the other holds: "the minister said"."""
    if a.named == b.named or not a.pages.isdisjoint(b.pages) or not a.offices & b.offices or not a.what & b.what:
        return False
    nameless, other = (b, a) if a.named else (a, b)
    return not (_apart(nameless, other) or nameless.names - other.names)


def in_the_name_of(parties: Mapping[str, Kin]) -> dict[str, str]:
    """Return for the keys of a body's head or spokesperson and of its papers the key of that body.

    It is the one body among `parties` that they can belong to.  A paper of which no page says whose it is is the one
    body's, or where there is none, the one person's who leads a body.
    """
    if len(parties) > _COMPARED:
        return {}
    bodies = {k: one for k, one in parties.items() if one.kind == "organization" and not one.countries}
    leading = {k: p for k, p in parties.items() if p.kind in {"person", "unnamed"} and p.what & _table().leads}
    members = {k for k, p in parties.items() if p.kind == "person" and p.affiliated and not p.what}
    found: dict[str, str] = {}
    for key, one in parties.items():
        if one.kind == "document" or key in leading or key in members:
            nobody_s = one.kind == "document" and one.generic
            owners = bodies or leading if nobody_s and not one.what <= _table().records else bodies
            fitting = [k for k, body in owners.items() if nobody_s or _belongs(one, body)]
            if len(fitting) > 1 and nobody_s and one.what & _table().findings:
                fitting = [k for k in fitting if owners[k].what & _table().of_science]
            if len(fitting) == 1:
                found[key] = fitting[0]
    return found


def _belongs(one: Kin, body: Kin) -> bool:
    """Tell whether pages name the body of a person or paper so that `body` is meant."""
    if _apart(one, body):
        return False
    if one.names & body.names or (body.own_name and body.own_name <= one.roles):
        return True
    if (one.names or one.kind == "document") and body.names:
        return False
    if one.kind != "document" and not (one.names or one.of or one.offices or one.affiliated):
        return one.kind == "unnamed" or not body.offices
    if one.kind == "document":
        return bool(one.of & body.what) or ("ruling" in one.what and "court" in body.what)
    return bool((one.bodies | one.offices) & (body.bodies | body.offices))


def _together(a: Kin, b: Kin) -> Kin:
    return Kin(
        a.kind, a.pages | b.pages, a.what | b.what, a.of | b.of, a.names | b.names, a.places | b.places,
        a.offices | b.offices, a.fields | b.fields, a.speaks_for or b.speaks_for, a.own_name, a.roles | b.roles,
        a.affiliated or b.affiliated, a.named or b.named, a.ids | b.ids, a.serves | b.serves,
    )  # fmt: skip


def may_rest_on(a: Kin, b: Kin) -> bool:
    """Tell whether two may speak for one body, or one for the other: what they say is perhaps one voice."""
    if a.places and b.places and a.places.isdisjoint(b.places):
        return False
    if a.names & b.names and not a.kind == b.kind == "document":
        return True
    if a.bodies & b.bodies and (not a.names or not b.names):
        return True
    if a.offices & b.offices and not (a.kind == b.kind == "organization"):
        return True
    known = _table()
    for one, other in ((a, b), (b, a)):
        elsewhere = one.offices and one.offices.isdisjoint(other.offices)
        if one.kind == "unnamed" and one.what & known.in_office and other.offices and not elsewhere:
            return True
        inside = one.kind == "unnamed" and other.kind == "organization" and one.of & other.what
        if inside and not (one.names and other.names):
            return True
        if one.kind == "organization" and one.generic and other.kind == "organization":
            return True
        serves = other.offices or other.speaks_for or other.what & (known.in_office | known.leads)
        if one.kind == "document" and one.generic and other.kind in {"person", "unnamed"} and serves:
            return True
    return False


def told_apart(a: Kin, b: Kin) -> bool:
    """Tell whether people without a name are others: of two countries or trades, or of an authority and of a firm."""
    known = _table()
    of_two = [(a.places, b.places), (a.what & known.trades, b.what & known.trades)]
    if any(len(x) == len(y) == 1 and x != y for x, y in of_two):
        return True
    return any(_serves_authority(x) and y.of & known.private for x, y in ((a, b), (b, a)))


def _serves_authority(one: Kin) -> bool:
    """Tell whether people are of an authority: "an official at the county's health department"."""
    known = _table()
    public = one.of & known.authorities or (one.what & known.in_office and one.of & known.of_either)
    return bool(public) and not one.of & known.private


def is_close(one: Kin) -> bool:
    """Tell whether somebody speaks for another person, or is called by whom they are close to."""
    return one.kind in {"person", "unnamed"} and bool(one.what & _table().close) and not one.offices


def _may_serve(one: Kin, other: Kin) -> bool:
    """Tell whether `one` may speak for or be close to `other`.

    Of an aide without a name, or a spokesman, it is open whose; a lawyer with a name is a certain one's.
    """
    return bool(one.serves & other.ids) if one.named and not one.speaks_for else other.kind == "person"


def clusters(parties: Sequence[Kin], since: Sequence[str | None]) -> list[int]:
    """Return for each of `parties` the number of a group: those of one group may all rest on one word.

    `since` are the days from which they are known to say it.
    """
    label = list(range(len(parties)))
    for n, one in enumerate(parties[:_COMPARED]):
        for m, other in enumerate(parties[:n]):
            echo = _may_echo(one, other, since[n], since[m]) or _may_echo(other, one, since[m], since[n])
            if echo or may_rest_on(one, other):
                label = [label[m] if x == label[n] else x for x in label]
    for n, one in enumerate(parties[:_COMPARED]):
        if label.count(label[n]) == 1 and is_close(one):
            label[n] = next(
                (label[m] for m, other in enumerate(parties) if m != n and _may_serve(one, other)), label[n]
            )
    return label


def _may_echo(one: Kin, other: Kin, day: str | None, out: str | None) -> bool:
    """Tell whether one who speaks once another's word is out may have it from there.

    Anybody may have it from a paper, but scholars, and who is of an institute, judge a study.  Bodies and those who
    lead them or hold an office pass on what another body made known on an earlier day; of people, each may have seen or
    thought it on their own.
    """
    known = _table()
    learned = one.what & known.scholars or (one.kind == "person" and one.of & known.of_science)
    if not (day and out) or (other.what & known.studies and learned):
        return False
    official = one.kind == "organization" or (one.kind == "person" and bool(one.offices or one.what & known.leads))
    if official and day > out and other.kind in {"organization", "document"}:
        return True
    return one.kind == "person" and other.kind == "document" and day >= out


def anybody() -> frozenset[str]:
    """Return what people are called of whom it is only told that they know."""
    return _table().anybody


def is_official(source: JointSource) -> bool:
    """Tell whether a source is a body, or a person who leads one or holds an office, and is nobody's relative."""
    what, known = frozenset(source.traits.what), _table()
    leading = what & known.leads and not what & (known.close - known.leads)
    in_office = bool(source.traits.offices or leading)
    return source.kind == "organization" or (source.kind == "person" and in_office)


def is_reporter(source: JointSource) -> bool:
    """Tell whether a source is somebody with a name who reports what others have told: a journalist."""
    return source.kind == "person" and bool(source.name) and not _table().reporters.isdisjoint(source.traits.what)


def only_a_calling(people: Kin) -> bool:
    """Tell whether people are called by a trade or office, and not as those who know or saw something themselves."""
    return people.kind == "unnamed" and bool(people.what) and people.what.isdisjoint(_table().bystanders)


def asked_by_many() -> frozenset[str]:
    """Return what those are who lead a body, or speak for others: many outlets have their word."""
    return _table().leads | _table().close | _table().for_voters


def meant_for_few() -> frozenset[str]:
    """Return the kinds of papers that are not made for all to read."""
    return _table().meant_for_few


def stems(name: str | None) -> frozenset[str]:
    """Return the stems of the words that tell a name, all but the shortest."""
    return frozenset(stem(w.of(name)) for w in words(name) if len(w.of(name)) > _TELLING) if name else frozenset()
