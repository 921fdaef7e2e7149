"""What stands for something else: relative pronouns for who speaks, "that" for what was said before; and figures."""

import pytest
from tests.attribution.encoder.drafts import ENGLISH, at, draft, passage

from accordingto.attribution.encoder.anaphora import point_back
from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.coordination import each
from accordingto.attribution.encoder.figures import published, reckon
from accordingto.attribution.encoder.hearsay import passives
from accordingto.attribution.encoder.judging import judged
from accordingto.attribution.encoder.relatives import resolve
from accordingto.attribution.encoder.relaying import ascribe
from accordingto.attribution.encoder.subjects import supply
from accordingto.nouns import Span


def told(text: str, drafts: list[Draft]) -> list[tuple[str, str]]:
    return [(text[slice(*d.source)] if d.source else "", text[slice(*d.content[0])]) for d in drafts]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The plan was mocked by the envoy, Ilse Brand, who said it was late.", "the envoy, Ilse Brand"),
        (
            "They praised the two clerks at the harbour office who said it was late.",
            "the two clerks at the harbour office",
        ),
        ("It went to deputy mayor Jon Falk, who said it was late.", "deputy mayor Jon Falk"),
    ],
)
def test_the_noun_before_a_relative_pronoun_is_the_source(text: str, source: str) -> None:
    found = resolve(passage(text), [draft(text, "who", "said", "it was late")])
    ((named, _),) = told(text, found)
    assert source.endswith(named)
    assert named.split()[-1] == source.split()[-1]


def test_another_source_right_before_a_relative_pronoun_is_taken_whole() -> None:
    text = "The dam holds, insisted the engineer from the mine, who said it was new."
    first = draft(text, "the engineer from the mine", "insisted", "The dam holds")
    found = resolve(passage(text), [first, draft(text, "who", "said", "it was new")])
    assert [source for source, _ in told(text, found)] == ["the engineer from the mine"] * 2


def test_a_noun_that_is_a_verb_as_well_is_who_a_pronoun_stands_for() -> None:
    text = "Beside a mill report that revealed why cooks had left, a boiler broke."
    for source in ("that", "a mill report that"):
        (found,) = resolve(passage(text), [draft(text, source, "revealed", "why cooks had left")])
        assert found.source
        assert text[slice(*found.source)] == "a mill report"


def test_a_pronoun_points_to_what_was_said_before() -> None:
    text = "The dam is weak, the inspector said. The firm disputes that."
    first, second = draft(text, "the inspector", "said", "The dam is weak"), draft(text, "The firm", "disputes", "that")
    assert told(text, point_back(text, [first, second], ENGLISH))[1] == ("The firm", "The dam is weak")
    assert point_back(text, [second], ENGLISH) == [second]


def test_who_goes_on_after_a_pronoun_says_only_what_follows() -> None:
    text = "The firm rejected that and said the dam was sound."
    drafts = [draft(text, "The firm", "rejected", "that"), draft(text, "The firm", "said", "the dam was sound")]
    assert told(text, point_back(text, drafts, ENGLISH)) == [("The firm", "the dam was sound")]


