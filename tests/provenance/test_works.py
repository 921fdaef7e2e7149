"""A report that several outlets made together: one way to its sources, whichever of them a page names."""

from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL

from accordingto.nouns import Article, Claim

BOTH = "Dusk and Lamp"


def told(key: str, outlet: str, through: str, *partners: str, who: str = "two clerks") -> Article:
    """A page that has it from `who` through an outlet, or several together."""
    return article(
        key,
        f"{through} writes, citing {who}, that {SPILL}, {key}.",
        Said(through, SPILL, "outlet", outlets=partners),
        Said(who, SPILL, "unnamed", (2, 2), within=0),
        outlet=outlet,
        published="2026-03-02",
    )


def claim(*pages: Article) -> Claim:
    """The one claim of these pages."""
    (found,) = traced(*pages).claims
    return found


def test_partners_are_one_way_whichever_a_page_names() -> None:
    together = told("a", "Dawn", BOTH, "Dusk", "Lamp")
    found = claim(together, told("b", "Noon", "Lamp and Dusk", "Lamp", "Dusk"), told("c", "Eve", "Lamp"))
    (root,) = found.roots
    assert root.reached_through == (BOTH,)
    assert found.origins == (BOTH,)
    assert found.independent_roots == (2, 2)
    assert found.first_reported_by == BOTH
    (reason,) = (r for r in found.reasons if r.kind == "together")
    assert reason.told == {"outlet": BOTH, "partners": ("Dusk", "Lamp")}
    assert "3 lead to Dusk and Lamp; Dusk and Lamp made one report of it together" in found.why


def test_outlets_of_which_no_page_says_that_they_worked_together_are_two_ways() -> None:
    named = told("a", "Dawn", BOTH, "Dusk", "Lamp")
    apart = replace(named, sources=tuple(replace(s, jointly=False) for s in named.sources))
    other = told("b", "Noon", "Lamp", who="two guards")
    assert set(claim(named, other).origins) == {BOTH}
    found = claim(apart, other)
    assert set(found.origins) == {BOTH, "Lamp"}
    assert all(r.kind != "together" for r in found.reasons)


def test_a_partner_of_another_page_belongs_to_the_work_as_well() -> None:
    found = claim(told("a", "Dawn", BOTH, "Dusk", "Lamp"), told("b", "Noon", "Lamp and Quay", "Lamp", "Quay"))
    assert found.origins == ("Dusk, Lamp and Quay",)
    assert found.independent_roots == (2, 2)


def test_a_page_that_names_partners_retells_each_of_them_and_finds_their_pages() -> None:
    own = article(
        "l", f"Two clerks told us {SPILL}.", Said("two clerks", SPILL, "unnamed", (2, 2)), outlet="Lamp",
        published="2026-03-01",
    )  # fmt: skip
    found = traced(own, told("a", "Dawn", BOTH, "Dusk", "Lamp"))
    retold = {r.of.outlet: r.of.article for r in found.retellings if r.article == "a"}
    assert retold == {"Dusk": None, "Lamp": "l"}
    assert found.claims[0].origins == (BOTH,)
    assert found.claims[0].first_reported_by == BOTH


def test_a_partner_s_own_page_does_not_retell_the_others() -> None:
    assert traced(told("a", "Lamp", BOTH, "Dusk", "Lamp")).retellings == ()


def test_what_partners_found_together_is_one_root_through_them() -> None:
    paper = f"investigation by {BOTH}"
    pages = [
        article(
            key,
            f"The {paper} found that {SPILL}, {key}.",
            Said(paper, SPILL, "document", outlets=("Dusk", "Lamp"), told=BOTH),
            outlet=outlet,
        )
        for key, outlet in (("a", "Dawn"), ("b", "Noon"))
    ]
    found = claim(*pages, article("c", f"Lamp writes that {SPILL}.", Said("Lamp", SPILL, "outlet"), outlet="Eve"))
    (root,) = found.roots
    assert (root.described, root.kind, root.reached_through) == (paper, "document", (BOTH,))
    assert (found.independent_roots, found.first_reported_by) == ((1, 1), BOTH)
