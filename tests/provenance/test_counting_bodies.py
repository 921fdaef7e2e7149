"""Bodies, offices and papers: which of them are one root of a claim, and which may rest on one word."""

import tomllib
from importlib import resources

from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL, claim_of, one_claim_each

from accordingto.nouns import Count, SourceKind, Traits


def test_a_capital_stands_for_the_ministry_that_speaks_beside_it() -> None:
    page = article(
        "p",
        f"The Defence Ministry said {SPILL}. Lisbon said {SPILL} too.",
        Said("Defence Ministry", SPILL, "organization"),
        Said("Lisbon", f"{SPILL} too", "organization"),
        outlet="Dawn",
    )
    capital = {"country": "portugal", "bare_country": True}
    trace = traced(page, Defence_Ministry={"country": "portugal"}, Lisbon=capital)
    assert [r.described for r in claim_of(trace, "p").roots] == ["Defence Ministry"]


def test_a_president_an_adviser_and_a_plan_of_one_office_may_be_one_source() -> None:
    page = article(
        "p",
        f"Ann Roe said {SPILL}. An adviser said {SPILL} too. The plan says {SPILL} as well.",
        Said("Ann Roe", SPILL),
        Said("an adviser", f"{SPILL} too", "unnamed"),
        Said("the plan", f"{SPILL} as well", "document"),
        outlet="Dawn",
    )
    president = Traits(what=("president",), offices=("president",))
    offices = {
        "Ann_Roe": {"traits": president},
        "an_adviser": {"traits": Traits(what=("adviser",), offices=("president",))},
        "the_plan": {"traits": Traits(what=("plan",), places=("norland",))},
    }
    claim = claim_of(traced(page, **offices), "p")
    assert claim.independent_roots == (1, 3)
    assert "office" in claim.why
    elsewhere = offices | {"an_adviser": {"traits": Traits(what=("adviser",), offices=("premier",))}}
    assert claim_of(traced(page, **elsewhere), "p").independent_roots == (2, 3)


def test_a_body_that_gives_another_s_word_on_its_own_page_may_be_no_source_besides() -> None:
    release = article(
        "r", f"Acme has told us that {SPILL}.", Said("Acme", SPILL, "organization"), outlet="Port Authority"
    )
    page = article("p", f"Port Authority said {SPILL}.", Said("Port Authority", SPILL, "organization"), outlet="Dawn")
    own = {"Port_Authority": {"outlet": "Port Authority"}}
    claim = claim_of(traced(release, page, **own), "p")
    assert claim.independent_roots == (1, 2)
    assert "on a page of its own" in claim.why
    assert claim_of(traced(release, page), "p").independent_roots == (2, 2)


def test_a_body_without_its_name_is_the_only_one_of_its_kind_that_the_claim_has() -> None:
    bodies: tuple[tuple[str, SourceKind], ...] = (("Weights Office", "organization"), ("the regulator", "organization"))
    known = {
        "Weights_Office": Traits(what=("service",), names=("wts",)),
        "the_regulator": Traits(what=("service",)),
    }
    claim = one_claim_each(*bodies, **known)
    assert [r.described for r in claim.roots] == ["Weights Office"]
    assert claim.independent_roots == (1, 1)
    third = one_claim_each(
        *bodies, ("Tides Office", "organization"), **known, Tides_Office=Traits(what=("service",), names=("tds",))
    )
    assert len(third.roots) == 3
    assert third.independent_roots[1] == 3


def test_a_body_that_only_a_common_noun_names_is_the_other_one_of_the_claim_whatever_that_is() -> None:
    bodies: tuple[tuple[str, SourceKind], ...] = (
        ("Works Ministry", "organization"),
        ("the press office", "organization"),
    )
    known = {
        "Works_Ministry": Traits(what=("ministry",), names=("wrk",)),
        "the_press_office": Traits(what=("service",)),
    }
    assert one_claim_each(*bodies, **known).independent_roots == (1, 1)
    third = one_claim_each(
        *bodies, ("Keldron", "organization"), **known, Keldron=Traits(what=("institute",), names=("kld",))
    )
    assert third.independent_roots[1] == 3


