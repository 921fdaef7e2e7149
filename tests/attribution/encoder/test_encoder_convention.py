"""Contents, cues and sources are brought to the contract's convention; stances are read off the cue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.encoder.drafts import ENGLISH

from accordingto.attribution.encoder.convention import bare_content, bare_cue
from accordingto.attribution.encoder.nobody import names_nobody
from accordingto.attribution.encoder.stances import stance_of
from accordingto.nouns import Span


def part(text: str, words: str) -> Span:
    at = text.rindex(words)
    return Span(at, at + len(words))


def bare(text: str) -> str:
    found = bare_content(text, (Span(0, len(text)),), ENGLISH.complementizers)
    return found[0].of(text) if found else ""


@pytest.mark.parametrize(
    ("labelled", "content"),
    [
        ("“We won,”", "We won"),
        ('"We won."', "We won"),
        ("that we won", "we won"),
        ("that “we won”", "we won"),
        ("that, on Monday, we won", "on Monday, we won"),
        ("“stay away” from it", "“stay away” from it"),
        ("he would “stay away”", "he would “stay away”"),
        ("“one” and “two”", "“one” and “two”"),
        ("“He said ‘no’ twice,”", "He said ‘no’ twice"),
        ("‘No,’", "No"),
        ("“We won", "We won"),
        ("we won”", "we won"),
        ("“Do you see “it” here?”", "Do you see “it” here?"),
        ("«We won»", "We won"),
        ("Is it safe?", "Is it safe?"),
        ("the U.S.", "the U.S."),
        ("that", "that"),
        ("'tis the season", "'tis the season"),
        ("the players' union", "the players' union"),
        (",”", ""),
        ("“We won”, –", "We won"),
        ("“We won,” —", "We won"),
        ("“We nearly won—”", "We nearly won—"),
        ("'We won.", "We won"),
        ("he would not go.'", "he would not go"),
        ("'The players' union won", "'The players' union won"),
    ],
)
def test_contents_are_bare(labelled: str, content: str) -> None:
    assert bare(labelled) == content


def test_a_content_neither_begins_nor_ends_inside_a_word() -> None:
    text = "A clerk told Lund.info that both left and a group with Lund Steel (LUN.N) had won."
    inside, group, listed = (
        part(text, "info that both left"),
        part(text, "group with Lund Steel (LUN"),
        part(text, "N) had won"),
    )
    assert [s.of(text) for s in bare_content(text, (inside,), ENGLISH.complementizers)] == ["both left"]
    assert [s.of(text) for s in bare_content(text, (group, listed), ENGLISH.complementizers)] == [
        "group with Lund Steel (LUN.N) had won"
    ]
    text = "It was late.The firm had won."
    assert [s.of(text) for s in bare_content(text, (part(text, "The firm had won"),), ())] == ["The firm had won"]


@given(st.text(alphabet="ab “”\"'‘’.,:;!—–\n«»", max_size=25))
def test_stripping_takes_marks_and_blanks_alone_and_is_done_once(text: str) -> None:
    once = bare(text)
    assert once in text
    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]
    assert bare(once) == once


@pytest.mark.parametrize(("labelled", "cue"), [("said:", "said"), ("adding,", "adding"), (":", ":"), ("—", "—")])
def test_cues_lose_their_colon_unless_they_are_one(labelled: str, cue: str) -> None:
    assert bare_cue(labelled, Span(0, len(labelled))).of(labelled) == cue


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", "asserts"),
        ("denied", "denies"),
        ("categorically rejected", "denies"),
        ("Ruled out", "denies"),
        ("did not deny", "asserts"),
        ("does not believe", "doubts"),
        ("doesn’t think", "doubts"),
        ("sees no reason to believe", "doubts"),
        ("questions", "doubts"),
        ("hopes", "hopes"),
        ("would like", "hopes"),
        ("called on", "orders"),
        ("urged", "orders"),
        ("called", "asserts"),
        ("remain sceptical of", "doubts"),
        ("said in response to queries", "asserts"),
    ],
)
def test_the_cue_tells_the_stance(cue: str, stance: str) -> None:
    assert stance_of(cue, Span(0, len(cue)), (), ENGLISH) == stance


@pytest.mark.parametrize(
    ("source", "cue", "nobody"),
    [
        ("It", "is understood", True),
        ("Staff", "are expected", True),
        ("There", "are fears", True),
        ("The plan", "has also been reported", True),
        ("It", "recommended", False),
        ("Economists", "had expected", False),
        ("She", "was reported as saying", False),
        ("The bank", "said", False),
    ],
)
def test_the_subject_of_an_impersonal_passive_is_no_source(source: str, cue: str, nobody: bool) -> None:
    text = f"{source} {cue}"
    assert names_nobody(text, Span(0, len(source)), Span(len(source) + 1, len(text)), ENGLISH) is nobody


def test_the_agent_of_a_passive_is_a_source() -> None:
    assert not names_nobody("was announced by the bank", Span(17, 25), Span(0, 13), ENGLISH)


def test_no_cue_asserts() -> None:
    assert stance_of("", None, (), ENGLISH) == "asserts"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("asked whether the bridge was safe", "asserts"),
        ("asked “Why now?”", "asserts"),
        ("asked the crew to wait", "orders"),
        ("demanded that the crew wait", "orders"),
    ],
)
def test_to_ask_a_question_is_no_order(text: str, stance: str) -> None:
    cue = Span(0, text.index(" "))
    assert stance_of(text, cue, (Span(cue.end + 1, len(text)),), ENGLISH) == stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("called", "the report a fairy tale for children", "denies"),
        ("describes", "the number as plucked from thin air", "denies"),
        ("calls", "the findings premature", "doubts"),
        ("called", "the decision a slap in the face", "asserts"),
        ("called", "the report not wrong but late", "asserts"),
        ("replies", "Nonsense", "denies"),
        ("brushed", "the accusation aside", "denies"),
        ("waved", "the idea away", "denies"),
        ("expressed", "hope that the bridge would open", "hopes"),
        ("repeated", "her urgent appeal for rain gauges", "orders"),
        ("repeated", "that the bridge would open", "asserts"),
        ("called once more for", "a vote", "orders"),
    ],
)
def test_the_content_may_tell_the_stance(cue: str, content: str, stance: str) -> None:
    text = f"{cue} {content}"
    told = Span(len(cue) + 1, len(text))
    assert stance_of(text, Span(0, len(cue)), (told,), ENGLISH) == stance


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("it did no such thing", "denies"),
        ("the bakery had nothing to do with the smell", "denies"),
        ("not a single loaf was thrown away", "denies"),
        ("we do not owe anybody a cent", "denies"),
        ("he had never been to the mill", "asserts"),
        ("he has never sold the mill", "denies"),
        ("they never asked for any of it", "denies"),
        ("he never earned a large salary", "asserts"),
        ("you never know why these things happen", "asserts"),
        ("I haven't talked to the baker at all", "asserts"),
        ("he never signed the order", "denies"),
        ("the reports of a quarrel are invented", "denies"),
        ("that account is wrong in every line", "denies"),
        ("he will never forget the night", "asserts"),
        ("she had never seen so much snow", "asserts"),
        ("she had been wrong", "asserts"),
        ("the fire was a planned conspiracy", "asserts"),
        ("the whole report is a conspiracy", "denies"),
        ("the baker was told to lie about the oven", "asserts"),
        ("the oven was not lit", "asserts"),
        ("it was not clear whether anybody was inside", "asserts"),
        ("whether the oven was lit is hard to tell", "doubts"),
        ("a second fire was unlikely", "doubts"),
        ("a second fire is ruled out", "denies"),
        ("nothing has been ruled out", "asserts"),
        ("we hope the baker comes back", "hopes"),
        ("we do not believe that the baker comes back", "doubts"),
        ("“stop baking at night”", "orders"),
        ("the stop at the bakery was moved", "asserts"),
    ],
)
def test_a_content_denies_or_doubts_in_plain_words(content: str, stance: str) -> None:
    text = f"said {content}"
    assert stance_of(text, Span(0, 4), (Span(5, len(text)),), ENGLISH) == stance


def test_a_clause_goes_on_past_who_says_it_but_not_past_a_sentence() -> None:
    text = "The report of a quarrel is, said she, an invention."
    pieces = tuple(Span(text.index(p), text.index(p) + len(p)) for p in ("The report of a quarrel is", "an invention"))
    assert stance_of(text, Span(text.index("said"), text.index(" she")), pieces, ENGLISH) == "denies"
    text = "The report of a quarrel is, said she; that is an invention."
    pieces = tuple(Span(text.index(p), text.index(p) + len(p)) for p in ("The report of a quarrel is", "an invention"))
    assert stance_of(text, Span(text.index("said"), text.index(" she")), pieces, ENGLISH) == "asserts"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("wants the mill closed", "orders"),
        ("wants to close the mill", "hopes"),
        ("tells his men to wait", "orders"),
        ("warned them not to wait", "orders"),
        ("told them the mill was to close", "asserts"),
        ("challenged the mill to open its books", "orders"),
        ("challenged her right to the mill", "doubts"),
        ("proposed to close the mill", "orders"),
        ("pleaded not guilty to fraud", "denies"),
        ("pleaded guilty to fraud", "asserts"),
        ("pleaded for mercy", "orders"),
    ],
)
def test_an_infinitive_or_an_object_tells_what_is_wanted(text: str, stance: str) -> None:
    cue = Span(0, text.index(" "))
    assert stance_of(text, cue, (Span(cue.end + 1, len(text)),), ENGLISH) == stance


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("the flour be weighed again", "orders"),
        ("the mill must be sold", "asserts"),
        ("the mill will be sold", "asserts"),
        ("he never saw it", "denies"),
        ("they were never told about the mill", "asserts"),
    ],
)
def test_a_bare_be_wants_and_a_complaint_denies_nothing(told: str, stance: str) -> None:
    text = f"She insists that {told}"
    cue = Span(4, 11)
    assert stance_of(text, cue, (Span(17, len(text)),), ENGLISH) == stance
