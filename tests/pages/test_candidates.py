"""Who and when: every value with where it stands on the page and how sure it is; none is lost, none is invented."""

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.pages import ARTICLE, SCRAPED, html, plain

from accordingto.nouns import Article, Candidate, Field, Page
from accordingto.pages import read
from accordingto.pages.candidates import best, instant, ordered


def of(article: Article, field: Field) -> list[tuple[str, str, str | None]]:
    return [(c.value, c.found_in, c.at) for c in article.candidates if c.field == field]


def headed(head: str, body: str = "") -> Article:
    return html(ARTICLE.replace("</head>", head + "</head>").replace("<figure>", body + "<figure>"))


def test_every_value_says_where_it_stands() -> None:
    article = html(ARTICLE)
    assert of(article, "published") == [("2021-05-04T10:20:00+02:00", "json-ld", "datePublished")]
    assert of(article, "title")[0] == ("Harbour bridge to close for three weeks", "line", "headline")
    assert of(article, "outlet") == [("Lantern Bay Post", "title", "beside the headline")]
    assert of(article, "byline") == [("Ada Brenner", "line", "byline")]
    assert of(article, "canonical") == [("https://www.lanternbay.example/news/bridge", "link", "canonical")]
    assert of(article, "credit") == [("Coast Wire", "text", None)]
    assert (article.byline, article.canonical) == ("Ada Brenner", "https://www.lanternbay.example/news/bridge")


def test_what_stands_in_the_text_is_found_there() -> None:
    for article in (html(ARTICLE), plain(SCRAPED)):
        shown = [c for c in article.candidates if c.found_in in {"line", "text"} and c.field in {"title", "byline"}]
        assert shown
        for c in shown:
            assert c.span is not None
            assert c.span.of(article.text) == c.value


def test_dates_that_disagree_are_kept_side_by_side() -> None:
    article = headed(
        '<meta property="article:published_time" content="2021-05-06">',
        "<p>Published 4 May 2021, 10:20. Updated 7 May 2021, 08:00</p>",
    )
    assert {value for value, _, _ in of(article, "published")} == {
        "2021-05-04T10:20:00+02:00",
        "2021-05-06",
        "2021-05-04T10:20",
    }
    assert article.published == "2021-05-04T10:20:00+02:00"
    assert article.modified == "2021-05-07T08:00"


def test_a_date_after_the_page_was_fetched_is_refused() -> None:
    data = ARTICLE.replace("2021-05-04T10:20:00+02:00", "2021-05-09").encode()
    assert read(Page("a.html", data, fetched="2021-05-20T00:00:00Z")).published == "2021-05-09"
    early = read(Page("a.html", data, fetched="2021-05-06T00:00:00Z"))
    assert (early.published, early.fetched) == (None, "2021-05-06T00:00:00Z")


@pytest.mark.parametrize("value", ["0001-01-01T00:00:00Z", "1970-01-01", "2999-01-01", "soon", ""])
def test_no_date_is_made_of_what_is_none(value: str) -> None:
    page = ARTICLE.replace("2021-05-04T10:20:00+02:00", value)
    assert read(Page("a.html", page.encode())).published is None


def test_the_hour_stated_in_utc_is_given_in_the_time_that_the_page_shows() -> None:
    page = ARTICLE.replace("2021-05-04T10:20:00+02:00", "2021-05-04T22:20:30Z")
    shown = page.replace('<p class="byline">', '<p class="byline">5 May 2021 00:20, ')
    assert html(page).published == "2021-05-04T22:20:30Z"
    assert html(shown).published == "2021-05-05T00:20:30+02:00"


def test_local_time_that_is_called_utc_is_given_its_zone() -> None:
    page = ARTICLE.replace("2021-05-04T10:20:00+02:00", "2021-05-04T22:20:30Z")
    meta = page.replace("</head>", '<meta name="date" content="2021-05-04T22:20:30+02:00"></head>')
    assert html(meta).published == "2021-05-04T22:20:30+02:00"