def test_what_a_pronoun_in_a_content_stands_for_is_told() -> None:
    text = "The map, which sailors described as a riddle, hangs in the hall."
    (found,) = resolve(passage(text), [draft(text, "sailors", "described", "which", "as a riddle")])
    assert [text[slice(*c)] for c in found.content] == ["The map", "as a riddle"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She put the odds of a strike at one in four.", ("She", "the odds of a strike at one in four")),
        ("It had earlier put the toll at 310, he said.", ("It", "the toll at 310")),
        (
            "A daily in Morvan, the Bote, had put the price at 1.8 million.",
            ("A daily in Morvan, the Bote", "the price at 1.8 million"),
        ),
        ("The jeweller, who fled, put the loss at 300 crowns.", ("The jeweller", "the loss at 300 crowns")),
        ("The mayor had given a figure of 31 on Monday.", ("The mayor", "a figure of 31 on Monday")),
        ("The office gives the number of boats as nine.", ("The office", "the number of boats as nine")),
        ("A third bridge is planned, which she put at €60 million.", ("she", "€60 million")),
        ("The army has counted at least nine dead.", ("The army", "at least nine dead")),
        ("Moran puts it down to a stray shell.", ("Moran", "a stray shell")),
        ("The maker rates the lamp at 40 hours.", ("The maker", "the lamp at 40 hours")),
    ],
)
def test_who_gives_a_figure_says_it(text: str, expected: tuple[str, str]) -> None:
    assert told(text, reckon(passage(text), [], [])) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Repairs were put at 40 crowns by the harbour board.", [("the harbour board", "Repairs … 40 crowns")]),
        ("Repairs are now put at 40 crowns by May.", []),
        ("Repairs are put at 40 crowns.", []),
    ],
)
def test_in_a_passive_a_figure_is_given_by_whom_it_names(text: str, expected: list[tuple[str, str]]) -> None:
    found = reckon(passage(text), [draft(text, "Repairs", "put", "40 crowns")], [])
    assert [
        (text[slice(*d.source or (0, 0))], " … ".join(text[slice(*c)] for c in d.content)) for d in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "source", "figure"),
    [
        ("The toll of 31 printed by the Bote is wrong.", "the Bote", "The toll of 31"),
        (
            "He called the figure of forty barrels put about by the union a joke.",
            "the union",
            "the figure of forty barrels",
        ),
        (
            "Nobody checked the price of 2.4 million crowns first reported by Radio Mole.",
            "Radio Mole",
            "the price of 2.4 million crowns",
        ),
    ],
)
def test_whoever_a_figure_s_phrase_names_has_given_it(text: str, source: str, figure: str) -> None:
    assert told(text, published(passage(text), [])) == [(source, figure)]


def test_who_is_cited_beside_a_subject_is_no_part_of_it() -> None:
    text = "The Bote, citing two clerks, had put the price at 1.8 million."
    assert told(text, reckon(passage(text), [], [])) == [("The Bote", "the price at 1.8 million")]


def test_a_figure_is_given_where_the_model_is_not_sure_of_what_it_has() -> None:
    text = "The maker rates the lamp at 40 hours."
    guess = draft(text, "The maker", "rates", "the lamp")
    assert told(text, reckon(passage(text), [guess], [])) == [("The maker", "the lamp at 40 hours")]
    assert reckon(passage(text), [guess], [guess]) == [guess]


@pytest.mark.parametrize(
    "text",
    [
        "He put the children to bed at nine.",
        "They put the boxes in the hall at 8 p.m.",
        "She gave a speech at the harbour.",
        "“We put the toll at 310,” he said.",
        "The votes were put in a box, and the count at 11 stations went on.",
        "The herd has shrunk and now estimated at 40 head.",
        "The damage was estimated by a surveyor at €41,000.",
        "Two sailors said they counted more than 100 crates.",
    ],
)
def test_a_deed_gives_no_figure(text: str) -> None:
    assert reckon(passage(text), [], []) == []


def test_this_before_a_passive_is_what_the_page_told_in_the_sentence_before() -> None:
    text = "It rained. Hail broke forty panes at the dock. This was reported by the harbour master."
    own = draft(text, "the harbour master", "was reported by", "This")
    assert told(text, point_back(text, [own], ENGLISH)) == [
        ("the harbour master", "Hail broke forty panes at the dock.")
    ]
    first = draft(text, None, "broke", "forty panes at the dock")
    assert told(text, point_back(text, [first, own], ENGLISH))[1] == ("the harbour master", "forty panes at the dock")
    alone = "It rained.\nThis was reported by the harbour master."
    own = draft(alone, "the harbour master", "was reported by", "This")
    assert told(alone, point_back(alone, [own], ENGLISH)) == [("the harbour master", "This")]


def test_it_may_stand_for_what_no_paragraph_tells() -> None:
    text = "The inspector said the dam is weak.\nMoran denies it. Kolm does not believe it."
    first, second = draft(text, "The inspector", "said", "the dam is weak"), draft(text, "Moran", "denies", "it")
    assert told(text, point_back(text, [first, second], ENGLISH))[1] == ("Moran", "it")


