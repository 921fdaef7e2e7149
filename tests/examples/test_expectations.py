"""The examples are true to themselves: what expected.json says stands in the pages."""

import re
from html import unescape

import pytest

from .expectation import STORIES, expected, page

TAGS_WITHOUT_TEXT = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
INLINE_TAG = re.compile(r"</?(?:a|b|i|em|strong|span|small)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


def words_of(story: str, file: str) -> str:
    text = page(story, file).read_text(encoding="utf-8")
    if file.endswith(".html"):
        text = unescape(TAG.sub(" ", INLINE_TAG.sub("", TAGS_WITHOUT_TEXT.sub("", text))))
    return " ".join(text.split())


@pytest.mark.parametrize("story", STORIES)
def test_every_page_is_described_once(story: str) -> None:
    files = [facts.file for facts in expected(story).articles]
    assert files == sorted(path.name for path in page(story, "").iterdir())


@pytest.mark.parametrize("story", STORIES)
def test_every_quoted_statement_and_evidence_stands_in_its_page(story: str) -> None:
    gold = expected(story)
    quoted = [(said.article, said.content) for claim in gold.claims for said in claim.statements]
    quoted += [(retold.article, retold.shown_by) for retold in gold.retellings if retold.shown_by]
    assert [(file, words) for file, words in quoted if words not in words_of(story, file)] == []


@pytest.mark.parametrize("story", STORIES)
def test_words_of_other_stories_stand_on_some_page_and_in_no_statement(story: str) -> None:
    gold = expected(story)
    pages = [words_of(story, facts.file) for facts in gold.articles]
    contents = [said.content for claim in gold.claims for said in claim.statements]
    for words in gold.said_by_nobody_here:
        assert any(words in text for text in pages), words
        assert not any(words in content for content in contents), words


@pytest.mark.parametrize("story", STORIES)
def test_ranges_are_the_sum_of_the_roots_and_origins_are_theirs(story: str) -> None:
    for claim in expected(story).claims:
        low = sum(root.count[0] for root in claim.roots)
        highs = [root.count[1] for root in claim.roots]
        high = None if None in highs else sum(h for h in highs if h is not None)
        assert claim.independent_roots == (low, high)
        assert claim.origins == tuple(dict.fromkeys(root.origin for root in claim.roots if root.origin))


@pytest.mark.parametrize("story", STORIES)
def test_references_inside_the_expectation_resolve(story: str) -> None:
    gold = expected(story)
    files = {facts.file: facts.outlet for facts in gold.articles}
    claims = {claim.id for claim in gold.claims}
    for retold in gold.retellings:
        assert retold.article in files
        assert retold.of.article is None or files[retold.of.article] == retold.of.outlet
    for claim in gold.claims:
        assert set(claim.supersedes) <= claims
        assert claim.first_reported_by in files.values()
        assert {said.article for said in claim.statements} <= set(files)
    assert {position.claim for position in gold.positions} <= claims
