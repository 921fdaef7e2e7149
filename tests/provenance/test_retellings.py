"""Who retells whom, and what shows it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced

from accordingto.nouns import Article, Retelling, SourceKind, Trace
from accordingto.provenance.reasons import worded
from accordingto.provenance.wording import overlaps

STORY = (
    "The ferry between the two islands stopped on Monday after divers found a crack in the hull below the water line. "
    "The operator moved passengers to buses and ordered a second inspection in the dry dock at the north harbour. "
    "Nobody on board had noticed anything, and the captain kept to the timetable until the evening crossing was over."
)
OTHER = (
    "Farmers in the valley began the cherry harvest a week early this spring because the nights stayed warm and dry. "
    "Wholesalers expect prices to fall, although pickers are scarce and the road over the pass is closed to lorries."
)


def of(trace: Trace, key: str) -> list[Retelling]:
    return [r for r in trace.retellings if r.article == key]


def test_a_copied_text_is_found_and_shown_on_both_sides() -> None:
    original = article("a", STORY, outlet="Dawn", published="2026-03-01")
    copy = article("b", f"Breaking news from the islands today.\n{STORY}", outlet="Dusk", published="2026-03-02")
    (retelling,) = of(traced(original, copy), "b")
    assert (retelling.relation, retelling.of.outlet, retelling.of.article) == ("copies", "Dawn", "a")
    assert [s.of(copy.text) for s in retelling.evidence] == [STORY.rstrip(".")]
    assert [s.of(original.text) for s in retelling.evidence_of] == [STORY.rstrip(".")]


def test_times_of_two_zones_are_compared_by_the_moment() -> None:
    east = article("east", STORY, outlet="Dawn", published="2026-03-02T01:00:00+08:00")
    west = article("west", f"News from the islands.\n{STORY}", outlet="Dusk", published="2026-03-01T19:00:00Z")
    (retelling,) = traced(east, west).retellings
    assert (retelling.article, retelling.of.article) == ("west", "east")
    pair = [
        article(key, FLOOD[key], outlet=f"Outlet {key}", published=published, language=key)
        for key, published in (("en", "2026-05-05T01:00:00+03:00"), ("uk", "2026-05-04T23:00:00Z"))
    ]
    assert [(r.article, r.of.article) for r in traced(*pair).retellings] == [("uk", "en")]


def test_a_copied_passage_of_a_long_page_is_a_copy_and_scattered_phrases_are_none() -> None:
    own = [f"Column {n} of my diary tells what number {n} did on that day in place {n} by the sea." for n in range(20)]
    taken = "\n".join([*own[:3], f"{STORY.partition('.')[0]} on the island. {STORY.split('. ')[1]}.", *own[3:]])
    more = " ".join(f"Crossing {n} of the ferry {n} took {n} minutes." for n in range(100, 120))
    original = article("a", f"{STORY} {OTHER} {more}", outlet="Dawn", published="2026-03-01")
    (retelling,) = of(traced(original, article("b", taken, outlet="Dusk", published="2026-03-02")), "b")
    assert (retelling.relation, retelling.of.article) == ("copies", "a")
    words = STORY.split()
    phrases = [" ".join(words[at : at + 6]) for at in range(0, 50, 10)]
    scattered = "\n".join(f"{line} {phrase}" for line, phrase in zip(own, phrases, strict=False))
    assert traced(original, article("c", scattered, outlet="Noon", published="2026-03-03")).retellings == ()
    short = "\n".join(" ".join(words[at : at + 18]) for at in range(0, 54, 18))
    pages = [article(k, f"{short}\n{rest}", outlet=k) for k, rest in (("Dawn", more), ("Dusk", "\n".join(own)))]
    assert traced(*pages).retellings == ()


def test_a_passage_is_in_the_order_of_the_other_page_from_which_it_may_leave_out_sentences() -> None:
    own = [f"Column {n} of my diary tells what number {n} did on that day in place {n} by the sea." for n in range(30)]
    more = " ".join(f"Crossing {n} of the ferry {n} took {n} minutes." for n in range(100, 140))
    first, second, third = STORY.split(". ")
    original = article("a", f"{STORY} {OTHER}\n{more}", outlet="Dawn", published="2026-03-01")

    def relations(*lines: str) -> list[str]:
        later = article("b", "\n".join([*lines, *own[10:]]), outlet="Dusk", published="2026-03-02")
        return [r.relation for r in of(traced(original, later), "b")]

    assert relations(f"{first}. {third} {OTHER}") == ["copies"]
    assert relations(f"{OTHER} {third} {second}. {first}.") == []
    assert relations(first, *own[:5], second, *own[5:10], third) == []


def test_different_stories_and_one_speech_quoted_twice_are_no_copies() -> None:
    speech = f"“{STORY}”"
    pages = (
        article("a", f"The minister spoke in the harbour. {speech} That was all she said before lunch.", outlet="Dawn"),
        article("b", f"A short statement came at noon on Tuesday: {speech} Reporters asked nothing.", outlet="Dusk"),
        article("c", OTHER, outlet="Noon"),
    )
    assert traced(*pages).retellings == ()


def test_two_pages_that_print_one_wire_copy_the_wire_and_not_each_other() -> None:
    pages = [
        article(k, f"HARBOUR (Reuters) - {STORY}", outlet=k, credit="(Reuters)", published=f"2026-03-0{n}")
        for n, k in enumerate(("Dawn", "Dusk"), 1)
    ]
    trace = traced(*pages)
    assert {(r.article, r.relation, r.of.outlet) for r in trace.retellings} == {
        ("Dawn", "copies", "Reuters"),
        ("Dusk", "copies", "Reuters"),
    }


def test_what_somebody_is_quoted_with_on_an_outlet_is_not_had_from_it() -> None:
    said = "the report in Lowford Gull is written by people who never left the harbour"
    page = article("b", f"Ann Roe was angry. {said}", Said("Ann Roe", said, manner="direct"), outlet="Dawn")
    gull = article("a", OTHER, outlet="Lowford Gull", published="2026-02-01")
    assert of(traced(gull, page), "b") == []
    told = article("c", f"Ann Roe was angry. {said}", outlet="Dusk")
    assert [r.of.outlet for r in of(traced(gull, told), "c")] == ["Lowford Gull"]


def test_two_pages_of_a_day_that_print_one_body_s_release_are_not_said_to_copy_one_another() -> None:
    def printing(key: str, before: str, body: str) -> Article:
        said = [Said(body, sentence, "organization") for sentence in STORY.split(". ")]
        return article(key, f"{before} {STORY}", *said, outlet=key)

    one = printing("Dawn", "A release reached this newspaper at noon.", "Ferry Lines")
    assert traced(one, printing("Dusk", "News came from the islands.", "Ferry Lines")).retellings == ()
    assert len(traced(one, printing("Noon", "News came from the islands.", "Ann Roe")).retellings) == 1


def test_two_pages_that_name_one_page_here_have_it_from_there_and_not_from_one_another() -> None:
    original = article("a", STORY, outlet="Dawn")
    copies = [article(k, f"{STORY} Dawn reported it.", outlet=k) for k in ("Dusk", "Noon")]
    assert {(r.article, r.of.article) for r in traced(original, *copies).retellings} == {("Dusk", "a"), ("Noon", "a")}


def test_what_the_text_says_is_a_retelling_with_its_words_as_evidence() -> None:
    page = article("a", "The dock is closed, Reuters reports. It rained.", outlet="Dawn")
    (retelling,) = of(traced(page), "a")
    assert (retelling.relation, retelling.of.outlet) == ("states", "Reuters")
    assert [s.of(page.text) for s in retelling.evidence] == ["Reuters reports"]


def test_an_outlet_named_in_passing_is_no_retelling() -> None:
    page = article("a", "The Reuters building in the old town was sold to a hotel chain.", outlet="Dawn")
    assert traced(page).retellings == ()


@pytest.mark.parametrize(
    ("sentence", "retold"),
    [
        ("Prices fell by a third, according to a long and careful count by Reuters.", True),
        ("The dock, which had been painted, is closed, Reuters wrote.", True),
        ("Reuters had the news first.", True),
        ("Officials disclosed the plan to Reuters.", True),
        ("Reuters identified the buyer as a chain.", True),
        ("The count that Reuters put at five is now six.", True),
        ("Workers at the dock, who said they were tired, walked for an hour and then met a man from Reuters.", False),
        ("He made a film for the BBC and in spring he had a house by the lake.", False),
        ("The chain owns the Denver Post, two theatres, a lake and many small news sites.", False),
        ("Her lawsuit against Reuters was settled, the harbour master said.", False),
        ("The harbour master sued Reuters over what he called a false article.", False),
    ],
)
def test_an_outlet_is_retold_where_a_word_beside_its_name_says_so(sentence: str, retold: bool) -> None:
    trace = traced(article("a", f"It rained. {sentence} It rained again.", outlet="Dawn"))
    assert bool(of(trace, "a")) is retold


@pytest.mark.parametrize(
    ("sentence", "retold"),
    [
        ("Das sei falsch, so die „Bild“ am Dienstag.", True),
        ("Die Fähre sowie die „Bild“ lagen still.", False),
        ("Der Hafen wird, wie die „Bild“ weiß, verkauft.", True),
        ("Die Halle der „Bild“ soll wieder offen sein.", False),
        ("Der Verein richtet sich mit seinem Schreiben gegen „Bild“ und den Hafen.", False),
    ],
)
def test_a_word_that_only_begins_like_one_that_retells_says_nothing_in_german(sentence: str, retold: bool) -> None:
    page = article("a", f"Es regnet. {sentence} Es regnet noch.", outlet="Dawn", language="de")
    assert bool(of(traced(page), "a")) is retold


def test_whom_a_source_told_is_retold() -> None:
    page = article(
        "a", "It is over, Ann Roe told the Lake Echo.", Said("Ann Roe", "It is over", told="Lake Echo"), outlet="X"
    )
    assert [r.of.outlet for r in of(traced(page), "a")] == ["Lake Echo"]


def test_an_outlet_that_goes_on_without_being_named_again_is_no_fault() -> None:
    page = article("a", "All is well there.", Said("Lake Echo", "All is well", "outlet"), outlet="Dawn")
    unmentioned = tuple(replace(x, source=(), cue=()) for x in page.attributions)
    (retelling,) = traced(replace(page, attributions=unmentioned)).retellings
    assert [s.of(page.text) for s in retelling.evidence] == ["All is well"]


def test_a_page_is_no_retelling_of_itself() -> None:
    page = article("a", f"Dawn reports that all is well. {STORY}", Said("Dawn", "all is well", "outlet"), outlet="Dawn")
    assert traced(page).retellings == ()


WORDS = st.lists(st.sampled_from(["ab", "cd", "ef", "gh", "ij", "kl", "mn", "op", "qr", "st"]), max_size=120)


@settings(max_examples=60)
@given(WORDS, WORDS, WORDS)
def test_shared_spans_are_equal_word_for_word_and_in_order(
    shared: list[str], mine: list[str], other: list[str]
) -> None:
    a = article("a", " ".join([*mine, *shared, *other]) or "-", outlet="A")
    b = article("b", " ".join([*other, *shared, *mine]) or "-", outlet="B")
    for overlap in overlaps([a, b]):
        own = sorted(" ".join(s.of(a.text) for s in overlap.spans_a).split())
        their = sorted(" ".join(s.of(b.text) for s in overlap.spans_b).split())
        assert own == their
        for spans in (overlap.spans_a, overlap.spans_b):
            assert all(x.end <= y.start for x, y in pairwise(spans))
        assert 0 <= overlap.share_a <= 1
        assert 0 <= overlap.share_b <= 1


def test_a_credit_may_write_an_outlet_s_name_as_one_word_and_a_list_names_none() -> None:
    ledger = article("a", f"{FIRST} It rained.", outlet="Harbour Ledger")
    dump = article(
        "b", f"{SECOND}\nSource: harbourledger, cc, wires", outlet="Dump", credit="Source: harbourledger, cc, wires"
    )
    other = article("c", f"{THIRD}\nSource: cc, wires", outlet="Heap", credit="Source: cc, wires")
    assert [(r.article, r.of.outlet) for r in traced(ledger, dump, other).retellings] == [("b", "Harbour Ledger")]


FIRST = "The crane Marta on the north quay of Odesa will go in June, Olga Marchenko said, 84 years after it came."
SECOND = "Olga Marchenko says that the crane Marta, 84 years on the north quay of Odesa, is to go in June."
THIRD = "In June, Olga Marchenko says, the north quay of Odesa loses its crane Marta, after 84 years."


@pytest.mark.parametrize(
    ("language", "text", "named", "credit", "credited"),
    [
        ("fr", "La digue de Rocheval cède, rapporte le Monde.", "Le Monde", "Avec AFP", "AFP"),
        ("es", "El dique de Peñafría cede, según publica el País.", "El País", "Con información de EFE", "EFE"),
        ("it", "La diga di Roccamare cede, scrive la Repubblica.", "La Repubblica", "Con ANSA", "ANSA"),
        ("fr", "La digue de Rocheval cède.", None, "D'après l'Agence Lune", "Agence Lune"),
    ],
)
def test_romance_pages_name_and_credit_whom_they_have_something_from(
    language: str, text: str, named: str | None, credit: str, credited: str
) -> None:
    page = article("a", f"{text}\n{credit}", outlet="Dawn", language=language, credit=credit)
    found = {r.of.outlet: r.relation for r in traced(page).retellings}
    assert found == {credited: "copies", **({named: "states"} if named else {})}


def test_media_in_general_are_no_outlet_that_a_page_retells() -> None:
    page = article(
        "a", f"Polish media reported: {FIRST}", Said("Polish media", FIRST, "outlet", (2, None)), outlet="Dawn"
    )
    assert traced(page).retellings == ()


FLOOD = {
    "en": (
        "Lindhavn closed its old harbour on 4 May. Mayor Astrid Solberg said 37 boats were moved to Kvale. "
        "The storm damaged 12 houses in Brekke and killed 3 cows. "
        "Engineer Tor Haugen expects repairs to cost 9 million crowns. "
        "Schools in Brekke will open again on 11 May."
    ),
    "uk": (
        "Ліндгавн закрив стару гавань 4 травня. Мер Астрід Сольберг сказала, що 37 човнів перевели до Квале. "
        "Буря пошкодила 12 будинків у Брекке і вбила 3 корів. "
        "Інженер Тор Гауген чекає, що ремонт коштуватиме 9 мільйонів крон. "
        "Школи в Брекке відкриються знову 11 травня."
    ),
    "de": (
        "Schulen in Brekke: Der Bund will 5 Prozent mehr zahlen. Astrid Solberg war im Juni in Oslo. "
        "Kvale wartet auf 40 Lehrer. Tor Haugen baut seit 1998 Brücken. Lindhavn hat 12 Kirchen und 3 Museen."
    ),
}


def in_language(language: str, day: str | None) -> Article:
    return article(language, FLOOD[language], outlet=f"Outlet {language}", published=day, language=language)


def test_a_translation_is_known_by_its_sentences_in_order() -> None:
    trace = traced(in_language("en", "2026-05-04"), in_language("uk", "2026-05-05"), in_language("de", "2026-05-06"))
    assert [(r.article, r.of.article, r.relation) for r in trace.retellings] == [("uk", "en", "translates")]


def test_what_a_translation_has_besides_did_not_come_from_its_original() -> None:
    ferry = "пором стоїть до серпня"
    render = f"{FLOOD['uk']} За словами пілота, {ferry}."
    said = Said("пілот Іво Рейєс", ferry), Said("Астрід Сольберг", "37 човнів перевели до Квале")
    mayor = Said("Астрід Сольберг", "37 boats were moved to Kvale")
    original = article("en", FLOOD["en"], mayor, outlet="Outlet en", published="2026-05-04")
    later = article("uk", render, *said, outlet="Outlet uk", published="2026-05-05", language="uk")
    found = traced(original, later)
    assert [r.relation for r in found.retellings] == ["translates"]
    ways = {r.described: r.reached_through for c in found.claims for r in c.roots}
    assert ways == {"пілот Іво Рейєс": ("Outlet uk",), "Астрід Сольберг": ("Outlet en",)}


def test_what_a_translation_has_of_a_claim_of_its_original_came_from_there_whoever_says_it() -> None:
    original = article(
        "en", FLOOD["en"], Said("Mayor", "37 boats were moved to Kvale"), outlet="Outlet en", published="2026-05-04"
    )
    said = Said("Астрід Сольберг", "37 човнів перевели до Квале")
    later = article("uk", FLOOD["uk"], said, outlet="Outlet uk", published="2026-05-05", language="uk")
    ways = {r.described: r.reached_through for c in traced(original, later).claims for r in c.roots}
    assert ways["Астрід Сольберг"] == ("Outlet en",)


def test_a_silent_translation_tells_no_way_to_a_body() -> None:
    pages = [
        article(key, text, Said("council", what, "organization"), outlet=f"Outlet {key}", published=day, language=key)
        for key, text, what, day in (
            ("en", FLOOD["en"], "37 boats were moved to Kvale", "2026-05-04"),
            ("uk", FLOOD["uk"], "37 човнів перевели до Квале", "2026-05-05"),
        )
    ]
    assert {r.reached_through for c in traced(*pages).claims for r in c.roots} == {()}


def test_a_translation_with_news_of_its_own_had_them_first() -> None:
    ferry = "пором стоїть до серпня"
    original = article("en", FLOOD["en"], outlet="Outlet en", published="2026-05-04")
    said = Said("Ship Board", ferry, "organization")
    text = f"{FLOOD['uk']} За даними нагляду, {ferry}."
    later = article("uk", text, said, outlet="Outlet uk", published="2026-05-05", language="uk")
    assert [c.first_reported_by for c in traced(original, later).claims] == ["Outlet uk"]


def test_which_of_two_undated_pages_renders_the_other_is_left_open() -> None:
    assert traced(in_language("en", None), in_language("uk", None)).retellings == ()


def test_a_translation_that_names_its_original_needs_no_date() -> None:
    text = f"{FLOOD['uk']} Про це пише Outlet en."
    named = article(
        "uk",
        text,
        Said("Outlet en", "закрив стару гавань 4 травня", "outlet"),
        outlet="B",
        published=None,
        language="uk",
    )
    found = [(r.article, r.of.outlet, r.relation) for r in traced(in_language("en", None), named).retellings]
    assert found == [("uk", "Outlet en", "translates")]


def test_who_quotes_a_body_s_bulletin_retells_the_page_that_it_published() -> None:
    shut = "the ferry between the two islands is stopped for a week"
    bulletin = article("a", f"Notice: {shut}, and buses go.", outlet="Поліція Ровеньки", published="2026-02-27")
    page = article("b", f"Rovenka police said {shut}.", Said("Rovenka police", shut, "organization"), outlet="Dawn")
    found = traced(bulletin, page, Rovenka_police={"outlet": "Поліція Ровеньки"})
    assert [(r.article, r.of.article, r.relation) for r in found.retellings] == [("b", "a", "states")]


@pytest.mark.parametrize("kind", ["organization", "document"])
@pytest.mark.parametrize(("day", "retold"), [("2026-02-28", True), ("2026-03-12", False)])
def test_what_a_body_or_its_paper_says_many_days_after_its_bulletin_is_said_anew(
    day: str, kind: SourceKind, *, retold: bool
) -> None:
    shut = "the ferry between the two islands is stopped for a week"
    bulletin = article("a", f"Notice: {shut}, and buses go.", outlet="Поліція Ровеньки", published="2026-02-27")
    said = Said("Rovenka police", shut, kind)
    page = article("b", f"Rovenka police said {shut}.", said, outlet="Dawn", published=day)
    found = traced(bulletin, page, Rovenka_police={"outlet": "Поліція Ровеньки"}).retellings
    assert bool(found) is retold


def test_a_page_that_names_a_body_with_a_page_of_its_own_is_about_it() -> None:
    shut = "the ferry is stopped for a week"
    release = article("a", f"Northline said {shut}.", Said("Northline", shut, "organization"), outlet="Northline")
    page = article("b", "Passengers say Northline told them nothing.", outlet="Dawn")
    assert traced(release, page, Northline={"outlet": "Northline"}).retellings == ()


def test_reasons_are_told_by_name_as_their_words_say_them() -> None:
    original = article("a", STORY, Said("captain", "the timetable"), outlet="Dawn", published="2026-03-01")
    copy = article("b", f"{STORY}\nDawn reported it first.", outlet="Dusk", published="2026-03-02")
    trace = traced(original, copy)
    (retelling,) = of(trace, "b")
    assert {r.kind for r in retelling.reasons} == {"names", "shared", "names_it"}
    assert trace.claims
    told = [(one.reasons, one.why) for one in trace.retellings] + [(one.reasons, one.why) for one in trace.claims]
    assert all(worded(reasons) == why for reasons, why in told)


def test_what_a_body_says_before_it_has_a_page_is_not_retold_from_there() -> None:
    shut = "the ferry between the two islands is stopped for a week"
    bulletin = article("a", f"Notice: {shut}, and buses go.", outlet="Поліція Ровеньки", published="2026-03-04")
    page = article("b", f"Rovenka police said {shut}.", Said("Rovenka police", shut, "organization"), outlet="Dawn")
    assert traced(bulletin, page, Rovenka_police={"outlet": "Поліція Ровеньки"}).retellings == ()


def test_an_agency_does_not_copy_itself_where_it_signs_with_its_name_cut_short() -> None:
    page = article("a", f"HARBOUR (Eastport) - {STORY}", outlet="Eastport Wire", credit="(Eastport)")
    assert traced(page).retellings == ()