def test_a_verb_of_telling_has_its_subject_as_a_source() -> None:
    text = "It rained. Two of the three doubt that the dam holds."
    found = supply(passage(text), [Draft(None, at(text, "doubt"), [at(text, "that the dam holds")])])
    assert told(text, found) == [("Two of the three", "that the dam holds")]


def test_to_whom_others_attribute_something_is_a_source_as_well() -> None:
    text = "Two weeklies attributed the leak to an aide of the mayor."
    found = ascribe(text, [draft(text, "Two weeklies", "attributed", "the leak to an aide of the mayor")], ENGLISH)
    assert told(text, found) == [("Two weeklies", "the leak"), ("an aide of the mayor", "the leak")]
    cause = "The firm attributed the breach to the spring floods."
    known = [draft(cause, "The firm", "attributed", "the breach to the spring floods")]
    assert ascribe(cause, known, ENGLISH) == known


def test_a_passive_tells_of_its_subject_on_nobodys_word() -> None:
    text = "It is late, and the two firms were widely thought to be close to a deal, which both want."
    (found,) = passives(passage(text), [])
    assert found.source is None
    assert [text[slice(*c)] for c in found.content] == ["the two firms", "to be close to a deal"]
    told_by = draft(text, "both", "want", text[:-1])
    assert passives(passage(text), [told_by]) == [told_by]


@pytest.mark.parametrize(
    ("cue", "tells"),
    [
        ("also doubted", True),
        ("has claimed", True),
        ("is hoping for", True),
        ("has installed", False),
        ("carried", False),
    ],
)
def test_a_verb_of_telling_or_of_an_attitude_is_evidence(cue: str, tells: bool) -> None:
    assert ENGLISH.tells(cue, Span(0, len(cue))) is tells


@pytest.mark.parametrize(
    ("text", "content", "told_of"),
    [
        ("The miller sold wet flour, a charge she denies.", "a charge", "The miller sold wet flour"),
        ("It rained. The miller sold wet flour, which she denies.", "which", "The miller sold wet flour"),
        ("The miller sold wet flour, which she likes.", "which", "which"),
    ],
)
def test_a_word_for_a_claim_in_apposition_is_the_clause_before(text: str, content: str, told_of: str) -> None:
    cue = "likes" if "likes" in text else "denies"
    assert told(text, point_back(text, [draft(text, "she", cue, content)], ENGLISH)) == [("she", told_of)]


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("The story was dismissed by the miller as gossip.", "the miller", ["The story", "as gossip"]),
        ("The story was dismissed as gossip by two millers, who left.", "two millers", ["The story", "as gossip"]),
        (
            "The barge, identified by the harbour office as the Heron, sank.",
            "the harbour office",
            ["The barge", "as the Heron"],
        ),
        ("The guild poured cold water on talk of a strike.", "The guild", ["talk of a strike"]),
    ],
)
def test_who_judges_and_as_what_belong_together(text: str, source: str, contents: list[str]) -> None:
    (found,) = judged(passage(text), [])
    assert found.source == at(text, source)
    assert [text[slice(*c)] for c in found.content] == contents


@pytest.mark.parametrize(
    "text",
    [
        "The story was confirmed by accident as it rained.",
        "The story was turned down by the guild.",
        "“It was seen by me as gossip,” he said.",
    ],
)
def test_accidents_and_quotations_judge_nothing(text: str) -> None:
    assert judged(passage(text), []) == []


@pytest.mark.parametrize(
    ("source", "sources"),
    [
        ("Both the guild and the miller", ["the guild", "the miller"]),
        ("Both sides", ["Both sides"]),
        ("Both state and federal officials", ["state and federal officials"]),
        ("Both police and local residents", ["police", "local residents"]),
        ("The guild and the miller", ["The guild and the miller"]),
    ],
)
def test_each_of_two_whom_both_joins_says_it(source: str, sources: list[str]) -> None:
    text = f"{source} said the flour was dry."
    found = each(text, [draft(text, source, "said", "the flour was dry")], ENGLISH)
    assert [s for s, _ in told(text, found)] == sources
