"""What comes from the net: any text gives spans inside its blocks, in time that grows with its length only."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.attribution.grammar.told import lines_of

from accordingto.attribution.grammar import GrammarReader, citations
from accordingto.nouns import Block

LANGUAGES = ("uk", "ru", "de", "en")

WORDS = (
    "заявив сказал що что мер Іван Петров поліція він она и та який не 17 сподівається sagte laut dass citing not said "
    '« » „ “ " ( ) , . : ; — …'
)
PHRASES = ["за словами", "по данным", "з посиланням на", "про це", "\n"]
PIECES = st.sampled_from([*WORDS.split(), *PHRASES])


@given(st.lists(PIECES | st.text(max_size=5), max_size=60), st.sampled_from(LANGUAGES))
@example(["заявив", "—", "заявив"], "uk")
@settings(max_examples=150, deadline=None)
def test_spans_lie_inside_the_blocks_and_hold_words(parts: list[str], language: str) -> None:
    text = " ".join(parts)
    blocks = lines_of(text, language)
    found = GrammarReader(language).read(text, blocks)
    found += citations(text, blocks, found, language)
    for finding in found:
        assert finding.content
        for span in (*finding.source, *finding.cue, *finding.content):
            assert span.of(text).strip()
            assert any(b.span.holds(span) for b in blocks)
        assert list(finding.content) == sorted(finding.content)


@pytest.mark.parametrize(
    "text",
    [
        "«" * 30_000,
        '"' * 30_000,
        "«» " * 15_000,
        "слово " * 40_000,
        "сказав, що " * 15_000,
        "За словами мера, " * 10_000,
        "— так, — сказав він, " * 10_000,
        "(" * 60_000,
        "заявив мер. Про це " * 8_000,
        "Порт говорить про два, рибалки — про три, " * 8_000,
        "а" * 1_000_000,
    ],
    ids=lambda text: text[:18],
)
def test_no_text_takes_longer_than_its_length(text: str) -> None:
    begun = time.process_time()
    GrammarReader("uk").read(text, [Block(0, len(text), "paragraph", "uk")])
    # 60,000 marks or 30,000 words take 1 to 4 s; what grows with their square takes minutes.
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    "text",
    [
        "Wer zahlt, sagte Holm, ",
        "„Ja“ sagte Holm ",
        "Laut A, B und der «C» ",
        "Ada: Nein.\nHolm: Ja?\n",
        "den Angaben der Werft zufolge ",
        "Er sagt, dass der Kai bricht, der Wirt hält das für falsch, ",
        "Der Kai, der morsch ist, wird laut Horn ",
        "Lotsen, die drei Boote gefordert hatten, ",
        "Der Kai ist dicht, das belegen Fotos, hat Horn gesagt, ",
        "hat dem Wirt der Stadt dem Lotsen vorgeworfen und ",
        "keine Möwe beiße in alte Kähne, ",
    ],
    ids=lambda text: text[:18],
)
def test_german_takes_no_longer_either(text: str) -> None:
    whole = text * 5_000
    blocks, start = [], 0
    for line in whole.split("\n"):
        blocks.append(Block(start, start + len(line), "paragraph", "de"))
        start += len(line) + 1
    begun = time.process_time()
    GrammarReader("de").read(whole, blocks)
    assert time.process_time() - begun < 20
