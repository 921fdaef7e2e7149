"""What a claim rests on: roots, origins and the range of independent ones."""

from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL, claim_of

from accordingto.nouns import Article, Count, Manner, Traits


def test_forty_retellings_of_one_report_are_one_root_through_one_origin() -> None:
    pages = [
        article(
            f"p{n}",
            f"Reuters reported that {SPILL}, page {n}, citing two inspectors.",
            Said("Reuters", SPILL, "outlet"),
            Said("two inspectors", SPILL, "unnamed", (2, 2), within=0),
            outlet=f"Gazette {n}",
        )
        for n in range(40)
    ]
    claim = claim_of(traced(*pages), "p0")
    assert len(claim.attributions) == 80
    assert [r.described for r in claim.roots] == ["two inspectors"]
    assert claim.roots[0].reached_through == ("Reuters",)
    assert claim.origins == ("Reuters",)
    assert claim.independent_roots == (2, 2)
    assert claim.first_reported_by == "Reuters"


def test_an_outlet_that_states_no_source_adds_no_root() -> None:
    page = article("p", f"The Beacon said {SPILL}.", Said("The Beacon", SPILL, "outlet"), outlet="Dawn")
    claim = claim_of(traced(page), "p")
    assert claim.roots == ()
    assert claim.independent_roots == (0, 0)


def test_a_page_that_has_it_from_an_outlet_alone_leads_there_and_one_that_names_nobody_is_said_to_be_silent() -> None:
    whole = article(
        "whole",
        f"Dusk writes, citing two aides, that {SPILL}.",
        Said("Dusk", SPILL, "outlet"),
        Said("two aides", SPILL, "unnamed", (2, 2), within=0),
        outlet="Dawn",
    )
    passed_on = article(
        "passed_on",
        f"Dawn reports with reference to Dusk: {SPILL}, it is said.",
        Said("Dawn", SPILL, "outlet"),
        Said("Dusk", SPILL, "outlet", within=0),
        outlet="Noon",
    )
    own = article("own", f"Eve said {SPILL}, as we know.", Said("Eve", SPILL, "outlet"), outlet="Eve")
    claim = claim_of(traced(whole, passed_on, own), "own")
    assert [(r.kind, r.told) for r in claim.reasons[:3]] == [
        ("pages", {"articles": 3, "outlets": 3}),
        ("lead", {"articles": 2, "outlet": "Dusk"}),
        ("unsourced", {"articles": 1}),
    ]


def test_a_page_with_a_denial_alone_is_not_said_to_state_no_source() -> None:
    told = article("told", f"An aide said {SPILL}.", Said("an aide", SPILL, "unnamed"), outlet="Dawn")
    denied = article("denied", f"Mirren denied {SPILL}.", Said("Mirren", SPILL, stance="denies"), outlet="Dusk")
    claim = claim_of(traced(told, denied), "told")
    assert {"against"} == {r.kind for r in claim.reasons} & {"unsourced", "against"}


def test_people_whom_a_tabloid_heard_are_those_of_the_one_outlet_that_has_them() -> None:
    heard = Said("two investigators", SPILL, "unnamed", (2, 2), told="Dusk")
    first = article("a", f"Two investigators told Dusk {SPILL}.", heard, outlet="Dusk")
    cited = Said("the tabloid", f"two officers that {SPILL}", "outlet")
    officers = Said("two officers", SPILL, "unnamed", (2, 2), within=0)
    text = f"The tabloid had it from two officers that {SPILL}."
    second = article("b", text, cited, officers, outlet="Noon", published="2026-03-03")
    assert claim_of(traced(first, second), "b", 1).independent_roots == (2, 4)
    nameless = tuple(replace(s, name=None) if s.kind == "outlet" else s for s in second.sources)
    assert claim_of(traced(first, replace(second, sources=nameless)), "b", 1).independent_roots == (2, 2)


