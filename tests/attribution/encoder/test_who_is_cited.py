"""Who is cited, quoted or heard on the way is found beside whoever tells it, in sentences of our own."""

import pytest
from tests.attribution.encoder.told import findings, told


def test_who_is_cited_may_be_anything_but_a_reason() -> None:
    text = "The weekly Morvan Bote reports that twelve bears may be shot, citing a draft order."
    assert {(source, content) for source, _, content in told(text)} == {
        ("The weekly Morvan Bote", "twelve bears may be shot"),
        ("a draft order", "twelve bears may be shot"),
    }


def test_on_whose_word_others_tell_something_is_a_source() -> None:
    text = "A tabloid had accused her of lying on the word of two officers."
    assert {(source, content) for source, _, content in told(text)} == {
        ("A tabloid", "her of lying"),
        ("two officers", "her of lying"),
    }


def test_inner_and_cited_sources_are_found_beside_the_outer() -> None:
    nested = told("The newspaper said that two officials told it the minister had known since May.")
    assert [source for source, _, _ in nested] == ["The newspaper", "two officials"]
    cited = told("Reuters reported, citing three officials, that the talks would resume in Geneva.")
    assert {(s, c) for s, _, c in cited} == {
        ("Reuters", "the talks would resume in Geneva"),
        ("three officials", "the talks would resume in Geneva"),
    }


def test_who_gives_another_s_word_at_the_end_of_a_sentence_is_found_beside_whose_word_it_is() -> None:
    assert told("According to two pilots, the channel had been shut since May, the Courier reported.") == [
        ("two pilots", "According to", "the channel had been shut since May"),
        ("the Courier", "reported", "According to two pilots, the channel had been shut since May"),
    ]


def test_a_cue_within_a_content_gives_an_attribution_of_its_own_and_leaves_the_outer_whole() -> None:
    text = "The newspaper said that two officials told it the minister had known since May."
    outer, inner = findings(text)
    assert outer.content[0].start <= inner.source[0].start
    assert inner.content[0].end == outer.content[0].end


def test_a_list_of_who_is_cited_is_nobody_s_statement() -> None:
    text = (
        "The Daily Ledger reported on Friday that the estate had been sold. "
        "The paper cited two people close to the family and three bank officials it did not name."
    )
    assert {content for *_, content in told(text)} == {"the estate had been sold"}
    assert {"two people close to the family", "three bank officials"} <= {source for source, *_ in told(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The word order of the language that a machine translated from.
        (
            "The works on the bridge go on, reports Zoria with reference to the Lund Herald.",
            [
                ("Zoria", "reports", "The works on the bridge go on"),
                ("the Lund Herald", "with reference to", "The works on the bridge go on"),
            ],
        ),
        (
            "As noted the head of the port Pavlo Hrytsak, the money is already on the accounts.",
            [("the head of the port Pavlo Hrytsak", "noted", "the money is already on the accounts")],
        ),
        (
            "“The bridge is closed for all transport”, – is said in the message of the service.",
            [("the message of the service", "is said in", "The bridge is closed for all transport")],
        ),
        (
            "In the opinion of two local engineers, it can be an error of the builders.",
            [("two local engineers", "In the opinion of", "it can be an error of the builders")],
        ),
    ],
)
def test_who_speaks_after_the_verb_is_found_in_translated_english(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert set(expected) <= set(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "“It was dark,” Ivo Marek, the keeper, told Radio Lund.",
        "Ines Holm, who keeps the museum, said Tuesday that it would stay closed.",
        "As it was used to make goods in the United States, producers may pay more.",
    ],
)
def test_whom_or_when_somebody_told_is_not_who_told(text: str) -> None:
    assert not {source for source, *_ in told(text)} & {"Radio Lund", "Tuesday", "used to make goods in the United"}


@pytest.mark.parametrize(
    ("text", "sources", "content"),
    [
        ("The mayor was quoted as saying that the dam was weak.", {"The mayor"}, "the dam was weak"),
        ("The Post quoted the mayor as saying that the dam was weak.", {"The Post", "the mayor"}, "the dam was weak"),
        ("The mayor was quoted by the Post as saying the dam was weak.", {"the Post", "The mayor"}, "the dam was weak"),
        (
            "“The dam is weak,” the mayor was quoted as saying by the Post.",
            {"the Post", "the mayor"},
            "The dam is weak",
        ),
        (
            "The dam had been weak for a year, the mayor was quoted by the Post as saying.",
            {"the Post", "the mayor"},
            "The dam had been weak for a year",
        ),
        ("“The dam is weak,” Interfax quoted him as saying.", {"Interfax", "him"}, "The dam is weak"),
        (
            "Troops had left the valley, Interfax quoted the Interior Ministry as saying.",
            {"Interfax", "the Interior Ministry"},
            "Troops had left the valley",
        ),
    ],
)
def test_who_is_quoted_and_who_quotes_both_say_it(text: str, sources: set[str], content: str) -> None:
    assert {source for source, _, _ in told(text)} == sources
    assert {said for _, _, said in told(text)} == {content}