def test_an_inspectorate_is_no_maker_and_a_department_may_be_its_own() -> None:
    maker = Traits(what=("company",), names=("kld",))
    bodies: tuple[tuple[str, SourceKind], ...] = (("Keldron", "organization"), ("the inspectorate", "organization"))
    public = Traits(what=("ministry", "service"))
    assert one_claim_each(*bodies, Keldron=maker, the_inspectorate=public).independent_roots[1] == 2
    own = Traits(what=("department", "ministry"))
    assert one_claim_each(*bodies, Keldron=maker, the_inspectorate=own).independent_roots == (1, 1)


def test_an_expert_opinion_is_the_institute_s_and_not_the_firm_s() -> None:
    who: tuple[tuple[str, SourceKind], ...] = (
        ("Keldron", "organization"),
        ("Tide Institute", "organization"),
        ("the opinion", "document"),
    )
    known = {
        "Keldron": Traits(what=("company",), names=("kld",)),
        "Tide_Institute": Traits(what=("institute",), names=("td",)),
    }
    opinion = one_claim_each(*who, **known, the_opinion=Traits(what=("assessment", "report")))
    assert {r.described for r in opinion.roots} == {"Keldron", "Tide Institute"}
    letter = one_claim_each(*who, **known, the_opinion=Traits(what=("letter",)))
    assert len(letter.roots) == 3


def test_papers_of_two_sorts_are_two_roots() -> None:
    papers: tuple[tuple[str, SourceKind], ...] = (("the data", "document"), ("the contract", "document"))
    data, contract = Traits(what=("data", "document")), Traits(what=("contract", "document"))
    assert len(one_claim_each(*papers, the_data=data, the_contract=contract).roots) == 2
    assert len(one_claim_each(*papers, the_data=data, the_contract=Traits(what=("document",))).roots) == 1


def test_two_papers_of_different_names_are_two_and_one_without_a_name_is_the_other() -> None:
    known = {
        "Weir_study": Traits(what=("study",), names=("wr",)),
        "the_document": Traits(what=("document",)),
        "Pier_report": Traits(what=("report", "study"), names=("pr",)),
    }
    claim = one_claim_each(("Weir study", "document"), ("the document", "document"), **known)
    assert claim.independent_roots == (1, 1)
    claim = one_claim_each(("Weir study", "document"), ("Pier report", "document"), **known)
    assert claim.independent_roots == (2, 2)


def test_who_serves_one_office_may_be_one_voice_and_offices_of_two_countries_are_two() -> None:
    minister = Traits(what=("minister",), offices=("ministry",))
    people: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("Kim Lund", "person"))
    assert one_claim_each(*people, Ann_Roe=minister, Kim_Lund=minister).independent_roots == (1, 2)
    abroad = Traits(what=("minister",), offices=("ministry",), places=("us",))
    at_home = Traits(what=("minister",), offices=("ministry",), places=("france",))
    assert one_claim_each(*people, Ann_Roe=abroad, Kim_Lund=at_home).independent_roots == (2, 2)
    assert one_claim_each(*people).independent_roots == (2, 2)


def test_a_body_and_who_leads_it_are_one_root_as_are_its_papers() -> None:
    office = Traits(what=("ministry",), offices=("ministry",))
    minister = Traits(what=("minister",), offices=("ministry",))
    both: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("Works Ministry", "organization"))
    claim = one_claim_each(*both, Ann_Roe=minister, Works_Ministry=office)
    assert [r.described for r in claim.roots] == ["Works Ministry (Ann Roe)"]
    assert claim.independent_roots == (1, 1)
    abroad = Traits(what=("minister",), offices=("ministry",), places=("us",))
    at_home = Traits(what=("ministry",), offices=("ministry",), places=("france",))
    assert one_claim_each(*both, Ann_Roe=abroad, Works_Ministry=at_home).independent_roots == (2, 2)
    paper: tuple[tuple[str, SourceKind], ...] = (("its bulletin", "document"), ("Tides Office", "organization"))
    tides = {"its_bulletin": Traits(what=("report",), names=("tds",)), "Tides_Office": Traits(names=("tds",))}
    assert one_claim_each(*paper, **tides).independent_roots == (1, 1)