def test_a_chain_is_followed_into_the_page_that_is_retold() -> None:
    root = article("root", f"Two aides told Dusk {SPILL}.", Said("two aides", SPILL, "unnamed", (2, 2)), outlet="Dusk")
    middle = article(
        "middle",
        f"Dusk writes, citing two aides, that {SPILL}, as it was.",
        Said("Dusk", SPILL, "outlet"),
        Said("two aides", SPILL, "unnamed", (2, 2), within=0),
        outlet="Dawn",
        published="2026-03-02",
    )
    last = article(
        "last",
        f"Dawn writes that two aides say {SPILL}, they think.",
        Said("Dawn", SPILL, "outlet"),
        Said("two aides", SPILL, "unnamed", (2, 2), within=0),
        outlet="Noon",
        published="2026-03-03",
    )
    trace = traced(root, middle, last)
    claim = claim_of(trace, "last")
    assert [r.reached_through for r in claim.roots] == [("Dusk",)]
    assert {(r.article, r.of.outlet, r.of.article) for r in trace.retellings} == {
        ("middle", "Dusk", "root"),
        ("last", "Dawn", "middle"),
    }


def test_changed_figures_are_claims_of_their_own() -> None:
    early, late = "16 people died in the crash on the ring road", "17 people died in the crash on the ring road"
    pages = (
        article("p", f"Police say {early}.", Said("police", early, "organization"), outlet="Dawn"),
        article("q", f"Rescuers say {late}.", Said("rescuers", late, "organization"), outlet="Dusk"),
    )
    trace = traced(*pages)
    assert claim_of(trace, "p").id != claim_of(trace, "q").id


def test_every_attribution_is_in_one_claim_and_every_root_shows_its_statements() -> None:
    page = article(
        "p",
        f"Ann Roe said {SPILL}. The river smells, said Bo Lund. Nobody was hurt.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", "The river smells"),
        outlet="Dawn",
    )
    trace = traced(page)
    held = [(s.article, s.attribution) for c in trace.claims for s in c.attributions]
    assert sorted(held) == [("p", "a0"), ("p", "a1")]
    assert all(r.statements for c in trace.claims for r in c.roots)


def test_a_circle_of_pages_ends() -> None:
    pages = [
        article(key, f"{other} writes that {SPILL}.", Said(other, SPILL, "outlet"), outlet=key)
        for key, other in (("Dawn", "Dusk"), ("Dusk", "Dawn"))
    ]
    claim = claim_of(traced(*pages), "Dawn")
    assert claim.roots == ()
    assert claim.independent_roots == (0, 0)


def test_what_is_said_in_a_body_s_name_is_the_body_s_word() -> None:
    page = article(
        "p",
        f"Port Authority said {SPILL}. Its bulletin says {SPILL} too.",
        Said("Port Authority", SPILL, "organization"),
        Said("bulletin", f"{SPILL} too", "document"),
        outlet="Dawn",
    )
    claim = claim_of(traced(page, bulletin={"voice_of": "Port Authority"}), "p")
    assert [r.described for r in claim.roots] == ["Port Authority"]
    assert claim.independent_roots == (1, 1)


def test_whom_an_outlet_s_unnamed_sources_tell_of_is_no_second_root() -> None:
    pages = (
        article(
            "p",
            f"Dusk writes, citing two aides: the mayor fears {SPILL}.",
            Said("Dusk", SPILL, "outlet"),
            Said("two aides", SPILL, "unnamed", (2, 2), within=0),
            outlet="Dawn",
        ),
        article(
            "q",
            f"Dusk reported that the mayor feared {SPILL}.",
            Said("Dusk", f"the mayor feared {SPILL}", "outlet"),
            Said("the mayor", SPILL, within=0),
            outlet="Noon",
        ),
    )
    assert [r.described for r in claim_of(traced(*pages), "q", 1).roots] == ["two aides"]


def test_whom_an_outlet_quotes_has_spoken_to_it_beside_its_unnamed_sources() -> None:
    heard = article(
        "p",
        f"Dusk has it from villagers that {SPILL}.",
        Said("Dusk", SPILL, "outlet"),
        Said("villagers", SPILL, "unnamed", (2, None), within=0),
        outlet="Dawn",
    )

    def roots(manner: Manner) -> set[str]:
        other = Said("Ann Roe", SPILL, within=0, manner=manner)
        text = f"Dusk tells of Ann Roe: “{SPILL}”."
        quoting = article("q", text, Said("Dusk", f"Ann Roe: “{SPILL}", "outlet"), other, outlet="Noon")
        return {r.described for r in claim_of(traced(heard, quoting), "q", 1).roots}

    assert roots("indirect") == {"villagers"}
    assert roots("direct") == {"villagers", "Ann Roe"}


