"""German by the same grammar: a first version over closed classes and endings, without a dictionary."""

import pytest

from accordingto.attribution.grammar import GrammarReader
from accordingto.nouns import Block


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Die Ministerin sagte, dass der Tunnel im Mai öffnet.", "Die Ministerin", "der Tunnel im Mai öffnet"),
        ("Der Tunnel öffnet im Mai, sagte die Ministerin.", "die Ministerin", "Der Tunnel öffnet im Mai"),
        ("«Der Tunnel ist dicht», erklärte der Bauleiter.", "der Bauleiter", "Der Tunnel ist dicht"),
        ("„Der Tunnel ist dicht“, sagte er.", "er", "Der Tunnel ist dicht"),
        ("Der Bauleiter sagte: „Wir öffnen im Mai.“", "Der Bauleiter", "Wir öffnen im Mai"),
        ("Laut der Polizei gab es zwei Verletzte.", "der Polizei", "gab es zwei Verletzte"),
        ("Der Polizei zufolge gab es zwei Verletzte.", "Der Polizei", "gab es zwei Verletzte"),
        ("Es habe zwei Verletzte gegeben, so die Polizei.", "die Polizei", "Es habe zwei Verletzte gegeben"),
        ("Wie der Seebote berichtet, sinkt der Pegel.", "der Seebote", "sinkt der Pegel"),
        ("Ein Fischer meinte, der Pegel sei nie so tief gewesen.", "Ein Fischer", "der Pegel sei nie so tief gewesen"),
    ],
)
def test_one_form(text: str, source: str, content: str) -> None:
    found = GrammarReader("de").read(text, [Block(0, len(text), "paragraph", "de")])
    assert [(f.source[0].of(text), f.content[0].of(text)) for f in found] == [(source, content)]


def test_a_sentence_in_the_mood_of_reported_speech_goes_on_with_the_speaker() -> None:
    text = "Der Bauleiter sagte, der Tunnel sei dicht. Man habe alles geprüft. Dann ging er."
    found = GrammarReader("de").read(text, [Block(0, len(text), "paragraph", "de")])
    assert [f.content[0].of(text) for f in found] == ["der Tunnel sei dicht", "Man habe alles geprüft"]
    assert {f.source[0].of(text) for f in found} == {"Der Bauleiter"}