def test_a_head_of_whom_no_page_says_where_is_that_of_the_only_firm_that_says_it() -> None:
    both: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("Keldron", "organization"))
    known = {"Ann_Roe": Traits(what=("head",)), "Keldron": Traits(names=("kld",))}
    assert one_claim_each(*both, **known).independent_roots == (1, 1)
    third = one_claim_each(*both, ("Marrow", "organization"), **known, Marrow=Traits(names=("mrw",)))
    assert third.independent_roots == (3, 3)
    elsewhere = Traits(what=("head",), names=("pr",))
    assert one_claim_each(*both, Ann_Roe=elsewhere, Keldron=known["Keldron"]).independent_roots == (2, 2)


def test_a_paper_of_which_no_page_says_whose_it_is_may_be_that_of_the_office_of_who_says_it_too() -> None:
    both: tuple[tuple[str, SourceKind], ...] = (("the draft", "document"), ("somebody", "unnamed"))
    draft = Traits(what=("law",))
    assert one_claim_each(*both, the_draft=draft, somebody=Traits(what=("official",))).independent_roots == (1, 2)
    assert one_claim_each(*both, the_draft=draft, somebody=Traits(what=("driver",))).independent_roots == (2, 2)


def test_a_paper_of_which_no_page_says_whose_it_is_is_the_one_body_s_or_the_one_head_s_that_say_it() -> None:
    bulletin = Traits(what=("report",))
    with_body: tuple[tuple[str, SourceKind], ...] = (("the bulletin", "document"), ("Keldron", "organization"))
    known = {"the_bulletin": bulletin, "Keldron": Traits(what=("company",), names=("kld",))}
    assert [r.described for r in one_claim_each(*with_body, **known).roots] == ["Keldron"]
    two = one_claim_each(*with_body, ("Marrow", "organization"), **known, Marrow=Traits(names=("mrw",)))
    assert len(two.roots) == 3
    with_head: tuple[tuple[str, SourceKind], ...] = (("the bulletin", "document"), ("Ann Roe", "person"))
    head = one_claim_each(*with_head, the_bulletin=bulletin, Ann_Roe=Traits(what=("mayor",), offices=("mayor",)))
    assert [r.described for r in head.roots] == ["Ann Roe"]
    assert len(one_claim_each(*with_head, the_bulletin=bulletin, Ann_Roe=Traits(what=("driver",))).roots) == 2


def test_a_paper_of_a_body_that_may_be_any_is_nobody_s_paper() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("the board's statement", "document"), ("Ann Roe", "person"))
    head = Traits(what=("head",), names=("kld",))

    def roots(of: str) -> int:
        known = {"the_board's_statement": Traits(what=("statement",), of=(of,)), "Ann_Roe": head}
        return len(one_claim_each(*pair, **known).roots)

    assert roots("committee") == 1
    assert roots("court") == 2


def test_a_spokesperson_of_whom_no_page_says_whose_is_the_one_body_s_though_that_is_an_authority() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("a spokeswoman", "unnamed"), ("Works Ministry", "organization"))
    ministry = Traits(what=("ministry",), offices=("ministry",), names=("wrk",))
    known = {"a_spokeswoman": Traits(what=("spokesperson",), speaks_for=True), "Works_Ministry": ministry}
    assert [r.described for r in one_claim_each(*pair, **known).roots] == ["Works Ministry"]


