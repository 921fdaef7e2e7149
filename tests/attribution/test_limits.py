"""A page that is far too long: what is read of it, that it says so, and that it takes no more time than its limits."""

import time

import msgspec
import pytest

from accordingto import report, sources
from accordingto.attribution import attribute, network
from accordingto.attribution.grammar import GrammarReader
from accordingto.attribution.limits import DEFAULT, Limits, parted
from accordingto.nouns import Article, Block
from accordingto.outlets import registry

TOLD = {
    "de": "Das Tor sei zu schmal, sagte Bootsfrau Ida Voss. Laut Werft dauert der Umbau bis Juni.",
    "en": "Pilot Vera Sedge said the buoy was loose. According to the yard, the chain had been replaced in March.",
    "es": "La capitana Inés Robles afirmó que la boya sigue a la deriva. Según el puerto, la cadena era nueva.",
    "fr": "La capitaine Inès Robin a affirmé que la bouée dérive encore. Selon le port, la chaîne était neuve.",
    "it": "La capitana Ines Roda ha affermato che la boa va ancora alla deriva. Secondo il porto, la catena era nuova.",
    "pl": "Szypra Anna Wilk powiedziała, że kuter wróci w piątek. Zdaniem armatora zawiódł silnik.",
    "ru": "Лоцман Вера Седова сообщила, что буй снят. По её словам, мель ушла на запад.",
    "uk": "Лоцманка Віра Сідько повідомила, що буй знято. За її словами, мілина зсунулася.",
}
IN_GRAMMARS = ("de", "pl", "ru", "uk")
LIMITS = Limits(full=400, most=1_200)
MANY = 5_000_000
"""Code points of a giant page."""
SECONDS = 10
"""Of processor time, for all of attribution and sources; without a limit such a page takes minutes to an hour."""


def page(language: str, *lines: str) -> Article:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(at, at + len(line), "paragraph", language))
        at += len(line) + 1
    return Article("a1", "page.txt", "\n".join(lines), language=language, blocks=tuple(blocks))


def book(language: str, size: int) -> Article:
    """A page of `size` code points in short paragraphs."""
    return page(language, *[TOLD[language]] * (size // len(TOLD[language])))


def read_within_its_time(article: Article) -> Article:
    began = time.process_time()
    read = sources.identify(attribute(article, limits=LIMITS), registry())
    assert time.process_time() - began < SECONDS
    assert (read.text, read.blocks) == (article.text, article.blocks)
    return read


@pytest.mark.parametrize("language", TOLD)
def test_a_giant_page_takes_the_time_of_what_is_read_of_it_and_says_what_is_not(language: str) -> None:
    read = read_within_its_time(book(language, MANY))
    assert read.skimmed
    assert read.unread
    assert read.skimmed.end < read.unread.start < MANY // 100
    assert read.unread.end == len(read.text)
    for start, end in ((0, read.skimmed.start), (read.skimmed.start, read.skimmed.end)):
        assert [a for a in read.attributions if start <= a.content[0].start < end]
    assert not [a for a in read.attributions if a.content[0].end > read.unread.start]
    assert not [m for s in read.sources for m in s.mentions if m.end > read.unread.start]


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("piece", ["!", "a ", "x", "„a“ ", "said sagte сказав dijo ", "a\n"], ids=repr)
def test_a_giant_page_of_nonsense_takes_no_longer(language: str, piece: str) -> None:
    assert read_within_its_time(page(language, piece * (MANY // len(piece)))).unread


@pytest.mark.parametrize("language", IN_GRAMMARS)
def test_beyond_the_first_limit_a_grammar_reads_alone(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    article = book(language, 8_000)
    asked: list[str] = []

    def noted(text: str, blocks: list[Block], *_: object) -> list[object]:
        asked.extend(b.span.of(text) for b in blocks)
        return []

    monkeypatch.setattr(network, "reads", noted)
    read = attribute(article, limits=LIMITS)
    assert read.skimmed
    assert asked == [b.span.of(read.text) for b in read.blocks if b.end < read.skimmed.start]
    beyond = [b for b in read.blocks if read.skimmed.start <= b.start < read.skimmed.end]
    found = {f.content for f in GrammarReader(language).read(read.text, beyond)}
    assert found == {a.content for a in read.attributions if a.content[0].start >= read.skimmed.start}


def test_a_quick_reading_knows_the_second_limit_alone() -> None:
    article = book("de", 20_000)
    quick, full = (attribute(article, quick=way, limits=LIMITS) for way in (True, False))
    assert quick.quick
    assert not quick.skimmed
    assert quick.unread == full.unread


def test_no_sentence_is_torn_where_one_long_block_is_parted() -> None:
    text = " ".join([TOLD["de"]] * 2_000)
    read = attribute(page("de", text), limits=Limits(full=4_000, most=12_000))
    for stretch in (read.skimmed, read.unread):
        assert stretch
        assert read.text[: stretch.start].rstrip().endswith(".")
        assert read.text[stretch.start :].startswith(("Das Tor", "Laut Werft"))


def test_what_is_longer_than_any_article_is_still_read_in_full_and_says_nothing() -> None:
    ruling = book("de", 300_000)
    assert len(ruling.text.split()) > 45_000
    assert parted(ruling.text, ruling.blocks, DEFAULT.full) == (list(ruling.blocks), [])
    read = attribute(book("de", 1_000), limits=LIMITS)
    assert not {"skimmed", "unread"} & set(msgspec.json.decode(msgspec.json.encode(read)))


def test_a_page_read_again_says_what_holds_of_that_reading_alone() -> None:
    once = attribute(book("de", 20_000), limits=LIMITS)
    assert attribute(once, limits=LIMITS) == once
    assert attribute(once, limits=Limits(full=10_000)) == attribute(book("de", 20_000))


def test_an_editor_is_told_how_much_was_not_read() -> None:
    article = attribute(book("de", 20_000), limits=LIMITS)
    quick = attribute(book("de", 20_000), quick=True, limits=LIMITS)
    assert "too long: 17 % read quickly and 74 % not read" in report.html(article)
    assert "read quickly, too long: 74 % not read" in report.html(quick)
