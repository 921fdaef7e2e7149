"""How many of a claim's roots are independent: who may be one, and who is counted besides whom."""

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL, claim_of, one_claim_each

from accordingto.nouns import Article, Count, SourceKind, Span, Stance, Traits


def test_an_unnamed_plural_leaves_the_high_end_open() -> None:
    page = article("p", f"Officials said {SPILL}.", Said("officials", SPILL, "unnamed", (2, None)), outlet="Dawn")
    claim = claim_of(traced(page), "p")
    assert claim.independent_roots == (2, None)
    assert claim.origins == ("Dawn",)


def test_unnamed_sources_of_two_outlets_may_be_the_same_people() -> None:
    pages = [
        article(key, f"{size} people said {SPILL}.", Said(f"{key} people", SPILL, "unnamed", (size, size)), outlet=key)
        for key, size in (("Dawn", 2), ("Dusk", 3))
    ]
    claim = claim_of(traced(*pages), "Dawn")
    assert claim.independent_roots == (3, 5)
    assert "may be the same people" in claim.why


def test_people_of_two_countries_are_not_the_same_people() -> None:
    pages = [
        article(key, f"{who} said {SPILL}, {key}.", Said(who, SPILL, "unnamed", count), outlet=key)
        for key, who, count in (
            ("Dawn", "two northern officials", (2, 2)),
            ("Dusk", "three northern sources", (3, 3)),
            ("Noon", "southern officials", (2, None)),
        )
    ]
    north = {"people_of": "norland"}
    related = {
        "two_northern_officials": north,
        "three_northern_sources": north,
        "southern_officials": {"people_of": "southland"},
    }
    assert claim_of(traced(*pages, **related), "Dawn").independent_roots == (5, None)


def test_people_of_two_trades_or_of_an_authority_and_a_firm_are_not_the_same_people() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("somebody here", "unnamed"), ("somebody there", "unnamed"))

    def counted(here: Traits, there: Traits) -> Count:
        return one_claim_each(*pair, somebody_here=here, somebody_there=there).independent_roots

    assert counted(Traits(what=("doctor",)), Traits(what=("driver",))) == (2, 2)
    assert counted(Traits(what=("doctor",)), Traits(what=("person",))) == (1, 2)
    assert counted(Traits(what=("doctor",)), Traits(what=("doctor", "driver"))) == (1, 2)
    assert counted(Traits(what=("official",), of=("department",)), Traits(what=("insider",), of=("company",))) == (2, 2)
    assert counted(Traits(what=("official",), of=("department",)), Traits(what=("insider",))) == (1, 2)


def test_an_official_of_a_ministry_is_not_who_holds_another_office() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("the other", "unnamed"), ("Ann Roe", "person"))
    premier = Traits(what=("premier",), offices=("government",))
    for own, counted in ((("ministry",), (2, 2)), (("government",), (1, 2)), ((), (1, 2))):
        official = Traits(what=("official",), offices=own)
        assert one_claim_each(*pair, the_other=official, Ann_Roe=premier).independent_roots == counted


def test_a_minister_without_a_name_is_no_spokesperson_with_one() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("a minister here", "unnamed"), ("Ann Roe", "person"))
    minister = Traits(what=("minister",), offices=("ministry",))
    speaks = Traits(what=("spokesperson",), offices=("ministry",), speaks_for=True)
    assert one_claim_each(*pair, a_minister_here=minister, Ann_Roe=speaks).independent_roots == (2, 2)
    official = Traits(what=("official",), offices=("ministry",))
    among = one_claim_each(*pair, a_minister_here=official, Ann_Roe=speaks)
    assert among.independent_roots == (1, 2)
    assert [reason.kind for reason in among.reasons if reason.kind in {"same_people", "named_among"}] == ["named_among"]


def test_one_of_the_two_adds_nobody_to_the_two() -> None:
    page = article(
        "p",
        f"Two aides said {SPILL}. One of them said {SPILL} too.",
        Said("two aides", SPILL, "unnamed", (2, 2)),
        Said("one of them", f"{SPILL} too", "unnamed"),
        outlet="Dawn",
    )
    trace = traced(page, one_of_them={"part_of": "two aides"})
    assert claim_of(trace, "p").independent_roots == (2, 2)


def test_one_of_the_two_alone_is_one() -> None:
    page = article(
        "p",
        f"Two aides said the sky is blue. One of them said {SPILL}.",
        Said("two aides", "the sky is blue", "unnamed", (2, 2)),
        Said("one of them", SPILL, "unnamed"),
        outlet="Dawn",
    )
    trace = traced(page, one_of_them={"part_of": "two aides"})
    assert claim_of(trace, "p", 1).independent_roots == (1, 1)


