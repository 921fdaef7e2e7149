"""Teasers of other stories, in seven languages: told from the article, kept with text, link and language."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.pages import ARTICLE, SCRAPED, html, lines, plain

from accordingto.pages import tongues

TEASERS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("teasers.toml").read_text(encoding="utf-8"))
ALL = [teaser for teasers in TEASERS.values() for teaser in teasers]
FLOOR = 0.98
"""Share of teasers of ten words and more whose language is right."""


def test_the_language_of_a_teaser_is_known_by_itself() -> None:
    asked = [(language, teaser) for language, teasers in TEASERS.items() for teaser in teasers]
    wrong = [(language, teaser) for language, teaser in asked if tongues.of_lines([teaser]) != [language]]
    assert len(wrong) <= (1 - FLOOR) * len(asked), wrong


@given(st.lists(st.text(min_size=1, max_size=90) | st.sampled_from(ALL), max_size=8))
def test_many_lines_looked_at_together_have_the_languages_that_each_has(texts: list[str]) -> None:
    model = tongues._identifier("sr")
    for text, language in zip(texts, tongues._of_all(texts, "sr"), strict=True):
        scores = dict(model.rank(text))
        # The order in which numbers are added up may decide between two that are as likely.
        assert scores[language] == pytest.approx(max(scores.values()), rel=1e-4)


@pytest.mark.parametrize("language", TEASERS)
def test_teasers_beside_an_english_article_keep_text_link_and_language(language: str) -> None:
    row = "".join(f'<li><a href="/{i}">{teaser}</a></li>' for i, teaser in enumerate(TEASERS[language]))
    article = html(ARTICLE.replace("<footer>", f"<ul>{row}</ul><footer>"))
    assert len(lines(article, "paragraph")) == 3
    leads = {lead.url: (article.text[lead.start : lead.end], lead.language) for lead in article.leads}
    kept = [leads.get(f"/{i}") == (teaser, language) for i, teaser in enumerate(TEASERS[language])]
    assert sum(kept) >= FLOOR * len(kept)


@pytest.mark.parametrize("language", [language for language in TEASERS if language != "en"])
def test_teasers_cut_short_after_a_scraped_article_are_leads(language: str) -> None:
    cut = [" ".join(teaser.split()[:9]) + "…" for teaser in TEASERS[language]]
    body, notice = SCRAPED.split("Мер розповів")[0], SCRAPED.splitlines()[-2]
    article = plain(body + "\n".join([*cut, notice]))
    assert len(lines(article, "paragraph")) == 3
    assert lines(article, "teaser") == cut
    assert [lead.language for lead in article.leads].count(language) >= FLOOR * len(cut)
    assert lines(article, "notice")[-1] == notice
