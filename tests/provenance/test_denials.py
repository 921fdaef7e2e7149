"""Who denies or doubts a claim, or takes it back, is on it and no root of it."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced, traced_as_decided
from tests.provenance.counted import SPILL, claim_of

from accordingto.nouns import Decisions, Stance


def test_a_denial_is_on_the_claim_and_no_root_of_it() -> None:
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. Bo Lund denied that {SPILL} again.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", f"{SPILL} again", stance="denies"),
        outlet="Dawn",
    )
    claim = claim_of(traced(page), "p")
    assert [r.described for r in claim.roots] == ["Ann Roe"]
    assert {s.stance for s in claim.attributions} == {"asserts", "denies"}
    assert claim.independent_roots == (1, 1)


def test_a_denial_that_says_nothing_of_its_own_is_on_what_it_answers() -> None:
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. The weather stays fine, said Cy Dahl. Bo Lund denied these claims.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", "these claims", stance="denies"),
        outlet="Dawn",
    )
    claim = claim_of(traced(page), "p")
    assert [s.stance for s in claim.attributions] == ["asserts", "denies"]
    assert [r.described for r in claim.roots] == ["Ann Roe"]


def test_a_denial_stays_with_what_it_answers_when_that_is_told_apart_from_another_claim() -> None:
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. Bo Lund denied these claims. The weather stays fine, said Cy Dahl.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", "these claims", stance="denies"),
        Said("Cy Dahl", "The weather stays fine"),
        outlet="Dawn",
    )
    spill, weather = (tuple((s.article, s.attribution) for s in c.attributions) for c in traced(page).claims)
    assert len(spill) == 2
    for parted in ((spill, weather), (weather, spill)):
        assert len(claim_of(traced_as_decided(Decisions(other_claim=(parted,)), page), "p").attributions) == 2


def test_a_denial_that_was_split_off_does_not_come_back_to_what_it_answers() -> None:
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. Bo Lund denied these claims.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", "these claims", stance="denies"),
        outlet="Dawn",
    )
    (said, denial) = (((s.article, s.attribution),) for s in traced(page).claims[0].attributions)
    assert len(traced_as_decided(Decisions(other_claim=((denial, said),)), page).claims) == 2


def test_who_denies_accusations_answers_the_first_statement_that_names_them() -> None:
    accusation = "Bo Lund took money from the harbour fund for three years"
    page = article(
        "p",
        f"Inspector Ann Roe said {accusation}. The harbour fund was set up in May, said Cy Dahl. "
        "Bo Lund denied all accusations.",
        Said("Ann Roe", accusation),
        Said("Cy Dahl", "The harbour fund was set up in May"),
        Said("Bo Lund", "all accusations", stance="denies"),
        outlet="Dawn",
    )
    claim = claim_of(traced(page), "p")
    assert [s.stance for s in claim.attributions] == ["asserts", "denies"]
    assert [r.described for r in claim.roots] == ["Ann Roe"]


def test_calling_it_unlikely_doubts_what_others_say_plainly_and_agrees_with_who_negates_it() -> None:
    plain = article("a", f"Ann Roe said {SPILL}.", Said("Ann Roe", SPILL), outlet="Dawn")
    unlikely = f"it is unlikely that {SPILL}"
    doubt = article("b", f"Bo Lund said {unlikely}.", Said("Bo Lund", unlikely), outlet="Dusk")
    negated = SPILL.replace("had leaked", "had not leaked")
    denial = article("a", f"Ann Roe said {negated}.", Said("Ann Roe", negated), outlet="Dawn")
    assert [s.stance for s in claim_of(traced(plain, doubt), "a").attributions] == ["asserts", "doubts"]
    assert [s.stance for s in claim_of(traced(denial, doubt), "a").attributions] == ["asserts", "asserts"]


@pytest.mark.parametrize(
    ("plain", "doubt", "language"),
    [
        (SPILL, f"no reason to believe that {SPILL}", "en"),
        (SPILL, f"there is no convincing evidence that {SPILL}", "en"),
        ("Цистерна текла в канал три тижні", "немає твердих доказів, що цистерна текла в канал три тижні", "uk"),
        ("Цистерна текла в канал три недели", "нет твёрдых доказательств, что цистерна текла в канал три недели", "ru"),
        ("Цистерна текла в канал три тижні", "немає підстав вважати, що цистерна текла в канал три тижні", "uk"),
        ("Цистерна текла в канал три недели", "нет оснований полагать, что цистерна текла в канал три недели", "ru"),
    ],
)
def test_who_finds_nothing_to_speak_for_it_doubts_what_others_say_plainly(
    plain: str, doubt: str, language: str
) -> None:
    pages = (
        article("a", f"Ann Roe: {plain}.", Said("Ann Roe", plain), outlet="Dawn", language=language),
        article("b", f"Bo Lund: {doubt}.", Said("Bo Lund", doubt), outlet="Dusk", language=language),
    )
    claim = claim_of(traced(*pages), "a")
    assert [s.stance for s in claim.attributions] == ["asserts", "doubts"]
    assert [r.described for r in claim.roots] == ["Ann Roe"]


def test_who_denies_it_on_one_page_and_says_it_on_another_is_no_root_unless_they_changed_their_mind() -> None:
    def roots(*days: tuple[str, Stance]) -> list[str]:
        pages = [
            article(
                f"p{n}", f"Ann Roe on whether {SPILL}.", Said("Ann Roe", SPILL, stance=stance), outlet=f"Noon {n}",
                published=f"2026-03-{day}",
            )
            for n, (day, stance) in enumerate(days)
        ]  # fmt: skip
        other = article("o", f"Bo Lund said {SPILL}.", Said("Bo Lund", SPILL), outlet="Dawn")
        return [r.described for r in claim_of(traced(other, *pages), "o").roots]

    says: Stance = "asserts"
    assert roots(("03", says), ("03", "denies")) == ["Bo Lund"]
    assert roots(("03", says), ("05", "denies")) == ["Bo Lund", "Ann Roe"]
    assert roots(("05", says), ("03", "denies")) == ["Bo Lund", "Ann Roe"]
    assert "Ann Roe" in roots(("03", says), ("04", says), ("04", "denies"))


def test_an_outlet_s_correction_of_itself_is_a_document_and_its_position() -> None:
    since = "the tank at Weir Street holds and never leaked anything into the canal"
    notice = replace(
        article("a", f"Dawn now knows that {since}.", Said("Dawn", since, "outlet"), outlet="Dawn"),
        title="Correction: the canal",
    )
    retold = article(
        "b",
        f"Dawn has corrected its first story: {since}.",
        Said("Dawn", f"has corrected its first story: {since}", "outlet"),
        outlet="Eve",
    )
    trace = traced(notice, retold)
    assert [(r.described, r.kind) for r in claim_of(trace, "a").roots] == [("correction by Dawn", "document")]
    assert [p.who for p in trace.positions] == ["Dawn"]


def test_what_a_correction_repeats_of_the_first_story_is_no_correction() -> None:
    first = article("a", f"Dawn writes that {SPILL}.", Said("Dawn", SPILL, "outlet"), outlet="Eve")
    notice = replace(
        article(
            "b", f"Dawn stated that {SPILL}.", Said("Dawn", SPILL, "outlet"), outlet="Dawn", published="2026-03-02"
        ),
        title="Correction: the canal",
    )
    assert claim_of(traced(first, notice), "a").roots == ()
    assert [r.kind for r in claim_of(traced(notice), "b").roots] == ["document"]


@pytest.mark.parametrize(
    ("title", "stance"),
    [("No evidence that the tank leaked", "denies"), ("Fact check: the tank", "denies"), ("The tank", "asserts")],
)
def test_what_is_negated_on_a_page_that_checks_what_others_have_denies_it(title: str, stance: str) -> None:
    plain = article("a", f"Dusk reported that {SPILL}.", Said("Dusk", SPILL, "outlet"), outlet="Dawn")
    negated = f"it is not so that {SPILL}"
    page = article("b", f"A clerk said {negated}.", Said("a clerk", negated, "unnamed"), outlet="Noon")
    claim = claim_of(traced(plain, replace(page, title=title)), "b")
    assert [s.stance for s in claim.attributions if s.article == "b"] == [stance]