def test_a_root_is_shown_as_the_body_in_whose_name_all_speak() -> None:
    pages = (
        article("a", f"A spokesman said {SPILL}.", Said("A spokesman", SPILL, "unnamed"), outlet="Dawn"),
        article("b", f"Ann Roe said {SPILL}.", Said("Ann Roe", SPILL), outlet="Dusk"),
        article("c", "Port Authority met on Friday.", Said("Port Authority", "Friday", "organization"), outlet="Noon"),
    )
    voices = {"A_spokesman": {"voice_of": "Port Authority"}, "Ann_Roe": {"voice_of": "Port Authority"}}
    (root,) = claim_of(traced(*pages, **voices), "a").roots
    assert (root.described, root.kind, root.count) == ("Port Authority (Ann Roe)", "organization", (1, 1))


def test_a_body_s_paper_alone_is_shown_as_the_paper_and_so_are_its_authors() -> None:
    pages = (
        article("a", f"A note says {SPILL}.", Said("A note", SPILL, "document"), outlet="Dawn"),
        article("b", f"The authors say {SPILL}.", Said("The authors", SPILL, "organization"), outlet="Dusk"),
        article("c", "Port Authority met on Friday.", Said("Port Authority", "Friday", "organization"), outlet="Noon"),
        article("d", f"Port Authority said {SPILL}.", Said("Port Authority", SPILL, "organization"), outlet="Eve"),
    )
    voices = {"A_note": {"voice_of": "Port Authority"}, "The_authors": {"voice_of": "A note"}}

    def root(*here: Article) -> tuple[str, str]:
        (only,) = claim_of(traced(*here, **voices), "a").roots
        return only.described, only.kind

    assert root(*pages[:3]) == ("A note", "document")
    assert root(pages[0], pages[3]) == ("Port Authority", "organization")


def test_what_was_said_in_public_entered_the_news_through_nobody() -> None:
    pages = (
        article("a", f"Ann Roe posted that {SPILL}.", Said("Ann Roe", SPILL, public=True), outlet="Dawn"),
        article(
            "b",
            f"Dawn writes that {SPILL}, citing Ann Roe.",
            Said("Dawn", SPILL, "outlet"),
            Said("Ann Roe", SPILL, within=0),
            outlet="Dusk",
        ),
    )
    assert claim_of(traced(*pages), "a").roots[0].reached_through == ()


def test_a_report_on_nobody_s_word_is_on_that_of_the_people_with_whom_it_goes_on() -> None:
    def page(key: str, second: Said, *, before: str = "") -> Article:
        said = [Said("Dusk", SPILL, "outlet"), second]
        if before:
            said.insert(0, Said("Dusk", before, "outlet"))
        text = f"{before} Dusk reported that {SPILL}. According to {second.who}, {second.what}."
        return article(key, text, *said, outlet=key)

    rest = "the pumps will stop on Monday"
    people = Said("people briefed on the plan", rest, "unnamed", (2, None), within=0)
    insiders = {"people_briefed_on_the_plan": {"insiders": True}}
    claim = claim_of(traced(page("a", people), **insiders), "a", 0)
    assert [(r.described, r.reached_through) for r in claim.roots] == [("people briefed on the plan", ("Dusk",))]
    assert "goes on" in claim.why
    # Villagers tell of something else, one of several is not all, and what comes later on the page has its own sources.
    assert not claim_of(traced(page("a", people)), "a", 0).roots
    single = Said("people briefed on the plan", rest, "unnamed", within=0)
    assert not claim_of(traced(page("a", single), **insiders), "a", 0).roots
    late = page("a", people, before="The harbour froze over in the night.")
    assert not claim_of(traced(late, **insiders), "a", 1).roots


def test_scholars_in_general_are_nobody() -> None:
    several: Count = (2, None)
    known = {"scientists": {"traits": Traits(what=("scientist",))}}
    page = article("a", f"Scientists say {SPILL}.", Said("scientists", SPILL, "unnamed", several), outlet="Dusk")
    assert traced(page, **known).claims[0].independent_roots == (0, 0)
    three = article("a", f"Scientists say {SPILL}.", Said("scientists", SPILL, "unnamed", (3, 3)), outlet="Dusk")
    assert traced(three, **known).claims[0].independent_roots == (3, 3)
    of_one = {"scientists": {"traits": Traits(what=("scientist",), of=("institute",))}}
    assert traced(page, **of_one).claims[0].independent_roots == (2, None)