def test_one_of_a_group_on_two_pages_is_one_and_two_of_it_on_one_page_are_two() -> None:
    def saying(key: str, *who: str) -> Article:
        said = [Said(w, f"{SPILL} {n}", "unnamed", told="Dawn") for n, w in enumerate(who)]
        return article(key, " ".join(f"{s.who} said {s.what}." for s in said), *said, outlet=key)

    parts = {"one_of_them": {"part_of": "two aides"}, "another": {"part_of": "two aides"}}
    aides = article("c", "Two aides met.", Said("two aides", "met", "unnamed", (2, 2)), outlet="Eve")
    apart = claim_of(traced(saying("a", "one of them"), saying("b", "another"), aides, **parts), "a")
    assert apart.independent_roots == (1, 1)
    together = claim_of(traced(saying("a", "one of them", "another"), aides, **parts), "a")
    assert together.independent_roots == (2, 2)


def test_people_without_a_name_whom_pages_call_by_other_words_are_those_of_the_one_outlet() -> None:
    def told(key: str, *who: tuple[str, tuple[int, int | None]], through: str = "Dusk") -> Article:
        text = f"{through} writes that {SPILL}, " + " and ".join(
            f"{w} {n} said {SPILL} {n}" for n, (w, _) in enumerate(who)
        )
        said = [Said(w, f"{SPILL} {n}", "unnamed", count, within=0) for n, (w, count) in enumerate(who)]
        return article(key, text, Said(through, SPILL, "outlet"), *said, outlet=key)

    two, open_plural = (2, 2), (2, None)
    side_by_side = told("a", ("two aides", two), ("port officials", open_plural))
    for other in (("two insiders", two), ("dockers", open_plural)):
        claim = claim_of(traced(side_by_side, told("b", other)), "a")
        assert (len(claim.roots), claim.independent_roots) == (2, (4, None)), other
    elsewhere = claim_of(traced(side_by_side, told("b", ("two insiders", two), through="Noon")), "a")
    assert len(elsewhere.roots) == 3
    three = claim_of(traced(told("a", ("two aides", two)), told("b", ("three insiders", (3, 3)))), "a")
    assert len(three.roots) == 2


def test_people_whom_only_a_calling_tells_are_the_one_who_had_said_it_by_then() -> None:
    def roots(many: str, what: str, *, day: str = "2026-03-04", told: str | None = None) -> list[str]:
        first = article("p", f"Ann Roe said {SPILL}.", Said("Ann Roe", SPILL), outlet="Dawn", published="2026-03-02")
        plural = Said(many, SPILL, "unnamed", (2, None), told=told)
        then = article("q", f"{many} said {SPILL}.", plural, outlet="Dusk", published=day)
        trace = traced(first, then, **{many: {"traits": Traits(what=(what,))}})
        return [r.described for r in claim_of(trace, "p").roots]

    assert roots("Bloggers", "user") == ["Ann Roe"]
    assert len(roots("Bloggers", "user", day="2026-03-01")) == 2
    assert len(roots("Officials", "official", told="Dusk")) == 2
    assert len(roots("Villagers", "villager")) == 2


def test_people_without_a_name_may_speak_from_inside_the_body_that_says_it_too() -> None:
    page = article(
        "p0",
        f"Three employees said {SPILL}. Keldron said {SPILL}, too.",
        Said("three employees", SPILL, "unnamed", (3, 3)),
        Said("Keldron", f"{SPILL}, too", "organization"),
        outlet="Gazette",
    )
    of = Traits(what=("employee",), names=("kld",))
    claim = claim_of(traced(page, three_employees={"traits": of}, Keldron={"traits": Traits(names=("kld",))}), "p0")
    assert claim.independent_roots == (3, 4)
    assert claim_of(traced(page), "p0").independent_roots == (4, 4)


def test_a_plural_without_a_number_is_not_counted_besides_the_body_that_it_may_stand_for() -> None:
    page = article(
        "p0",
        f"Prosecutors said {SPILL}. The prosecution service said {SPILL}, too.",
        Said("Prosecutors", SPILL, "unnamed", (2, None)),
        Said("prosecution service", f"{SPILL}, too", "organization"),
        outlet="Gazette",
    )
    office = {"traits": Traits(offices=("prosecutor",))}
    claim = claim_of(traced(page, Prosecutors=office, prosecution_service=office), "p0")
    assert claim.independent_roots == (1, None)
    assert claim_of(traced(page), "p0").independent_roots == (3, None)


def test_one_whom_a_single_noun_stands_for_may_be_the_one_who_is_named() -> None:
    noun: tuple[str, SourceKind] = ("політик", "unnamed")
    assert one_claim_each(("Ann Roe", "person"), noun).independent_roots == (1, 2)
    told_of: tuple[str, SourceKind] = ("an aide to the mayor", "unnamed")
    assert one_claim_each(("Ann Roe", "person"), told_of).independent_roots == (2, 2)


