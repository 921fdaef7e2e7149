"""What a page's own outlet has learned from somebody is that somebody's word alone."""

import pytest

from accordingto.attribution import attribute
from accordingto.nouns import Article, Block, Outlet

DE = "Die Fähre wird verkauft. Das erfuhr der Seebote von zwei Lotsen."
EN = "The Sea Post has learned from two engineers that the ferry will be sold."


def sources(text: str, language: str, outlet: Outlet) -> list[str]:
    blocks = (Block(0, len(text), "paragraph", language),)
    article = Article(id="1", input="1", text=text, outlet=outlet, language=language, blocks=blocks)
    return [s.of(text) for a in attribute(article).attributions for s in a.source]


@pytest.mark.parametrize(("text", "language", "name"), [(DE, "de", "Der Seebote"), (EN, "en", "Morvan Sea Post")])
def test_whom_the_page_s_own_outlet_has_it_from_says_it(text: str, language: str, name: str) -> None:
    assert sources(text, language, Outlet(name)) == [{"de": "zwei Lotsen", "en": "two engineers"}[language]]


@pytest.mark.parametrize(("text", "language"), [(DE, "de"), (EN, "en")])
def test_another_outlet_says_it_too(text: str, language: str) -> None:
    for outlet in (Outlet("Harbour Wire"), Outlet()):
        assert len(sources(text, language, outlet)) == 2


def test_the_outlet_s_own_word_stays_where_nobody_else_has_it() -> None:
    text = "Die Fähre wird verkauft. Das erfuhr der Seebote."
    assert sources(text, "de", Outlet("Seebote")) == ["der Seebote"]