def test_officials_on_a_page_that_has_it_from_a_paper_are_those_whom_the_paper_heard() -> None:
    heard = Said("three officials", SPILL, "unnamed", (3, 3), told="Dusk")
    first = article("a", f"Three officials told Dusk {SPILL}.", heard, outlet="Dusk")
    further = Said("officials", SPILL, "unnamed", (2, None))
    naming = Said("Dusk", "on Monday", "outlet")
    text = f"As Dusk had it on Monday, officials said {SPILL}, again."
    later = article("b", text, naming, further, outlet="Noon", published="2026-03-03")
    claim = next(c for c in traced(first, later).claims if SPILL in c.text)
    assert claim.independent_roots == (3, 3)
    alone = article("b", f"Officials said {SPILL}, again.", further, outlet="Noon", published="2026-03-03")
    assert traced(first, alone).claims[0].independent_roots == (3, None)
    for number, roots in (((3, 3), (3, 3)), ((2, 2), (3, 5))):
        counted = article("b", text, naming, replace(further, count=number), outlet="Noon", published="2026-03-03")
        claim = next(c for c in traced(first, counted).claims if SPILL in c.text)
        assert claim.independent_roots == roots


def test_what_does_not_stand_in_the_copied_stretch_did_not_come_that_way() -> None:
    copied = (
        "The harbour of Lowford was closed for two weeks after a crane fell into the basin and blocked the only way in,"
        " and three ships with grain had to wait outside until divers had cut it apart and lifted it out again."
    )
    heard = Said("the pilot Ann Reyes", copied[:64], "person")
    first = article("a", f"{copied} The pilot Ann Reyes said so.", heard, outlet="Dusk")
    own = Said("the mayor Jon Lis", SPILL, "person")
    later = article("b", f"{copied} The mayor Jon Lis said {SPILL}.", heard, own, outlet="Noon", published="2026-03-03")
    found = traced(first, later)
    assert [r.relation for r in found.retellings if r.article == "b"] == ["copies"]
    ways = {r.described: r.reached_through for c in found.claims for r in c.roots}
    assert "Dusk" not in ways["the mayor Jon Lis"]


def test_what_a_page_copies_is_of_the_same_people() -> None:
    text = (
        f"The harbour office has closed the pier for a week. {{}} told that {SPILL}, and nobody had asked them before"
    )
    seen = article("a", text.format("Two aides"), Said("two aides", SPILL, "unnamed", (2, 2)), outlet="Dusk")
    copied = article(
        "b",
        text.format("Two men"),
        Said("two insiders", SPILL, "unnamed", (2, 2)),
        outlet="Noon",
        published="2026-03-02",
    )
    claim = claim_of(traced(seen, copied), "a")
    assert [(r.described, r.reached_through) for r in claim.roots] == [("two aides", ("Dusk",))]


def test_a_journalist_is_to_those_whom_he_cites_what_an_outlet_is() -> None:
    claim = "the dam at Lowford was opened by night"
    first = article(
        "p",
        f"Ann Roe wrote {claim}. A source says {claim} too. It was late, the source adds.",
        Said("Ann Roe", claim),
        Said("a source", f"{claim} too", "unnamed", within=0),
        outlet="Dawn",
    )
    later = article("q", f"{claim}, wrote Ann Roe.", Said("Ann Roe", claim), outlet="Dusk", published="2026-03-02")
    reporter = {"traits": Traits(what=("journalist",))}
    found = claim_of(traced(first, later, Ann_Roe=reporter), "p")
    assert [(r.described, r.reached_through) for r in found.roots] == [("a source", ("Ann Roe",))]
    assert (found.origins, found.first_reported_by) == (("Ann Roe",), "Ann Roe")
    engineer = {"traits": Traits(what=("engineer",))}
    other = claim_of(traced(first, later, Ann_Roe=engineer), "p")
    assert {r.described for r in other.roots} == {"Ann Roe", "a source"}
