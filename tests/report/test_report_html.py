"""The page: the answer first, every number opens its sentences, and nothing of a hostile page comes alive."""

import base64
import hashlib
import re
import time
from collections.abc import Callable
from html.parser import HTMLParser

import msgspec
import pytest

from accordingto import report
from accordingto.nouns import Article, Attribution, Block, Claim, Outlet, Root, Source, Span, Statement, Trace

VOID = {"meta", "br", "path", "rect", "circle", "img", "input", "link", "hr"}


class Page(HTMLParser):
    """Reads a page strictly enough to notice what is not closed, and remembers what a test asks for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.words.append(data)

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a" and "href" in attrs]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def both(story: Trace) -> list[str]:
    return [report.html(story), *(report.html(article) for article in story.articles)]


def test_every_anchor_leads_somewhere_and_ids_are_unique(story: Trace) -> None:
    for html in (*both(story), report.html_fragment(story), report.html_fragment(story.articles[0])):
        page = Page(html)
        ids = page.ids()
        assert len(ids) == len(set(ids))
        assert {link[1:] for link in page.links() if link.startswith("#")} <= set(ids)


def test_the_page_asks_nothing_of_the_network_and_runs_nothing(story: Trace) -> None:
    for html in both(story):
        tags = Page(html).tags
        assert not {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object", "embed", "form"}
        assert not [attrs for _, attrs in tags if any(a.startswith("on") or a in ("src", "style") for a in attrs)]
        style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
        policy = next(a["content"] for t, a in tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy")
        assert style
        assert policy
        assert "url(" not in style[1]
        assert "@import" not in style[1]
        assert "default-src 'none'" in policy
        assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() in policy


def test_the_answer_stands_before_anything_is_opened(story: Trace) -> None:
    text = Page(report.html(story)).text
    first = text.index("The state ferry company plans to close the Lisna crossing by the end of June")
    for words in (
        "2 two independent roots",
        "1 origin The Harbour Times",
        "1 denies it Iryna Dovhan",
        "4 articles first in The Harbour Times",
    ):
        assert first < text.index(words) < text.index("Retellings Which")


def rows(html: str) -> list[tuple[str, str]]:
    """Return what the summary of each row says, and what the row opens."""
    found = []
    for row in html.split('<details class="row')[1:]:
        head, _, opened = row.partition("</summary>")
        said = re.sub("<[^>]+>", " ", head.partition("<summary>")[2])
        found.append((" ".join(said.split()), opened))
    return found


def test_every_number_opens_the_sentences_it_rests_on(story: Trace) -> None:
    numbered = [(said, opened) for said, opened in rows(report.html(story)) if re.match(r"[1-9]", said)]
    assert len(numbered) > 12
    for said, opened in numbered:
        assert "<blockquote" in opened, said


def test_numbers_are_given_as_ranges_in_words(story: Trace) -> None:
    text = Page(report.html(story)).text
    assert "2+ A bus line over the new bridge would replace it" in text
    claim = msgspec.structs.replace(story.claims[0], independent_roots=(2, None))
    assert "2+ two or more independent roots" in Page(report.html(msgspec.structs.replace(story, claims=(claim,)))).text
    claim = msgspec.structs.replace(story.claims[0], independent_roots=(0, 0), roots=())
    assert "0 no root stated" in Page(report.html(msgspec.structs.replace(story, claims=(claim,)))).text


def test_each_language_is_marked(story: Trace) -> None:
    html = report.html(story)
    assert '<blockquote class="excerpt" lang="uk" dir="auto">' in html
    assert '<blockquote class="excerpt" lang="ru" dir="auto">' in html


def test_the_whole_text_of_an_article_can_be_read(story: Trace) -> None:
    for article in story.articles:
        without_numbers = re.sub(r'<a class="ref".*?</a>', "", report.html(article))
        text = Page(without_numbers).text
        for block in article.blocks:
            assert " ".join(block.span.of(article.text).split()) in text


def test_lines_of_other_stories_are_folded(story: Trace) -> None:
    html = report.html(story.articles[1])
    assert "2 teasers of other stories" in Page(html).text


def test_no_verdicts(story: Trace) -> None:
    for html in both(story):
        text = Page(html).text.replace("it does not judge what is true", "")
        assert not re.search(r"\b(true|false|fake|verified|debunked|reliable|misleading)\b", text, re.IGNORECASE)


def test_an_empty_trace_and_an_empty_article_say_so() -> None:
    assert "No attributed statement was found" in Page(report.html(Trace())).text
    assert "No attributed statement was found" in Page(report.html(Article("a", "a.txt", ""))).text


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnirts\u2066 \x1b[31mred\x07 \x00",
    "]]><!--",
]


def poisoned(poison: str) -> Trace:
    """A trace with `poison` wherever a page or a user can put text."""
    text = f"{poison} said that {poison}."
    n = len(poison)
    attribution = Attribution(poison, (Span(0, n),), (Span(n + 1, n + 5),), (Span(n + 11, 2 * n + 11),), speaker=poison)
    article = Article(
        poison, poison, text, f"javascript:{poison}", Outlet(poison, poison), poison, poison, poison,
        (Block(0, len(text), "paragraph", poison),), (attribution,),
        (Source(poison, "person", poison, poison, poison, poison, mentions=(Span(0, n),), anonymity=Span(0, n)),),
    )  # fmt: skip
    statements = (Statement(poison, poison, "denies"), Statement("gone", "gone", "asserts"))
    root = Root(poison, "unnamed", (2, None), (poison, poison), statements)
    claim = Claim(poison, poison, statements, (root,), (poison,), (1, 3), poison, poison)
    return Trace(articles=(article,), claims=(claim, claim))


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_text_stays_text(poison: str) -> None:
    trace = poisoned(poison)
    for html in (report.html(trace), report.html(trace.articles[0]), report.html_fragment(trace)):
        page = Page(html)
        assert "script" not in {tag for tag, _ in page.tags}
        assert not [a for _, attrs in page.tags for a in attrs if a.startswith("on")]
        assert not [link for link in page.links() if not link.startswith("#")]
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", html)
        html.encode()


def test_a_word_of_a_hundred_thousand_letters_is_no_trouble() -> None:
    began = time.process_time()
    html = report.html(poisoned("w" * 100_000))
    assert time.process_time() - began < 5
    assert len(html) < 2_000_000


@pytest.mark.parametrize("single", [True, False])
def test_two_thousand_statements_are_quick_and_the_rest_is_counted(
    statement_heavy: Callable[[int], Trace], single: bool
) -> None:
    trace = statement_heavy(2_000)
    began = time.process_time()
    html = report.html(trace.articles[0] if single else trace)
    assert time.process_time() - began < 10
    assert ("1,500 further statements not listed here" if single else "1,960 more statements not repeated here") in html
    assert len(html) < 10_000_000


def test_statements_that_are_not_here_are_counted(story: Trace) -> None:
    gone = msgspec.structs.replace(story, articles=story.articles[1:])
    assert "1 statement of this count points to text that is not in this report." in report.html(gone)


def test_two_fragments_can_stand_in_one_document(story: Trace) -> None:
    one, other = report.html_fragment(story), report.html_fragment(story.articles[0])
    assert not set(Page(one).ids()) & set(Page(other).ids())


def test_unnamed_roots_that_count_as_more_say_so_before_they_are_opened(story: Trace) -> None:
    text = Page(report.html(story)).text
    assert "two independent roots two officials with knowledge of the decision (unnamed, two)" in text
    assert "sources at the company (unnamed, two or more)" in text
    assert "one independent root one of the officials (unnamed)" in text


def test_whoever_speaks_in_one_article_is_told_by_its_outlet(story: Trace) -> None:
    text = Page(report.html(story)).text
    assert "Pavlo Ostrenko named person · in The Harbour Times" in text
    assert "one of the officials unnamed · in 3 articles" in text


def test_a_retelling_is_told_as_what_the_page_does_and_a_step_as_what_was_done(story: Trace) -> None:
    text = Page(report.html(story)).text
    assert "cites Новини Подолу ←from The Harbour Times" in text
    assert "The Harbour Times → cited → Новини Подолу" in text


def test_nobody_has_a_statement_through_himself(story: Trace) -> None:
    podil = story.articles[1]
    outlet = next(a for a in podil.attributions if podil.quote(a.source) == "The Harbour Times")
    twice = msgspec.structs.replace(outlet, told="The Harbour Times")
    attributions = tuple(twice if a is outlet else a for a in podil.attributions)
    article = msgspec.structs.replace(podil, attributions=attributions)
    trace = msgspec.structs.replace(story, articles=(story.articles[0], article, *story.articles[2:]))
    assert "The Harbour Times through The Harbour Times" not in Page(report.html(trace)).text
