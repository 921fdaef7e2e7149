"""Outlets that a statement names: who is told, and of whom something is said."""

from msgspec.structs import replace
from tests.provenance.build import Said, article, traced

from accordingto.nouns import Span


def test_what_an_outlet_says_of_another_is_not_taken_from_that_one() -> None:
    told = "the channel Vistka will be sold"
    page = article("a", f"{told}, the agency Northwire reports.", Said("Northwire", told, "outlet"), outlet="Dawn")
    cue = page.text.index("reports")
    (said,) = page.attributions
    page = replace(page, attributions=(replace(said, cue=(Span(cue, cue + len("reports")),)),))
    assert [
        r.of.outlet for r in traced(page, article("b", "Pickers are scarce this spring.", outlet="Vistka")).retellings
    ] == ["Northwire"]


def test_whom_somebody_told_is_shown_beside_the_word_for_it() -> None:
    page = article(
        "a", "The bridge holds, he told Reuters.", Said("he", "The bridge holds", told="Reuters"), outlet="Dawn"
    )
    cue = page.text.index("told")
    (said,) = page.attributions
    page = replace(page, attributions=(replace(said, cue=(Span(cue, cue + len("told")),)),))
    (retelling,) = traced(page).retellings
    assert [s.of(page.text) for s in retelling.evidence] == ["he told Reuters"]
