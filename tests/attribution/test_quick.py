"""Quick reading: what it leaves out, what it leaves as it is, and that a page says so."""

import msgspec
import pytest

from accordingto.attribution import attribute, network
from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import GrammarReader
from accordingto.attribution.readers import reader
from accordingto.nouns import Article, Block

IN_GRAMMARS = {
    "de": "Das Tor sei zu schmal, sagte Bootsfrau Ida Voss. Laut Werft dauert der Umbau bis Juni.",
    "pl": "Szypra Anna Wilk powiedziała, że kuter wróci w piątek. Zdaniem armatora zawiódł silnik.",
    "ru": "Лоцман Вера Седова сообщила, что буй снят. По её словам, мель ушла на запад.",
    "uk": "Лоцманка Віра Сідько повідомила, що буй знято. За її словами, мілина зсунулася.",
}
IN_A_NETWORK_ALONE = {
    "en": "Pilot Vera Sedge said the yard had admitted in March that the buoy was loose. The yard denies it.",
    "es": "La capitana Inés Robles afirmó que la boya sigue a la deriva.",
    "fr": "La capitaine Inès Robin a affirmé que la bouée dérive encore.",
    "it": "La capitana Ines Roda ha affermato che la boa va ancora alla deriva.",
}


def read(text: str, language: str, *, quick: bool) -> list[Finding]:
    reading = reader(language, quick=quick)
    assert reading
    return reading.read(text, [Block(0, len(text), "paragraph", language)])


@pytest.mark.parametrize("language", IN_GRAMMARS)
def test_a_language_with_a_grammar_is_read_by_that_alone(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unasked(*_: object) -> None:
        raise AssertionError("the network is asked")

    monkeypatch.setattr(network, "model", unasked)
    text = IN_GRAMMARS[language]
    found = read(text, language, quick=True)
    assert found
    assert found == GrammarReader(language).read(text, [Block(0, len(text), "paragraph", language)])


@pytest.mark.parametrize("language", IN_A_NETWORK_ALONE)
def test_what_only_a_network_reads_is_read_as_always(language: str) -> None:
    full, quick = (read(IN_A_NETWORK_ALONE[language], language, quick=way) for way in (False, True))
    assert quick == full != []


def test_a_page_says_that_it_was_read_quickly_and_nothing_where_it_was_read_in_full() -> None:
    text = IN_GRAMMARS["de"]
    page = Article("a1", "page.txt", text, language="de", blocks=(Block(0, len(text), "paragraph", "de"),))
    full, quick = attribute(page), attribute(page, quick=True)
    assert quick.quick
    assert msgspec.json.decode(msgspec.json.encode(quick))["quick"] is True
    assert not full.quick
    assert "quick" not in msgspec.json.decode(msgspec.json.encode(full))
    assert attribute(quick) == full