def test_officials_may_have_it_from_the_authority_that_says_it() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("Mayor Roe", "person"), ("an official here", "unnamed"))
    known = {"Mayor_Roe": Traits(what=("mayor",), offices=("mayor",)), "an_official_here": Traits(what=("official",))}
    assert one_claim_each(*pair, **known).independent_roots == (1, 2)
    assert one_claim_each(*pair).independent_roots == (2, 2)


def test_who_speaks_for_somebody_or_is_close_to_them_may_have_it_from_them() -> None:
    both: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("Kim Lund", "person"))
    assert one_claim_each(*both, Kim_Lund=Traits(what=("spokesperson",), speaks_for=True)).independent_roots == (1, 2)


def test_a_lawyer_with_a_name_speaks_for_the_client_and_for_nobody_else_who_says_it() -> None:
    def counted(*names: str) -> Count:
        pages = [
            article(f"p{n}", f"{name} said {SPILL}.", Said(name, SPILL), outlet=f"Gazette {n}")
            for n, name in enumerate(names)
        ]
        lawyer = {"traits": Traits(what=("lawyer",)), "serves": "Ann Roe"}
        return claim_of(traced(*pages, Kim_Lund=lawyer), "p0").independent_roots

    assert counted("Kim Lund", "Ann Roe") == (1, 2)
    assert counted("Kim Lund", "Lou Berg") == (2, 2)
    assert counted("Kim Lund", "Lou Berg", "Ann Roe") == (2, 3)


def test_who_wants_something_wants_it_themselves_unless_the_page_has_it_in_the_words_of_another() -> None:
    def both_on_one_page(*said: Said) -> Count:
        page = article("p", f"They said {SPILL}.", *said, outlet="Dawn")
        stated = tuple(replace(a, source=(Span(0, 4),), cue=(Span(5, 9),)) for a in page.attributions)
        return claim_of(traced(replace(page, attributions=stated)), "p").independent_roots

    ann, kim = (Said(who, SPILL, stance="orders") for who in ("Ann Roe", "Kim Lund"))
    assert both_on_one_page(ann, kim) == (1, 2)
    assert both_on_one_page(ann, replace(kim, stance="asserts")) == (2, 2)


def test_who_only_wants_it_passes_on_nobody_s_word() -> None:
    def wanted(*stances: Stance) -> Count:
        pages = [
            article(f"p{n}", f"{who} said {SPILL}.", Said(who, SPILL, stance=stance), outlet=f"Gazette {n}")
            for n, (who, stance) in enumerate(zip(("Ann Roe", "Kim Lund"), stances, strict=True))
        ]
        return claim_of(traced(*pages), "p0").independent_roots

    assert wanted("orders", "orders") == (2, 2)
    assert wanted("orders", "asserts") == (2, 2)
    assert wanted("asserts", "hopes") == (1, 1)


def test_all_whom_one_outlet_heard_and_nothing_tells_apart_are_one_its_own_page_included() -> None:
    def heard(key: str, outlet: str, who: str, told: str | None) -> Article:
        return article(key, f"{who} said {SPILL}, {key}.", Said(who, SPILL, "unnamed", told=told), outlet=outlet)

    pages = [
        heard("a", "Dusk", "a night watchman", None),
        heard("b", "Noon", "a worker", "Dusk"),
        heard("c", "Dawn", "somebody at the site", "Dusk"),
    ]
    claim = claim_of(traced(*pages), "a")
    assert len(claim.roots) == 1
    assert claim.independent_roots == (1, 1)


def test_an_aide_without_a_name_may_have_it_from_whom_they_serve() -> None:
    both: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("an aide of hers", "unnamed"))
    assert one_claim_each(*both, an_aide_of_hers=Traits(what=("aide",))).independent_roots == (1, 2)
    assert one_claim_each(*both, an_aide_of_hers=Traits(what=("driver",))).independent_roots == (2, 2)


def test_a_minister_without_a_name_is_the_one_with_that_name() -> None:
    ministers: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("the minister", "person"))
    office = Traits(what=("minister",), offices=("ministry",))

    def roots(*who: tuple[str, SourceKind]) -> int:
        pages = [
            article(f"p{n}", f"{name} said {SPILL}.", Said(name, SPILL, kind), outlet=f"Gazette {n}")
            for n, (name, kind) in enumerate(who)
        ]
        pages[1] = replace(pages[1], sources=(replace(pages[1].sources[0], name=None),))
        known = {name.replace(" ", "_"): {"traits": office} for name, _ in who}
        return len(claim_of(traced(*pages, **known), "p0").roots)

    assert roots(*ministers) == 1
    assert roots(*ministers, ("Bo Lund", "person")) == 3


