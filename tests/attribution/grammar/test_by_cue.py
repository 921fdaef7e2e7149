"""What a cue that the network found does to its content, by the words of a grammar."""

import pytest

from accordingto.attribution.grammar import stance_by_cue
from accordingto.nouns import Span, Stance


@pytest.mark.parametrize(
    ("language", "said", "cue", "stance"),
    [
        ("de", "Die Werft bestreitet ein Leck", "bestreitet", "denies"),
        ("de", "Der Wirt hofft auf Gäste", "hofft", "hopes"),
        ("de", "Die Werft meldet ein Leck", "meldet", "asserts"),
        ("ru", "Верфь отвергла обвинения", "отвергла", "denies"),
        ("uk", "Порт заперечує, що пором тече", "заперечує", "denies"),
        ("uk", "Спростування порту, що пором тече", "Спростування", "denies"),
        ("uk", "Порт повідомляє про шторм", "повідомляє", "asserts"),
    ],
)
def test_a_verb_or_noun_tells_what_it_does_to_what_is_said(language: str, said: str, cue: str, stance: Stance) -> None:
    assert _stance(said, cue, language) == stance


@pytest.mark.parametrize(
    ("language", "said", "cue", "stance"),
    [
        ("ru", "Верфь не отрицает, что судно течёт", "отрицает", "asserts"),
        ("ru", "Верфь исключает, что судно течёт", "исключает", "denies"),
        ("uk", "Порт не підтвердив, що пором тече", "не підтвердив", "doubts"),
        ("uk", "Порт не згоден, що пором тече", "не згоден", "denies"),
        ("de", "Die Werft bestreitet nicht, dass das Boot leckt", "bestreitet", "asserts"),
        ("de", "Die Werft bestreitet, dass es nicht leckt", "bestreitet", "denies"),
        ("pl", "Stocznia nie zaprzecza, że prom przecieka", "zaprzecza", "asserts"),
    ],
)
def test_a_negated_verb_does_something_else(language: str, said: str, cue: str, stance: Stance) -> None:
    assert _stance(said, cue, language) == stance


def test_a_cue_that_the_grammar_does_not_know_leaves_it_to_the_words_of_the_content() -> None:
    assert _stance("Werft: Das ist frei erfunden", "Werft", "de") == "denies"
    assert _stance("Werft: Das ist ein Leck", "Werft", "de") == "asserts"


def _stance(said: str, cue: str, language: str) -> Stance:
    start = said.index(cue)
    at = Span(start, start + len(cue))
    return stance_by_cue(said, (at,), (Span(at.end + 1, len(said)),), language)
