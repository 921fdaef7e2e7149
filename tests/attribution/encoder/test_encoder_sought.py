"""A paragraph is searched for a pattern only where it has the pattern's words, and nothing is missed so."""

import re

import pytest
from tests.attribution.encoder.drafts import ENGLISH

from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.sought import Sought


def lines(text: str, *some: Sought) -> list[str]:
    return [text[start:end] for start, end in Passage(text, [(0, len(text))], ENGLISH).lines_with(*some)]


def test_of_phrases_the_longest_word_is_looked_for() -> None:
    assert Sought(re.compile("x"), ["Word has it", "made light of"], ["by"]).groups == [{"word", "light"}, {"by"}]


def test_a_paragraph_without_one_of_its_words_is_not_searched() -> None:
    anything = Sought(re.compile("weir"), ["leaks"])
    assert lines("The weir leaks.\nThe weir holds.", anything) == ["The weir leaks."]


def test_one_word_of_each_group_must_stand_there() -> None:
    anything = Sought(re.compile("weir"), ["leaks", "bends"], ["badly"])
    assert lines("The weir leaks.\nThe weir leaks badly.\nThe weir holds badly.", anything) == ["The weir leaks badly."]


def test_paragraphs_with_several_come_once_and_in_order() -> None:
    leaks, holds = (Sought(re.compile(word), [word]) for word in ("leaks", "holds"))
    assert lines("It holds.\nIt leaks and holds.\nIt stands.\nIt leaks.", leaks, holds) == [
        "It holds.",
        "It leaks and holds.",
        "It leaks.",
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("figure", "The union puts the cost at 40 crowns."),
        ("published", "The toll of nine printed by the Bote was wrong."),
        ("recorded", "The log has the gate open."),
        ("recorded", "The bill sets aside nine barrels."),
        ("judged", "The tale was brushed aside by the guild as a joke."),
        ("denying", "The miller poured cold water on the talk."),
        ("denied", "The tale was shot down by the guild."),
        ("brushing", "The guild waved the tale away."),
        ("stated_noun", "He seized on her claim that it leaks."),
        ("hearsay", "RUMOUR has it that the weir leaks."),
        ("how", "“A shambles” is how Lund described it."),
        ("passive", "She is widely believed to have paid."),
        ("surfaced", "It came to light on Friday that she paid."),
        ("urged", "Farmers were urged to leave."),
        ("alleged", "He allegedly fled."),
        ("told_by", "The line was told by the regulator that it leaks."),
        ("broken", "He left, a move first reported by the Bote."),
        ("learned", "It leaks, the Bote has learned from two clerks."),
    ],
)
def test_each_pattern_is_found_by_its_words(name: str, sentence: str) -> None:
    assert lines(f"Nothing.\n{sentence}", getattr(ENGLISH, f"{name}_pattern")) == [sentence]
