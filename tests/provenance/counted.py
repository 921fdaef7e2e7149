"""A claim that pages make, to see how many independent roots it has."""

from tests.provenance.build import Said, article, traced

from accordingto.nouns import Claim, SourceKind, Trace, Traits

SPILL = "the tank at Weir Street had leaked solvent into the canal for three weeks"


def claim_of(trace: Trace, article_id: str, number: int = 0) -> Claim:
    """Return the claim that a statement of an article is part of."""
    return next(
        c for c in trace.claims for s in c.attributions if (s.article, s.attribution) == (article_id, f"a{number}")
    )


def one_claim_each(*who: tuple[str, SourceKind], **traits: Traits) -> Claim:
    """Return the claim that each of `who`, by name and kind, makes on a page of its own."""
    pages = [
        article(f"p{n}", f"{name} said {SPILL}.", Said(name, SPILL, kind), outlet=f"Gazette {n}")
        for n, (name, kind) in enumerate(who)
    ]
    return claim_of(traced(*pages, **{key: {"traits": found} for key, found in traits.items()}), "p0")
