"""The report page shows what an editor would look at, with the statements, and passes no judgement."""

import re

from msgspec.structs import replace

from accordingto import report
from accordingto.nouns import Near, Trace


def test_a_remark_stands_on_the_claim_s_card_with_what_it_rests_on(story: Trace) -> None:
    page = report.html(story)
    start = page.index(">to look at<")
    card = page[start : page.index("chain as a picture", start)]
    assert "one root" in card
    assert "4 articles rest on one root, through The Harbour Times" in card
    assert "two officials with knowledge of the decision" in card
    assert "not for this report to say" in card


def test_a_close_claim_is_named_with_its_roots(story: Trace) -> None:
    first, second, *others = story.claims
    close = replace(second, near=(Near(first.id, 0.3), Near("gone", 0.2)))
    page = report.html(replace(story, claims=(first, close, *others)))
    start = page.index(">close claim<")
    row = page[start : page.index("</details>", start)]
    assert first.text[:40] in row
    assert "two officials with knowledge of the decision" in row
    (anchor,) = re.findall(r'<a href="#([^"]+)">', row)
    assert re.search(rf'id="{anchor}h"[^>]*>{re.escape(first.text[:40])}', page)


def test_a_later_figure_leads_to_the_claim_that_it_replaces(story: Trace) -> None:
    first, second, *others = story.claims
    page = report.html(replace(story, claims=(first, replace(second, supersedes=(first.id, "gone")), *others)))
    (anchor,) = re.findall(r'A later figure of <a href="#([^"]+)">', page)
    assert re.search(rf'id="{anchor}h"[^>]*>{re.escape(first.text[:40])}', page)