@pytest.mark.parametrize(
    ("url", "stated", "shown", "published"),
    [
        # Where the page is from tells its clock, unless another date of its own does.
        ("https://lanternbay.example/bridge", "2021-05-04T22:20:30Z", "", "2021-05-04T22:20:30Z"),
        ("https://www.lanternbay.pl/bridge", "2021-05-04T22:20:30Z", "", "2021-05-05T00:20:30+02:00"),
        (
            "https://www.lanternbay.pl/bridge",
            "2021-05-04T22:20:30Z",
            '<time itemprop="dateModified" datetime="2021-05-06T09:00:00+01:00"></time>',
            "2021-05-04T23:20:30+01:00",
        ),
        # What readers are shown has the last word: local time that is called UTC, and UTC that is called nothing.
        ("https://www.lanternbay.pl/bridge", "2021-05-04T22:20:30Z", "4 May 2021", "2021-05-04T22:20:30Z"),
        ("https://www.lanternbay.pl/bridge", "2021-05-04T22:20:30", "5 May 2021", "2021-05-05T00:20:30+02:00"),
        ("https://lanternbay.example/bridge", "2021-05-04T22:20:30Z", "5 May 2021", "2021-05-05"),
        ("https://lanternbay.example/bridge", "2021-05-04T22:20:30Z", "7 May 2021", "2021-05-07"),
    ],
)
def test_a_page_is_dated_by_the_clock_of_its_readers(url: str, stated: str, shown: str, published: str) -> None:
    page = ARTICLE.replace("2021-05-04T10:20:00+02:00", stated).replace(
        '<p class="byline">', f'<p class="byline">{shown} '
    )
    assert read(Page(url, page.encode(), url, "text/html")).published == published


@pytest.mark.parametrize(
    "markup",
    [
        '<p itemprop="datePublished" content="2021-05-04 10:20:00">May</p>',
        '<span itemprop="datePublished">4 May 2021 10:20</span>',
        '<abbr class="published" title="2021-05-04T10:20:00">this month</abbr>',
        '<span class="entry-date dt-published" title="2021-05-04T10:20:00"></span>',
        '<time class="updated" datetime="2021-05-06">now</time><time datetime="2021-05-04T10:20:00">then</time>',
    ],
)
def test_the_markup_of_the_body_dates_a_page(markup: str) -> None:
    page = ARTICLE.replace("2021-05-04T10:20:00+02:00", "").replace("<figure>", markup + "<figure>")
    assert str(html(page).published).startswith("2021-05-04T10:20")


def test_a_page_may_be_dated_between_its_standfirst_and_its_text() -> None:
    page = ARTICLE.replace("2021-05-04T10:20:00+02:00", "")
    first = page.index("<p>", page.index("</h1>"))
    after = page.index("</p>", first) + 4
    article = html(page[:after] + '<p class="date">6 May 2021</p>' + page[after:])
    assert article.published == "2021-05-06"


def test_the_page_s_own_story_is_dated_not_one_that_it_lists() -> None:
    other = '{"@type": "NewsArticle", "headline": "The mill is sold", "datePublished": "2020-01-01"},'
    own = (
        '{"@type": "NewsArticle", "headline": "Harbour bridge to close for three weeks", "datePublished": "2021-05-04"}'
    )
    page = ARTICLE.replace('{"@type": "NewsArticle", "datePublished": "2021-05-04T10:20:00+02:00"}', f"[{other}{own}]")
    assert html(page).published == "2021-05-04"


