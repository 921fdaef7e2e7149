"""The report on paper: the claims with whom they rest on, and what its reader has opened."""

from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def paper(browser: Browser, address: str) -> Iterator[Page]:
    """The report of the two example stories as it is printed."""
    with urlopen(f"{address}/api/export/report.html") as answer:  # loopback, our own server
        report = answer.read().decode("utf-8")
    page = browser.new_page()
    page.set_content(report)
    page.emulate_media(media="print")
    yield page
    page.close()


def shown(page: Page, selector: str) -> list[bool]:
    """Of each such piece whether it is printed."""
    found: list[bool] = page.locator(selector).evaluate_all(
        "(all) => all.map((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)"
    )
    assert found
    return found


def test_roots_and_denials_are_printed_with_their_sentences(paper: Page) -> None:
    assert all(shown(paper, ".claim .lead .excerpt"))
    assert all(shown(paper, ".claim .denies .excerpt"))


def test_what_is_closed_and_the_articles_are_not_printed(paper: Page) -> None:
    for folded in (".claim .again .excerpt", ".claim .chain", ".brief .excerpt", ".retelling .excerpt", ".reading"):
        assert not any(shown(paper, folded)), folded
    assert all(shown(paper, ".brief > summary"))
    assert all(shown(paper, ".contents li"))


def test_what_the_reader_opened_is_printed(paper: Page) -> None:
    for row in (".claim .picture", ".retelling"):
        paper.locator(row).first.evaluate("(one) => { one.open = true; }")
    assert shown(paper, ".claim .chain")[0]
    assert shown(paper, ".retelling .excerpt")[0]