def test_who_speaks_once_a_paper_is_out_may_have_it_from_there_but_scholars_judge_a_study() -> None:
    def said(days: tuple[str, str], **traits: Traits) -> tuple[int, int | None]:
        kinds: tuple[SourceKind, ...] = ("document", "person")
        pages = [
            article(f"p{n}", f"{who} said {SPILL}.", Said(who, SPILL, kind), outlet=f"Gazette {n}", published=day)
            for n, (who, kind, day) in enumerate(zip(("Weir audit", "Ann Roe"), kinds, days, strict=True))
        ]
        known = {"Weir_audit": Traits(what=("study",), names=("wr",)), **traits}
        return claim_of(traced(*pages, **{k: {"traits": t} for k, t in known.items()}), "p0").independent_roots

    assert said(("2026-03-01", "2026-03-04")) == (1, 2)
    assert said(("2026-03-04", "2026-03-01")) == (2, 2)
    assert said(("2026-03-01", "2026-03-04"), Ann_Roe=Traits(what=("scientist",))) == (2, 2)
    assert said(("2026-03-01", "2026-03-04"), Ann_Roe=Traits(of=("institute",))) == (2, 2)


def test_bodies_and_office_holders_may_pass_on_what_a_body_made_known_the_day_before() -> None:
    def said(second: str, kind: SourceKind, day: str, **traits: Traits) -> tuple[int, int | None]:
        first = article("p0", f"Keldron said {SPILL}.", Said("Keldron", SPILL, "organization"), outlet="Dawn")
        then = article("p1", f"{second} said {SPILL}.", Said(second, SPILL, kind), outlet="Dusk", published=day)
        known = {"Keldron": Traits(what=("company",), names=("kld",)), **traits}
        return claim_of(traced(first, then, **{k: {"traits": t} for k, t in known.items()}), "p0").independent_roots

    mayor, pilot = Traits(what=("mayor",), offices=("mayor",), names=("pr",)), Traits(what=("driver",), names=("pr",))
    assert said("Ann Roe", "person", "2026-03-02", Ann_Roe=mayor) == (1, 2)
    assert said("Ann Roe", "person", "2026-03-01", Ann_Roe=mayor) == (2, 2)
    assert said("Ann Roe", "person", "2026-03-02", Ann_Roe=pilot) == (2, 2)
    assert said("Pier Police", "organization", "2026-03-02", Pier_Police=Traits(names=("pr",))) == (1, 2)


def test_papers_that_nothing_tells_apart_are_one_and_a_ruling_is_the_court_s() -> None:
    draft, decree = Traits(what=("law",)), Traits(what=("ruling",))
    papers: tuple[tuple[str, SourceKind], ...] = (("the draft", "document"), ("a decree", "document"))
    assert one_claim_each(*papers, the_draft=draft, a_decree=decree).independent_roots == (1, 1)
    court: tuple[tuple[str, SourceKind], ...] = (("its ruling", "document"), ("Pier Court", "organization"))
    known = {"its_ruling": decree, "Pier_Court": Traits(what=("court",))}
    assert one_claim_each(*court, **known).independent_roots == (1, 1)


def test_whom_a_body_lets_speak_on_its_own_page_speaks_for_it() -> None:
    pages = [
        article("a", f"Keldron said {SPILL}.", Said("Keldron", SPILL, "organization"), outlet="Dusk"),
        article("b", f"Ann Roe said {SPILL}, again.", Said("Ann Roe", SPILL), outlet="Keldron News"),
    ]
    claim = claim_of(traced(*pages, Keldron={"outlet": "Keldron News"}), "a")
    assert [r.described for r in claim.roots] == ["Keldron (Ann Roe)"]
    assert claim_of(traced(*pages), "a").independent_roots == (2, 2)


def test_a_body_s_own_people_and_its_group_are_the_body_of_that_name() -> None:
    who: tuple[tuple[str, SourceKind], ...] = (
        ("researchers at Altmoor", "organization"),
        ("the Altmoor group", "organization"),
    )
    known = {
        "researchers_at_Altmoor": Traits(what=("researcher",), of=("institute",), names=("alt",)),
        "the_Altmoor_group": Traits(what=("group",), names=("alt",)),
    }
    assert one_claim_each(*who, **known).independent_roots == (1, 1)
    police = known | {"the_Altmoor_group": Traits(what=("police",), names=("alt",))}
    assert len(one_claim_each(*who, **police).roots) == 2