def test_json_that_is_none_is_still_read_for_its_dates() -> None:
    assert html(ARTICLE.replace('{"@type"', '{"text": "the "old" bridge", "@type"')).published is not None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Brenner and Jon Vey", "Ada Brenner and Jon Vey"),
        ("Автор: Олена Кравець", "Олена Кравець"),
        ("Автор Иван Полянский, 4 мая 2021, 10:20", "Иван Полянский"),
        ("Von Jana Keller | 04.05.2021", "Jana Keller"),
        ("Par Luc Martin, le 4 mai 2021 à 10:20", "Luc Martin"),
        ("Por Ana Ruiz · 4 de mayo de 2021", "Ana Ruiz"),
        ("Autor: Jan Nowak", "Jan Nowak"),
        # What somebody is, for whom, where from and when is no part of the name; several people are.
        ("By Ada Brenner, Political Correspondent", "Ada Brenner"),
        ("By ADA BRENNER, AP Auto Writer", "ADA BRENNER"),
        ("By Ada Brenner BBC News, Kyiv", "Ada Brenner"),
        ("Ada Brenner Lantern Bay Post", "Ada Brenner"),
        ("By ADA BRENNER, Coast Wire", "ADA BRENNER"),
        ("By Ada Brenner and Jon Vey, Associated Press", "Ada Brenner and Jon Vey"),
        ("By Ada A. Brenner, Jon van der Vey and Ana de la Cruz", "Ada A. Brenner, Jon van der Vey and Ana de la Cruz"),
        ("By Ada Brenner | Updated: May 4, 2021 10:20", "Ada Brenner"),
        ("Ada Brenner Updated 6:09 am EST, Tuesday, May 4, 2021", "Ada Brenner"),
        ("Ada Brenner on Monday, May 3rd, 2021", "Ada Brenner"),
        ("Staff Writer Ada Brenner", "Ada Brenner"),
        ("By Reuters Staff", "Reuters"),
        ("Олена Кравець, журналістка — 4 травня 2021", "Олена Кравець"),
        ("Von Jana Keller und Tom Weiß, Berlin", "Jana Keller und Tom Weiß"),
        ("Par Luc Martin avec AFP", "Luc Martin"),
        # No names: hours, days, sections, users of the software.
        ("Published 10:20 am HST", None),
        ("Tuesday, May 4, 2021", None),
        ("Filed Under: Bridge Works, Harbour Town", None),
        ("By admin", None),
        ("4 comments", None),
    ],
)
def test_bylines_in_seven_languages(line: str, name: str | None) -> None:
    assert html(ARTICLE.replace("By Ada Brenner", line)).byline == name


def test_an_author_in_the_head_comes_before_the_line() -> None:
    article = headed('<meta name="author" content="Jon Vey">')
    assert set(of(article, "byline")) == {("Jon Vey", "meta", "author"), ("Ada Brenner", "line", "byline")}


@pytest.mark.parametrize(
    ("author", "line", "name"),
    [
        ('"By JON VEY, Staff Writer"', "", "JON VEY"),
        ('[{"name": "Jon Vey"}, {"name": "Ada Brenner"}]', "", "Jon Vey, Ada Brenner"),
        # Where a line sets what follows a name without a blank, the head tells where the name ends.
        ('"Jon Vey"', "By Jon VeyStaff Writer", "Jon Vey"),
        # A person before the outlet itself, and before a user of its software.
        ('"Lantern Bay Post"', "By Jon Vey", "Jon Vey"),
        ('"jon-v"', "By Jon Vey", "Jon Vey"),
        ('"Lantern Bay Post"', "", "Lantern Bay Post"),
        ('"LBP Staff"', "", "LBP"),
    ],
)
def test_the_head_and_the_line_tell_together_who_wrote_it(author: str, line: str, name: str) -> None:
    page = ARTICLE.replace('"datePublished"', f'"author": {author}, "datePublished"').replace("By Ada Brenner", line)
    assert html(page).byline == name


@pytest.mark.parametrize(
    ("names", "outlet"),
    [
        (["usatoday", "USA TODAY"], "USA TODAY"),
        (["lanternbay.com", "Lantern Bay"], "Lantern Bay"),
        (["the Lantern", "The Lantern"], "The Lantern"),
        (["https://lanternbay.example", "Lantern Bay Post"], "Lantern Bay Post"),
        (["Lantern | News from the quay", "Harbour Wire"], "Lantern"),
        (["Lantern", "Harbour Wire"], "Lantern"),
        (["Телеканал «Маяк»", "Harbour Wire"], "Телеканал «Маяк»"),
        (["«Маяк»", "Harbour Wire"], "Маяк"),
    ],
)
def test_an_outlet_is_called_as_it_is_written_best(names: list[str], outlet: str) -> None:
    site, publisher = names
    page = headed(f'<meta property="og:site_name" content="{site}"><meta name="publisher" content="{publisher}">')
    assert page.outlet.name == outlet


