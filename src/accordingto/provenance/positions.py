"""Positions: who was said to hold what, and when, as a timeline."""

from collections import defaultdict
from collections.abc import Sequence

from accordingto.nouns import Claim, Position, SourceKind, Stance
from accordingto.provenance.index import Index

# Outlets report positions and documents record them; people and bodies hold them.
_HOLDERS: frozenset[SourceKind] = frozenset({"person", "organization"})


def positions(claims: Sequence[Claim], index: Index) -> tuple[Position, ...]:
    """Return for every named person and body, claim and stance when it was held, in order of time.

    `when` runs from the first to the last day on which a page reports it; (None, None) where no page is dated.
    """
    held: dict[tuple[str, str, Stance], list[tuple[str | None, str, str]]] = defaultdict(list)
    names: dict[str, str] = {}
    for claim in claims:
        for statement in claim.attributions:
            attribution = index.attribution(statement.article, statement.attribution)
            joint = index.joint_speaker(statement.article, attribution)
            if joint is None or joint.kind not in _HOLDERS or not joint.name:
                continue
            names[joint.id] = joint.name
            published = index.articles[statement.article].published
            day = published[:10] if published else None
            held[joint.id, claim.id, statement.stance].append((day, statement.article, statement.attribution))
    found = []
    for (who, claim_id, stance), said in held.items():
        dated = sorted((day, a, x) for day, a, x in said if day)
        first = dated[0] if dated else said[0]
        found.append(
            Position(
                who=names[who],
                when=(dated[0][0], dated[-1][0]) if dated else (None, None),
                claim=claim_id,
                stance=stance,
                article=first[1],
                attribution=first[2],
            )
        )
    return tuple(sorted(found, key=lambda p: (p.when[0] or "9999", p.who)))
