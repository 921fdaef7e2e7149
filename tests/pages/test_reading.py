"""What a page becomes: its text, what each line is, and what is known of the page."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.pages import ARTICLE, SCRAPED, html, lines, plain

from accordingto.errors import InputError, NoArticle
from accordingto.nouns import ARTICLE_KINDS, Article, BlockKind, Outlet, Page
from accordingto.pages import read


def test_every_line_of_a_page_has_its_kind() -> None:
    article = html(ARTICLE)
    assert lines(article, "heading") == ["Harbour bridge to close for three weeks", "Ferries"]
    assert [line.split()[0] for line in lines(article, "paragraph")] == ["LANTERN", "Engineers", "Two"]
    assert lines(article, "quote") == [
        "“We would rather be late than sorry,” the harbour master, Jon Vey, told reporters on the quay."
    ]
    assert lines(article, "caption") == ["The bridge on Monday. Photo: Ada Brenner"]
    assert lines(article, "byline") == ["By Ada Brenner"]
    assert lines(article, "teaser") == ["Read also: The lighthouse keeper says he will not leave until…"]
    assert "Never miss a story: sign up for our newsletter" in lines(article, "notice")


def test_a_page_says_whose_it_is_and_when_it_was_published() -> None:
    article = html(ARTICLE)
    assert article.outlet == Outlet("Lantern Bay Post", "lanternbay.example")
    assert article.title == "Harbour bridge to close for three weeks"
    assert article.published == "2021-05-04T10:20:00+02:00"
    assert article.url == "https://www.lanternbay.example/news/bridge"
    assert article.language == "en"


def test_teasers_are_leads_to_other_stories() -> None:
    (lead,) = html(ARTICLE).leads
    assert lead.url == "/lamp"
    assert lead.language == "en"


def test_the_credited_wire_is_found() -> None:
    article = html(ARTICLE)
    assert [s.of(article.text) for s in article.credits] == ["(Coast Wire)"]
    dateline = html(ARTICLE.replace("(Coast Wire)", "(NORVIK, Norland)"))
    assert "Norland" in dateline.text
    assert not dateline.credits


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ('<p class="sign">Source: Coast Wire</p>', "Source: Coast Wire"),
        ("<p>(Reporting by the Lantern desk; Editing by Ada Brenner)</p>", "(Reporting by the Lantern desk;"),
        ("<footer>© 2021 The Associated Press. All rights reserved.</footer>", "The Associated Press"),
        ("<p>dpa/km</p>", "dpa"),
        ("<p>(ks/AFP/dpa)</p>", "AFP"),
    ],
)
def test_credits_after_the_article_are_found(line: str, credit: str) -> None:
    article = html(ARTICLE.replace("</main>", line + "</main>"))
    assert any(s.of(article.text).startswith(credit) for s in article.credits)


def test_an_agency_that_begins_the_line_of_dates_over_a_text_is_credited() -> None:
    line = "Reuters | Updated: 04-05-2021 10:20 IST | Created: 04-05-2021 10:10 IST"
    article = html(ARTICLE.replace("<p>", f"<p>{line}</p><p>", 1))
    assert "Reuters" in [s.of(article.text) for s in article.credits]


def test_scraped_text_stays_as_it_is_and_is_sorted_all_the_same() -> None:
    article = plain(SCRAPED)
    assert article.text == SCRAPED
    assert article.language == "en"
    assert article.title == "Harbour bridge to close for three weeks"
    assert article.published == "2021-05-04"
    assert article.outlet.name == "Lantern Bay Post"
    assert [line.split()[1] for line in lines(article, "paragraph")] == ["harbour", "found", "ferries"]
    assert [lead.language for lead in article.leads] == ["uk", "uk"]
    assert "Ми використовуємо файли cookie. Залишаючись на сайті, ви погоджуєтеся з цим." in lines(article, "notice")


def test_line_ends_and_odd_characters_of_plain_text_are_kept() -> None:
    text = SCRAPED.replace("\n", "\r\n") + "\r\n\x00\u200b\n"
    assert plain(text).text == text


def test_a_wrapped_paragraph_is_one_block() -> None:
    text = (
        "The harbour bridge will be closed to all traffic for three weeks from\n"
        "Monday, the town council said in a statement that was handed to all\n"
        "reporters on the quay.\n"
        "\n"
        "Two ferries will run every twenty minutes, the harbour master said.\n"
    )
    assert [b.span.of(text).count("\n") for b in plain(text).blocks] == [2, 0]


def test_an_article_spread_over_elements_of_one_class_is_kept_whole() -> None:
    sentence = "The council said that part {} of the work would be finished before the summer, as planned last year."
    chunk = '<div class="grid"><div class="body">{}</div><div class="ad-slot">Advertisement</div></div>'
    body = "".join(chunk.format("".join(f"<p>{sentence.format(10 * i + j)}</p>" for j in range(4))) for i in range(6))
    article = html(f"<html><body><h1>Works</h1><article>{body}</article></body></html>")
    assert len(lines(article, "paragraph")) == 24
    assert "Advertisement" not in lines(article, "paragraph")


def test_a_line_break_ends_a_line_but_not_a_running_sentence() -> None:
    text = "<p>The bridge will be closed for three weeks and<br>opened again in June, they said.<br>Ferries run."
    article = html(ARTICLE.replace("<h2>", text + "</p><h2>"))
    assert "The bridge will be closed for three weeks and opened again in June, they said." in article.text
    assert "\nFerries run.\n" in article.text


def test_a_paragraph_behind_which_it_stands_in_brackets_who_wrote_it_is_the_article_s() -> None:
    text = (
        "The harbour may be sold\n\nA port group is in talks to buy the harbour, officials said on Monday.\n\n"
        "The talks go on, the officials said. (Reporting by Ann Reyes in Lowford; Editing by Dan Cole)\n"
    )
    assert [b.kind for b in plain(text).blocks] == ["heading", "paragraph", "paragraph"]


def test_headlines_in_a_row_are_teasers_each() -> None:
    row = '<aside><a href="/a">The old mill is to be sold</a> <a href="/b">Storm takes roof off a school</a></aside>'
    article = html(ARTICLE.replace("<footer>", row + "<footer>"))
    assert {"/a", "/b"} <= {lead.url for lead in article.leads}


CARD = """<p>The work is led by <span class="card"><a href="/people/vey">Jon Vey</a><span class="card-box">
<a href="/people/vey" class="name">Jon Aldous Vey</a> <a class="story" href="/a">Harbour master sells his boat</a>
<a class="story" href="/b">Three nights on the breakwater with the pilots</a></span></span> and a firm from the capital,
the council said on Tuesday.</p>"""


def test_a_card_with_other_stories_inside_a_sentence_is_no_part_of_it() -> None:
    article = html(ARTICLE.replace("<h2>", CARD + "<h2>"))
    sentence = "The work is led by Jon Vey and a firm from the capital, the council said on Tuesday."
    assert sentence in lines(article, "paragraph")
    assert {"/a", "/b"} <= {lead.url for lead in article.leads}


@pytest.mark.parametrize(
    ("href", "kind"),
    [
        ("/news/lamp", "teaser"),
        ("https://lanternbay.example/news/lamp", "teaser"),
        ("https://sport.lanternbay.example/lamp", "teaser"),
        ("https://lenses.example/lamp", "paragraph"),
    ],
)
def test_a_link_between_paragraphs_is_another_story_if_it_leads_to_the_site(href: str, kind: BlockKind) -> None:
    link = f'<p><a href="{href}">Lamp of the lighthouse gets a new lens from Porto</a></p>'
    article = html(ARTICLE.replace("<blockquote>", link + "<blockquote>"))
    assert "Lamp of the lighthouse gets a new lens from Porto" in lines(article, kind)


def test_what_no_reader_sees_is_left_out() -> None:
    hidden = '<script>var a = "secret";</script><p style="display: none">secret</p><p hidden>secret</p><!-- secret -->'
    assert "secret" not in html(ARTICLE.replace("<h2>", hidden + "<h2>")).text


def test_a_page_that_a_script_would_show_is_read() -> None:
    article = html(ARTICLE.replace("<body>", '<body><div style="display:none">').replace("</body>", "</div></body>"))
    assert len(lines(article, "paragraph")) == 3


def test_equal_pages_under_two_names_have_two_ids_and_one_page_has_one() -> None:
    assert html(ARTICLE, "a").id != html(ARTICLE, "b").id
    assert html(ARTICLE, "a").id == html(ARTICLE, "a").id


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body><p>Subscribe to continue</p><p>Already a subscriber? Log in</p></body></html>", "login"),
        ("<html><body>" + '<li><a href="/x">A headline about the harbour</a></li>' * 40 + "</body></html>", "links"),
        ("<html><body></body></html>", "no text"),
        ("<html><body><p>The bridge is closed, the council said.</p></body></html>", "too short"),
    ],
)
def test_a_page_without_an_article_says_why(page: str, reason: str) -> None:
    with pytest.raises(NoArticle, match=reason):
        html(page)


def test_an_article_survives_its_json() -> None:
    article = html(ARTICLE)
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article


_MARKUP = [
    "<p>",
    "</p>",
    "</div>",
    "<br>",
    "</a>",
    "<h1>",
    "<ul><li>",
    "<td>",
    "<b>",
    "&amp;",
    "<",
    ">",
    "<script>",
    "<!--",
]
_TEXTS = [
    "The council said on Monday that the bridge would be closed.",
    *("Читати більше", "4 May 2021", "(AP) —", "<p class='caption'>Photo: x</p>", "<div class='ad'>", "<a href='/x'>"),
    *("…", "© 2020", "\x00", "\ud800", '"', "\u202e", "e\u0301", "🌊", "\r\n", "\u2028", "\u200b"),
]
_PIECES = st.sampled_from([*_MARKUP, *_TEXTS])


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=60), st.booleans())
def test_blocks_are_in_order_apart_and_inside_the_text_whatever_the_page(pieces: list[str], markup: bool) -> None:
    text = "".join(pieces)
    page = Page("x", text.encode("utf-8", "surrogatepass"), media_type="text/html" if markup else "text/plain")
    try:
        article = read(page)
    except InputError:
        return
    before = 0
    covered = "".join(block.span.of(article.text) for block in article.blocks)
    assert "".join(covered.split()) == "".join(article.text.split()), "a reader's text lies in blocks, all of it"
    if not markup:
        assert article.text == text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") or "\ud800" in text
    for block in article.blocks:
        assert before <= block.start < block.end <= len(article.text)
        assert not block.span.of(article.text)[0].isspace()
        before = block.end
    assert all(any(b.span.holds(s) for b in article.blocks) for s in article.credits)
    assert {(lead.start, lead.end) for lead in article.leads} == {
        (b.start, b.end) for b in article.blocks if b.kind == "teaser"
    }
    assert any(b.kind in ARTICLE_KINDS for b in article.blocks)
    msgspec.json.encode(article)


_LISTED = """Harbour bridge to close for three weeks
The harbour bridge will be closed to all traffic for three weeks from Monday, the town council said in a statement.
The council named four reasons:
{}
Engineers found the cracks last autumn, according to a report that the council published on its site.
Read also:
- The lighthouse keeper says he will not leave
- Storm takes the roof off a school
Home | News | Weather | Contact
"""


@pytest.mark.parametrize(
    "items",
    [
        ("- cracks in two of the main cables", "- rust on the eastern pier", "- missing bolts", "- an old report"),
        ("1. cracks", "2. rust on the eastern pier", "3. missing bolts"),
        ("Part\t2020\t2021", "Cables\t1.2\t1.4", "Eastern pier\t0.8\t0.9"),
        ("Part | 2020 | 2021", "Cables | 1.2 | 1.4", "Eastern pier | 0.8 | 0.9"),
        ("Part      2020   2021", "Cables    1.2    1.4", "Pier      0.8    0.9"),
    ],
)
def test_lists_and_tables_of_a_plain_text_are_its_text_when_a_line_introduces_them(items: tuple[str, ...]) -> None:
    article = plain(_LISTED.format("\n".join(items)))
    body = lines(article, "paragraph")
    assert body[1:-1] == ["The council named four reasons:", *items]
    assert body[-1].startswith("Engineers")
    assert "Home | News | Weather | Contact" in lines(article, "notice")