@pytest.mark.parametrize(("people", "counted"), [(40, (40, 40)), (8000, (2, None))])
def test_of_a_crowd_nobody_has_asked_every_one(people: int, counted: Count) -> None:
    said = Said("marchers", SPILL, "unnamed", (people, people))
    claim = claim_of(traced(article("p", f"Marchers said {SPILL}.", said, outlet="Dawn")), "p")
    assert claim.roots[0].count == (people, people)
    assert claim.independent_roots == counted


def test_one_of_the_pair_is_the_one_source_whom_another_page_has_from_the_outlet() -> None:
    def told(key: str, who: str, through: str = "Dusk", count: Count = (1, 1)) -> Article:
        text = f"{through} writes that {SPILL}; {who} told it that {SPILL} {key}"
        said = Said(who, f"{SPILL} {key}", "unnamed", count, within=0)
        return article(key, text, Said(through, SPILL, "outlet"), said, outlet=key)

    pair = {"one_of_the_pair": {"part_of": "two dockers"}}
    report = told("a", "one of the pair")
    assert len(claim_of(traced(report, told("b", "an aide"), **pair), "a").roots) == 1
    assert len(claim_of(traced(report, told("b", "an aide", "Noon"), **pair), "a").roots) == 2
    assert len(claim_of(traced(report, told("b", "two aides", count=(2, 2)), **pair), "a").roots) == 2


def test_one_whom_a_page_brings_in_is_nobody_of_another_trade_whom_the_outlet_that_it_retells_has_heard() -> None:
    def roots(here: str, there: str, **part: str) -> int:
        first = article("p", f"Somebody said {SPILL}.", Said("somebody", SPILL, "unnamed"), outlet="Dusk",
                        published="2026-03-01")  # fmt: skip
        text = f"Dusk writes that the ferry is late. Another said {SPILL}."
        report = Said("Dusk", "the ferry is late", "outlet")
        then = article("q", text, report, Said("another", SPILL, "unnamed"), outlet="Dawn", published="2026-03-02")
        known = {"traits": Traits(what=(here,)), **part}
        trace = traced(first, then, somebody={"traits": Traits(what=(there,))}, another=known)
        return len(claim_of(trace, "p").roots)

    assert roots("clerk", "clerk") == 1
    assert roots("source", "clerk") == 1
    assert roots("sailor", "clerk") == 2
    assert roots("clerk", "clerk", part_of="two clerks") == 2


def test_one_source_of_an_outlet_is_of_the_several_whom_other_pages_have_from_it() -> None:
    def told(key: str, who: str, count: Count, through: str = "Dusk") -> Article:
        text = f"{through} writes that {SPILL}; {who} told it that {SPILL} {key}"
        said = Said(who, f"{SPILL} {key}", "unnamed", count, within=0)
        return article(key, text, Said(through, SPILL, "outlet"), said, outlet=key)

    several = told("a", "two aides", (2, 2))
    assert claim_of(traced(several, told("b", "an insider", (1, 1))), "a").independent_roots == (2, 2)
    assert len(claim_of(traced(several, told("b", "an insider", (1, 1), through="Noon")), "a").roots) == 2


def test_a_spokesman_of_one_ministry_gives_no_other_ministry_s_word() -> None:
    def roots(field: str) -> list[str]:
        claim = one_claim_each(
            ("Ann Roe", "person"),
            ("Works Ministry", "organization"),
            Ann_Roe=Traits(what=("spokesperson",), offices=("ministry",), fields=(field,)),
            Works_Ministry=Traits(what=("ministry",), offices=("ministry",), fields=("defence",)),
        )
        return [r.described for r in claim.roots]

    assert roots("defence") == ["Works Ministry (Ann Roe)"]
    assert roots("foreign") == ["Ann Roe", "Works Ministry"]


def test_some_of_a_group_are_not_whom_a_bare_plural_means() -> None:
    def roots(who: str, **related: Mapping[str, Any]) -> list[str]:
        pages = [
            article("p", f"Ann Roe said {SPILL}.", Said("Ann Roe", SPILL), outlet="Dawn", published="2026-03-01"),
            article(
                "q",
                f"Officials were at odds. {who} said {SPILL}.",
                Said("officials", "at odds", "unnamed", (2, None)),
                Said(who, SPILL, "unnamed", (2, None)),
                outlet="Dusk",
                published="2026-03-02",
            ),
        ]
        return [root.described for root in claim_of(traced(*pages, **related), "p").roots]

    official = Traits(what=("official",))
    assert roots("bloggers", bloggers={"traits": official}) == ["Ann Roe"]
    assert roots("some", some={"traits": official, "part_of": "officials"}) == ["Ann Roe", "some"]