def test_the_word_of_a_body_is_first_its_own_and_then_that_of_its_papers() -> None:
    release = article("p", f"A bulletin said {SPILL}.", Said("a bulletin", SPILL, "document"), outlet="Gazette")
    page = article("q", f"Weights Office said {SPILL}.", Said("Weights Office", SPILL, "organization"), outlet="Dusk")
    other = article("r", f"the regulator said {SPILL}.", Said("the regulator", SPILL, "organization"), outlet="Noon")
    known: dict[str, dict[str, object]] = {
        "a_bulletin": {"voice_of": "Weights Office", "traits": Traits(what=("release",), of=("service",))},
        "Weights_Office": {"traits": Traits(what=("service",), names=("wts",))},
        "the_regulator": {"traits": Traits(what=("service",))},
    }
    claim = claim_of(traced(release, page, other, **known), "p")
    assert [r.described for r in claim.roots] == ["Weights Office"]


def test_pages_and_claims_tell_papers_apart_by_the_same_sorts() -> None:
    tables = (resources.files("accordingto") / stage for stage in ("sources/concepts.toml", "provenance/kinship.toml"))
    on_pages, in_claims = (tomllib.loads(table.read_text(encoding="utf-8"))["paper_sorts"] for table in tables)
    assert on_pages == in_claims


def test_a_record_is_no_leader_s_for_being_the_claim_s_only_paper() -> None:
    who: tuple[tuple[str, SourceKind], ...] = (("Ann Roe", "person"), ("the card", "document"))
    head = Traits(what=("head",), of=("museum",))
    card = one_claim_each(*who, Ann_Roe=head, the_card=Traits(what=("document",)))
    assert [r.described for r in card.roots] == ["Ann Roe", "the card"]
    plan = one_claim_each(*who, Ann_Roe=head, the_card=Traits(what=("plan",)))
    assert [r.described for r in plan.roots] == ["Ann Roe"]


def test_bodies_of_one_sort_and_country_are_one_if_either_has_no_name_of_its_own() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("Tides Agency", "organization"), ("the office", "organization"))
    named = Traits(what=("agency", "service"), names=("tds",), places=("norland",))

    def roots(other: Traits) -> int:
        return len(one_claim_each(*pair, Tides_Agency=named, the_office=other).roots)

    assert roots(Traits(what=("service",), places=("norland",))) == 1
    assert roots(Traits(what=("service",), places=("ardania",))) == 2
    assert roots(Traits(what=("court",), places=("norland",))) == 2
    assert roots(Traits(what=("service",), names=("wrk",), places=("norland",))) == 2


def test_several_states_are_no_one_body_that_a_noun_means() -> None:
    pair: tuple[tuple[str, SourceKind], ...] = (("Norland and Ardania", "organization"), ("police", "organization"))
    states, police = Traits(places=("ardania", "norland")), Traits(what=("police",))
    assert len(one_claim_each(*pair, Norland_and_Ardania=states, police=police).roots) == 2
    assert len(one_claim_each(*pair, Norland_and_Ardania=Traits(places=("norland",)), police=police).roots) == 1
    head: tuple[tuple[str, SourceKind], ...] = (("Norland and Ardania", "organization"), ("a speaker", "unnamed"))
    speaker = Traits(what=("spokesperson",), speaks_for=True)
    assert len(one_claim_each(*head, Norland_and_Ardania=states, a_speaker=speaker).roots) == 2


def test_somebody_who_only_knows_it_may_have_it_from_a_body_whose_word_is_out() -> None:
    port = Said("Port Authority", SPILL, "organization")

    def counted(calling: str, body_on: str) -> Count:
        pages = (
            article("p", f"The Port Authority said {SPILL}.", port, outlet="Dawn", published=body_on),
            article(
                "q",
                f"A source said {SPILL}.",
                Said("a source", SPILL, "unnamed"),
                outlet="Dusk",
                published="2026-03-05",
            ),
        )
        return claim_of(traced(*pages, a_source={"traits": Traits(what=(calling,))}), "p").independent_roots

    assert counted("insider", "2026-03-05") == (1, 2)
    assert counted("insider", "2026-03-06") == (2, 2)
    assert counted("welder", "2026-03-05") == (2, 2)
