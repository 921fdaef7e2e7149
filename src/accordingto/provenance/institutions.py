"""Bodies and papers that are one by whatever words pages call them, and who speaks for a body that says it too.

Each function returns for the keys of some groups the key of the one as whom they count.
"""

from collections import defaultdict

from accordingto.provenance import kinship, renderings
from accordingto.provenance.groups import Groups
from accordingto.provenance.index import Index


def same_bodies(groups: Groups) -> dict[str, str]:
    """Return for bodies and documents those that pages call by other words."""
    own_first = {k: sorted(group.speakers, key=lambda joint: joint.id != group.key) for k, group in groups.items()}
    return kinship.same({k: kinship.kin(own_first[k], (), group.pages) for k, group in groups.items()})


def rendered(groups: Groups, index: Index) -> dict[str, str]:
    """Return for bodies and papers those that pages in another language call by the same name."""
    called = {}
    for key, group in groups.items():
        wordings: dict[str, dict[str, None]] = defaultdict(dict)
        for end in group.ends:
            wordings[index.articles[end.statement.article].language or ""][
                end.source.description or end.source.name or ""
            ] = None
        called[key] = renderings.Called(group.kin, {language: tuple(told) for language, told in wordings.items()})
    return renderings.same(called)


def with_bodies(groups: Groups) -> dict[str, str]:
    """Return for who leads or speaks for a body that has a word for it too, and for its papers, that body."""
    single = {k: g.kin for k, g in groups.items() if all(e.source.count == (1, 1) for e in g.ends)}
    above = kinship.in_the_name_of(single)
    own = {e.joint.outlet: k for k, group in groups.items() for e in group.ends if e.joint.outlet}
    for key, group in groups.items():
        if all(e.joint.kind == "person" for e in group.ends):
            # Whom a body lets speak on a page of its own speaks for it.
            lets = (own.get(e.publisher) for e in group.ends if e.released and e.publisher)
            if (body := next(filter(None, lets), None)) is not None and body != key:
                above.setdefault(key, body)
    return above
