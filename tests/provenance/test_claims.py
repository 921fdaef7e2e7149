"""What makes one claim: the same thing said, over pages and languages, and whoever denies it."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import claim_of

from accordingto.nouns import Article, Span, Stance

HARBOUR = {
    "en": ("Reuters says {}.", "the mayor of Lindhavn will close the old harbour to tankers from 1 May"),
    "uk": ("Агентство Reuters повідомляє, що {}.", "мер Ліндгавна закриє стару гавань для танкерів з 1 травня"),
    "ru": ("Агентство Reuters сообщает, что {}.", "мэр Линдхавна закроет старую гавань для танкеров с 1 мая"),
    "de": (
        "Reuters meldet, {}.",
        "der Bürgermeister von Lindhavn werde den alten Hafen ab 1. Mai für Tanker schließen",
    ),
}


def page(language: str, *more: Said, text: str = "") -> Article:
    frame, said = HARBOUR[language]
    return article(
        f"p-{language}",
        f"{frame.format(said)} {text}",
        Said("Reuters", said, "outlet"),
        *more,
        outlet=f"Outlet {language}",
        language=language,
    )


def test_one_report_in_four_languages_is_one_claim() -> None:
    trace = traced(*(page(language) for language in HARBOUR))
    assert len(claim_of(trace, "p-en", 0).attributions) == 4


def test_a_text_that_two_hundred_pages_carry_makes_the_claims_that_it_has() -> None:
    closed, dredged = "the old harbour will be closed to tankers", "dredgers had found nothing on the bottom"
    trace = traced(
        *(
            article(
                f"p{n}",
                f"Ann Roe said {closed}. Bo Lund said {dredged}.",
                Said("Ann Roe", closed),
                Said("Bo Lund", dredged),
                outlet=f"Outlet {n}",
            )
            for n in range(200)
        )
    )
    assert sorted(len(claim.attributions) for claim in trace.claims) == [200, 200]


def test_other_things_that_the_same_person_says_are_other_claims() -> None:
    trace = traced(
        page(
            "en",
            Said("Bo Lund", "the fire brigade has been short of drivers"),
            text="Bo Lund said the fire brigade has been short of drivers.",
        ),
        page(
            "uk",
            Said("Bo Lund", "ліки для лікарні привезуть у четвер"),
            text="Бу Лунд сказав, що ліки для лікарні привезуть у четвер.",
        ),
    )
    assert claim_of(trace, "p-en", 1).id != claim_of(trace, "p-uk", 1).id


def test_a_denial_that_names_nothing_answers_what_the_report_says() -> None:
    trace = traced(
        page("en", Said("Ann Roe", "the report", stance="denies"), text="Ann Roe called the report untrue."),
        page("uk", Said("Ann Roe", "ці публікації неправдиві"), text="Анн Ро сказала, що ці публікації неправдиві."),
        page("de", Said("Ann Roe", "Der Bericht ist falsch"), text="Ann Roe sagte: Der Bericht ist falsch."),
    )
    harbour = claim_of(trace, "p-en", 0)
    assert claim_of(trace, "p-uk", 1).id == claim_of(trace, "p-de", 1).id == harbour.id
    stances = {s.stance for s in harbour.attributions if (s.article, s.attribution) == ("p-uk", "a1")}
    assert stances == {"denies"}
    assert "Ann Roe" not in [r.described for r in harbour.roots]


def test_a_denial_goes_where_what_it_denies_goes_whatever_else_the_same_person_says() -> None:
    talks = "the city is ready for talks with the tanker owners"
    parley = "місто готове до переговорів із власниками танкерів"
    trace = traced(
        page(
            "en",
            Said("Ann Roe", "the report", stance="denies"),
            Said("Ann Roe", talks),
            text=f"Ann Roe called the report untrue. Ann Roe said {talks}.",
        ),
        page(
            "uk",
            Said("Ann Roe", "ці публікації неправдиві"),
            Said("Ann Roe", parley),
            text=f"Анн Ро сказала, що ці публікації неправдиві. Анн Ро додала, що {parley}.",
        ),
    )
    harbour = claim_of(trace, "p-en", 0).id
    assert [claim_of(trace, key, 1).id for key in ("p-en", "p-uk")] == [harbour, harbour]
    assert claim_of(trace, "p-en", 2).id == claim_of(trace, "p-uk", 2).id != harbour


def test_who_denies_a_report_and_says_something_near_to_it_is_no_root_of_it() -> None:
    near = "the mayor of Lindhavn will open the old harbour to tankers"
    trace = traced(
        page(
            "en",
            Said("Ann Roe", "the report", stance="denies"),
            Said("Ann Roe", near),
            text=f"Ann Roe called the report untrue. Ann Roe said {near}.",
        ),
        page("uk"),
    )
    harbour = claim_of(trace, "p-en", 0)
    assert claim_of(trace, "p-en", 1).id == harbour.id != claim_of(trace, "p-en", 2).id
    assert "Ann Roe" not in [r.described for r in harbour.roots]


def test_an_accusation_denied_is_the_one_made_last_not_the_first() -> None:
    text = "Eva Holm said the ferry company had hidden two engine fires. Bo Lund rejected the accusation."
    trace = traced(
        page(
            "en",
            Said("Eva Holm", "the ferry company had hidden two engine fires"),
            Said("Bo Lund", "the accusation", stance="denies"),
            text=text,
        )
    )
    assert claim_of(trace, "p-en", 2).id == claim_of(trace, "p-en", 1).id != claim_of(trace, "p-en", 0).id


def test_who_is_only_quoted_by_others_is_no_root_where_the_same_outlet_has_it() -> None:
    heard = "the minister had told them that the dam at Kvale would be sold"
    inner = "the dam at Kvale would be sold"
    first = article(
        "p1",
        f"Two clerks said {heard}.",
        Said("two clerks", heard, "unnamed", (2, 2)),
        outlet="Dawn",
    )
    within = Said("Minister Aas", inner)
    trace = traced(
        article("q1", f"Two clerks said {heard}.", Said("two clerks", heard, "unnamed", (2, 2)), within, outlet="Dusk"),
        first,
    )
    # The minister's mention stands on the words right before `inner` (build.py), inside what the clerks say.
    claim = claim_of(trace, "q1", 1)
    assert [r.described for r in claim.roots] == ["two clerks"]


def test_a_revised_figure_supersedes_the_earlier_one() -> None:
    tolls = {"03-01": "9 goats drowned in the flooded meadow", "03-02": "14 goats drowned in the flooded meadow"}
    trace = traced(
        *(
            article(day, f"The vet said {toll}.", Said("the vet", toll), outlet=day, published=f"2026-{day}")
            for day, toll in tolls.items()
        )
    )
    first, second = claim_of(trace, "03-01", 0), claim_of(trace, "03-02", 0)
    assert (first.supersedes, second.supersedes) == ((), (first.id,))


def test_without_dates_no_figure_supersedes_another() -> None:
    tolls = ("9 goats drowned in the flooded meadow", "14 goats drowned in the flooded meadow")
    trace = traced(
        *(article(t[:2], f"The vet said {t}.", Said("the vet", t), outlet=t[:2], published=None) for t in tolls)
    )
    assert [c.supersedes for c in trace.claims] == [(), ()]


def told(*contents: str, stance: Stance = "asserts") -> list[str]:
    """The claims of two pages that say `contents`, the second with `stance`."""
    first, second = contents
    trace = traced(
        article("p0", f"Ann Roe said {first}.", Said("Ann Roe", first), outlet="Dawn"),
        article("p1", f"Bo Lund said {second}.", Said("Bo Lund", second, stance=stance), outlet="Dusk"),
    )
    return [claim_of(trace, key, 0).id for key in ("p0", "p1")]


def test_what_is_asked_for_is_another_claim_than_that_it_is_so() -> None:
    closed, kept_out = "the old harbour is closed to tankers", "tankers are kept out of the harbour"
    said, again = told(closed, kept_out)
    assert said == again
    said, asked = told(closed, kept_out, stance="orders")
    assert said != asked


def test_the_same_words_of_two_times_are_two_claims() -> None:
    autumn, spring = ("goats drowned in the meadow in the " + time for time in ("autumn of 2022", "spring of 2024"))
    once, again = told(autumn, autumn)
    assert once == again
    once, again = told(autumn, spring)
    assert once != again


def test_that_two_things_were_in_one_year_does_not_make_them_one_claim() -> None:
    roof, mayor = told("the roof was inspected in the autumn of 2024", "the mayor was elected in the autumn of 2024")
    assert roof != mayor


def test_alike_but_for_who_does_it_is_two_claims() -> None:
    first, again = told("Norland will buy the shipyard", "Norland will buy the shipyard")
    assert first == again
    first, other = told("Norland will buy the shipyard", "Sudmark will buy the shipyard")
    assert first != other


OPPOSITES = {
    "food prices rose by 5 percent": "food prices fell by 5 percent",
    "the minister accepted the plan for the bridge": "the minister rejected the plan for the bridge",
    "the water of the lake is safe to drink": "the water of the lake is dangerous to drink",
}


@pytest.mark.parametrize(("one", "opposite"), OPPOSITES.items())
def test_alike_but_for_a_word_and_its_opposite_is_two_claims(one: str, opposite: str) -> None:
    first, again = told(one, one)
    assert first == again
    first, contrary = told(one, opposite)
    assert first != contrary


def test_who_says_that_it_did_not_fall_agrees_with_who_says_that_it_rose() -> None:
    rose, not_fell = told(
        "the price of bread has risen at the market", "the price of bread has not fallen at the market"
    )
    assert rose == not_fell


def test_who_finds_it_unlikely_is_on_the_claim_that_others_make() -> None:
    made, doubted = told("the ferry struck a mine", "it is unlikely that the ferry struck a mine")
    assert made == doubted


def test_a_long_content_is_cut_to_what_can_be_read_at_a_glance() -> None:
    long = "the bridge was closed because " + "rust had eaten into the bolts of the northern arch and " * 6 + "more"
    trace = traced(article("p", f"Ann Roe said {long}.", Said("Ann Roe", long), outlet="Dawn"))
    assert len(trace.claims[0].text) < 250
    assert trace.claims[0].text.startswith("the bridge was closed because rust")


def test_a_claim_is_told_in_the_language_that_most_of_its_pages_are_in() -> None:
    worded = (
        "the mayor of Lindhavn will close the old harbour to tankers from 1 May, whoever owns them",
        "tankers will find the old harbour of Lindhavn closed by the mayor from 1 May",
        "from 1 May the mayor of Lindhavn will close the old harbour, where tankers have moored for years",
    )
    told = [
        article(f"p-{n}", f"Reuters says {said}.", Said("Reuters", said, "outlet"), outlet=f"More {n}")
        for n, said in enumerate(worded)
    ]
    alike = [
        article(
            f"p-uk-{n}", page("uk").text, Said("Reuters", HARBOUR["uk"][1], "outlet"), outlet=f"Ще {n}", language="uk"
        )
        for n in range(2)
    ]
    claim = claim_of(traced(*alike, *told), "p-0", 0)
    assert len(claim.attributions) == 5
    assert claim.text in worded


def test_of_two_time_zones_the_later_moment_supersedes() -> None:
    tolls = {
        "2026-03-02T01:30:00+03:00": "9 goats drowned in the flooded meadow",
        "2026-03-01T23:10:00+00:00": "14 goats drowned in the flooded meadow",
    }
    trace = traced(
        *(
            article(t, f"The vet said {toll}.", Said("the vet", toll), outlet=t, published=t)
            for t, toll in tolls.items()
        )
    )
    first, second = (claim_of(trace, key, 0) for key in tolls)
    assert (first.supersedes, second.supersedes) == ((), (first.id,))


def test_a_claim_is_told_by_a_clause_rather_than_by_a_piece_of_one() -> None:
    piece, clause = "the broken cable", "the cable broke in the night"
    pages = []
    for key, what, cue in (("a", piece, "confirmed"), ("b", clause, "said that")):
        page = article(key, f"Ann Roe {cue} {what}.", Said("Ann Roe", what), outlet=f"Outlet {key}")
        at = page.text.index(cue)
        (said,) = page.attributions
        word = cue.split()[0]
        pages.append(replace(page, attributions=(replace(said, cue=(Span(at, at + len(word)),)),)))
    assert [c.text for c in traced(*pages).claims] == [clause]