def test_from_whom_somebody_learned_something_says_it_too() -> None:
    text = "The Gazette has learned from three people close to the family that the farm will be sold."
    assert {(source, content) for source, _, content in told(text)} == {
        ("The Gazette", "the farm will be sold"),
        ("three people close to the family", "the farm will be sold"),
    }


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The plant will close, the Gazette has learned from two engineers.", {"the Gazette", "two engineers"}),
        ("The farm will be sold, which the heirs learned from a neighbour.", set()),
        ("The mill failed, buyers learned from a lack of flour.", set()),
    ],
)
def test_what_somebody_has_learned_may_stand_before_it(text: str, sources: set[str]) -> None:
    assert {source for source, *_ in told(text)} == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "The Evening Post, quoting the hospital, says two patients have been moved.",
            ["The Evening Post", "the hospital"],
        ),
        ("The line will close in May, the Post reported, citing an internal memo.", ["the Post", "an internal memo"]),
        ("The line will close in May, the Post wrote (citing two planners).", ["the Post", "two planners"]),
        ("Reuters reported (citing three officials) that the talks had failed.", ["Reuters", "three officials"]),
        ("The airline, citing a shortage of pilots, said it would cut 40 flights.", ["The airline", "The airline"]),
        ("I hear from her office that she will not stand again.", ["her office"]),
        ("The ship was carrying lead, a claim denied by its owner.", ["its owner"]),
    ],
)
def test_who_is_cited_beside_a_cue_says_it_too(text: str, sources: list[str]) -> None:
    assert sorted(source for source, *_ in told(text)) == sorted(sources)


def test_a_pronoun_that_a_colon_explains_is_nothing_said() -> None:
    text = "This was stated by the head of the port, Ann Roe, on Telegram: “The crane hit a ship.”"
    assert [(source, content) for source, _, content in told(text)] == [
        ("the head of the port, Ann Roe", "The crane hit a ship")
    ]


def test_who_is_cited_before_the_clause_that_is_told_says_it_too() -> None:
    text = "The Courier wrote, citing two harbour pilots, that the channel was shut."
    said = {(source, content) for source, _, content in told(text)}
    assert said == {("The Courier", "the channel was shut"), ("two harbour pilots", "the channel was shut")}


@pytest.mark.parametrize(
    ("text", "outlet", "clause"),
    [
        (
            "The mill has sold two of its wheels to a museum, in a step first reported by Channel 9.",
            "Channel 9",
            "The mill has sold two of its wheels to a museum",
        ),
        (
            "Mr Lund has resigned, a move first reported by the Coast Herald.",
            "the Coast Herald",
            "Mr Lund has resigned",
        ),
        (
            "Mr Lund, who is 40, will leave the club, in a move that was reported by the Coast Herald on Sunday.",
            "the Coast Herald",
            "Mr Lund, who is 40, will leave the club",
        ),
    ],
)
def test_who_had_it_first_is_cited_for_the_clause_before(text: str, outlet: str, clause: str) -> None:
    assert [(source, content) for source, _, content in told(text)] == [(outlet, clause)]


def test_who_is_asked_about_something_says_what_stands_behind_that() -> None:
    text = (
        "Harbour spokesman Odo Lund said on Monday, commenting on reports that the pier is allegedly sinking, that such"
        " reports not always correspond to reality."
    )
    assert told(text) == [
        ("Harbour spokesman Odo Lund", "said", "such reports not always correspond to reality"),
    ]


def test_an_agency_that_cites_somebody_as_saying_has_all_that_is_said() -> None:
    text = (
        "The harbour ministry denied on Tuesday accusations by Larch that it had sent ships, the news agency Norpress"
        " cited the ministry's spokesman as saying."
    )
    found = {(source, content) for source, _, content in told(text)}
    whole = "The harbour ministry denied on Tuesday accusations by Larch that it had sent ships"
    assert {("the news agency Norpress", whole), ("the ministry's spokesman", whole)} <= found
    assert not any(len(source.split()) > 5 for source, _ in found)