@pytest.mark.parametrize(
    ("host", "stated", "outlet"),
    [
        ("www.reuters.com", "U.S", "Reuters"),
        ("www.reuters.com", "Reuters World", "Reuters World"),
        ("www.lanternbay.example", "U.S", "U.S"),
    ],
)
def test_a_well_known_outlet_is_not_called_by_a_section(host: str, stated: str, outlet: str) -> None:
    page = ARTICLE.replace("</head>", f'<meta property="og:site_name" content="{stated}"></head>')
    url = f"https://{host}/a"
    read_page = read(Page(url, page.replace("www.lanternbay.example", host).encode(), url))
    assert read_page.outlet.name == outlet
    assert stated in [value for value, _, _ in of(read_page, "outlet")]


def test_a_page_that_names_no_outlet_is_called_by_its_domain_not_by_its_menu() -> None:
    page = ARTICLE.replace(" | Lantern Bay Post", "").replace("© 2021 Lantern Bay Post. All rights reserved.", "")
    for url, name in (
        ("https://news.quaywire.co.uk/a", "Quaywire"),
        ("https://hosted.ap.org/a", "The Associated Press"),
    ):
        assert read(Page(url, page.replace("<nav>", "<p>Back to overview</p><nav>").encode(), url)).outlet.name == name


def test_no_page_was_changed_before_it_was_published() -> None:
    changed = '<meta property="article:modified_time" content="{}">'
    for value in ("2021-05-03", "2021-05-04T08:19:00Z", "2021-05-02T10:20"):
        article = headed(changed.format(value))
        assert article.modified is None
        assert [v for v, _, _ in of(article, "modified")] == [value]
    for value in ("2021-05-04", "2021-05-04T08:21:00Z", "2021-05-03T23:30:00-11:00"):
        assert headed(changed.format(value)).modified is not None
    both = headed(changed.format("2021-05-03"), "<p>Updated 7 May 2021, 08:00</p>")
    assert both.modified == "2021-05-07T08:00"


def test_brackets_before_a_dash_are_a_wire_s_only_where_a_story_begins() -> None:
    group = "<p>Winners (Group A) - two teams from the bay went through to the next round on Sunday evening.</p>"
    article = html(ARTICLE.replace("<h2>Ferries", group + "<h2>Ferries"))
    assert [v for v, _, _ in of(article, "credit")] == ["Coast Wire"]


DAYS = st.dates(datetime(1995, 1, 1, tzinfo=UTC).date(), datetime(2024, 1, 1, tzinfo=UTC).date()).map(str)
FOUND = st.builds(
    Candidate,
    field=st.sampled_from(["published", "modified", "title"]),
    value=DAYS,
    found_in=st.sampled_from(["json-ld", "meta", "line"]),
    confidence=st.floats(0.01, 0.99),
)


@given(st.lists(FOUND, max_size=20))
def test_the_value_taken_is_one_that_was_stated_and_none_is_lost(found: list[Candidate]) -> None:
    fields: tuple[Field, ...] = ("published", "modified", "title")
    for field in fields:
        values = {c.value for c in found if c.field == field}
        chosen = best(found, field)
        assert chosen in values if values else chosen is None
    assert {(c.field, c.value) for c in ordered(found)} <= {(c.field, c.value) for c in found}
    assert instant(found, "published") == best(found, "published")


def test_two_weak_witnesses_that_agree_outweigh_a_stronger_one_that_does_not() -> None:
    found = [
        Candidate("published", "2021-05-04", "meta", confidence=0.9),
        Candidate("published", "2021-05-05", "line", confidence=0.85),
        Candidate("published", "2021-05-05T10:00", "address", confidence=0.85),
    ]
    assert best(found, "published") == "2021-05-05T10:00"
    assert best(found[:2], "published") == "2021-05-04"


def test_candidates_survive_their_json() -> None:
    article = html(ARTICLE)
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article
    assert b'"from":"json-ld"' in msgspec.json.encode(article)
