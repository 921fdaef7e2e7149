"""Whole, cut or something else: said with its reason, and never of a page that is whole."""

import pytest
from tests.pages.pages import ARTICLE, SCRAPED, html, lines, plain

from accordingto.errors import NoArticle
from accordingto.nouns import Article


def stub(
    after: str, body: str = "The harbour bridge will be closed for three weeks from Monday, the council said,"
) -> Article:
    paragraph = (
        "<p>The town has waited for this for ten years, and nobody knows when the work will begin. The old bridge "
        "was built in 1911, a plate on its eastern tower says, by the grandfather of the harbour master.</p>"
    )
    return html(
        f"<html><head><title>Bridge to close</title></head><body><h1>Bridge to close</h1><article>{paragraph}"
        f"<p>{body}</p></article>{after}<footer>© 2021 Lantern Bay Post</footer></body></html>"
    )


def test_a_whole_article_is_whole() -> None:
    for article in (html(ARTICLE), plain(SCRAPED)):
        assert article.completeness.state == "whole"
        assert article.completeness.why is None


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading. Already a subscriber? Log in",
        "Увійдіть, щоб читати. Доступно лише для передплатників",
        "Чтобы читать дальше, оформите подписку",
        "Um weiterzulesen, melden Sie sich an",
        "Pour lire la suite, abonnez-vous. Contenu réservé",
        "Para seguir leyendo, inicia sesión para continuar",
        "Aby czytać dalej, zaloguj się. Tylko dla prenumeratorów",
    ],
)
def test_a_stub_before_a_paywall_is_cut_in_seven_languages(line: str) -> None:
    article = stub(f'<div class="paywall"><p>{line}</p></div>')
    assert article.completeness.state == "cut"
    assert [s.of(article.text) for s in article.completeness.evidence] == [line]


@pytest.mark.parametrize("more", ["Continue reading", "Читати далі", "Читать далее", "Weiterlesen", "Lire la suite"])
def test_a_text_that_breaks_off_where_one_can_read_on_is_cut(more: str) -> None:
    assert stub(f'<a href="/x">{more}</a>').completeness.state == "cut"


def test_a_text_that_ends_in_an_ellipsis_is_cut() -> None:
    found = stub("", "The harbour bridge will be closed for three weeks from Monday, and the council has not said…")
    assert found.completeness.state == "cut"
    assert "ellipsis" in (found.completeness.why or "")


def test_a_page_that_declares_more_words_than_it_shows_is_cut() -> None:
    declared = ARTICLE.replace('"@type": "NewsArticle",', '"@type": "NewsArticle", "wordCount": 900,')
    assert "declares 900 words" in (html(declared).completeness.why or "")
    assert html(declared.replace("900", "105")).completeness.state == "whole"


def test_a_page_that_is_not_free_is_cut_where_its_text_is_short() -> None:
    locked = ARTICLE.replace('"@type": "NewsArticle",', '"@type": "NewsArticle", "isAccessibleForFree": "False",')
    assert html(locked).completeness.state == "cut"
    part = '"isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement", "cssSelector": ".story"},'
    assert html(ARTICLE.replace('"datePublished"', part + ' "datePublished"')).completeness.state == "whole"


def test_a_live_blog_is_one() -> None:
    live = ARTICLE.replace('"NewsArticle"', '"LiveBlogPosting"')
    assert html(live).completeness.state == "live"
    entries = "".join(
        f"<h3>{h}:1{h % 6}</h3><p>The crew said on the radio that it had seen number {h}.</p>" for h in range(9, 19)
    )
    assert html(ARTICLE.replace("<h2>", entries + "<h2>")).completeness.state == "live"


def test_a_page_of_previews_is_a_list() -> None:
    previews = "".join(
        f"<h2>Story number {i} of the day</h2><p>The council of the town said on Monday that house number {i} will…</p>"
        for i in range(12)
    )
    try:
        article = html(f"<html><body><h1>All the news</h1><main>{previews}</main></body></html>")
    except NoArticle:
        return
    assert article.completeness.state == "list"


def test_a_video_with_a_few_words_is_a_video() -> None:
    video = ARTICLE.replace("</head>", '<meta property="og:type" content="video.other"></head>')
    assert html(video).completeness.state == "video"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            "404 Page not found. The page you are looking for has been moved or it never was here at all, sorry",
            "error page",
        ),
        (
            "Сторінку не знайдено. Можливо, її видалили або ви помилилися в адресі, спробуйте знайти її на головній",
            "error page",
        ),
        ("Please enable JavaScript and cookies", "check for scripts"),
        ("Subscribe to continue reading", "paywall"),
    ],
)
def test_a_page_without_an_article_says_what_it_is(words: str, reason: str) -> None:
    with pytest.raises(NoArticle, match=reason):
        html(f"<html><head><title>{words[:20]}</title></head><body><h1>{words[:20]}</h1><p>{words}</p></body></html>")


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this article gave a wrong number of ferries.",
        "This article was amended on 5 May 2021 to say that there are two ferries.",
        "Виправлено: у попередній версії новини було вказано три пороми.",
        "Исправлено: в предыдущей версии новости было указано три парома.",
        "In einer früheren Version dieses Artikels hieß es, es gebe drei Fähren.",
        "Rectificatif : une version précédente de cet article parlait de trois bacs.",
        "Fe de errores: una versión anterior de este artículo hablaba de tres barcos.",
        "Sprostowanie: we wcześniejszej wersji tekstu była mowa o trzech promach.",
    ],
)
def test_correction_notices_are_found(line: str) -> None:
    article = html(ARTICLE.replace('</div>\n<p class="related">', f'<p><em>{line}</em></p></div>\n<p class="related">'))
    assert [s.of(article.text) for s in article.corrections] == [line]


def test_talk_of_corrections_is_no_notice() -> None:
    said = "<p>The correction of the bridge's course will take two years, the harbour master said on Monday.</p>"
    assert html(ARTICLE.replace("<h2>", said + "<h2>")).corrections == ()
    assert lines(html(ARTICLE), "paragraph")
