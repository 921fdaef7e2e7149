"""Pages full of script and disguise: every view shows them as words, nothing runs, nothing leaves the machine."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from accordingto.desk import connect
from tests.workbench.conftest import Open, build, served, settled
from tests.workbench.views import every, rows

BIDI = "\u202e\u2066\u200f"
RUN = "<script>hit('script')</script>"
IMG = "<img src=x onerror=hit('img')>"
SVG = "<svg onload=hit('svg')><animate onbegin=hit('animate') attributeName=x></svg>"
LINK = "javascript:hit('link')"

STRANGE = (
    'script:not([src="/app.js"]), iframe, object, embed, base, img, style, animate, '
    '[onload], [onerror], [onclick], main [style*="url"]'
)
"""What no view has any reason to hold."""


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def page(outlet: str, title: str, paragraphs: list[str], url: str = "https://a.example/1") -> str:
    """A page whose own words are markup, and whose markup is hostile as well."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escaped(title)}</title>
<meta property="og:site_name" content="{escaped(outlet)}"><meta property="og:url" content="{escaped(url)}">
<link rel="canonical" href="{escaped(url)}"><meta property="article:published_time" content="2026-03-12T10:00:00Z">
<base href="https://evil.example/"><style>body {{ background: url(https://evil.example/css) }}</style></head>
<body onload="hit('body')"><article><h1>{escaped(title)}</h1>{RUN}{SVG}{body}
<a href="{LINK}">Read more about this</a><iframe srcdoc="{escaped(RUN)}"></iframe></article></body></html>"""


def pages() -> dict[str, str]:
    speaker = f"Olena {escaped(IMG)} Kravets"
    said = [
        f"The dam {escaped(RUN)} will hold until May, Mayor Olena Kravets told reporters on Monday.",
        f"&ldquo;{escaped(SVG)} We checked it twice,&rdquo; {speaker} said. Engineers {BIDI} deny {BIDI} this.",
        f"Two officials {escaped(IMG)} said that the dam {escaped('{{7*7}} ${7*7}')} had not been inspected.",
        "The dam has not been inspected since 2019, according to The Harbour Ledger, citing two officials.",
    ]
    return {
        "script.html": page(f'Ledger "{RUN}', f"Dam {RUN} holds", said),
        "image.html": page(f'"><img src=x onerror=hit(1)> {IMG}', f"{IMG} says the mayor", said, LINK),
        "svg.html": page(SVG, f"{SVG} denied", said, "data:text/html," + RUN),
        "bidi.html": page(f"Outlet {BIDI} telltuO", f"Title {BIDI} eltiT", said, "https://b.example/\u202egpj.exe"),
        "plain.txt": f"{RUN}\n\nThe dam {IMG} will hold, Mayor Olena Kravets said. {BIDI} Officials deny it.\n",
        "evil name <b>.txt": f"{IMG}\n\nTwo officials {SVG} said that the dam had not been inspected since 2019.\n",
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    (folder / "pages").mkdir()
    for name, content in pages().items():
        (folder / "pages" / name).write_text(content, encoding="utf-8")
    path = build(folder / "desk.db", [folder / "pages"])
    with closing(connect(path)) as db:
        db.execute("INSERT INTO near SELECT a.id, b.id, 0.3 FROM claim a, claim b WHERE a.id <> b.id")
    with served(path) as address:
        yield address


def test_nothing_of_a_page_runs_in_any_view(opened: Open, hostile: str) -> None:
    urls = {
        **every(hostile),
        **{f"article {one['id']}": f"{hostile}/#/articles/{one['id']}" for one in rows(hostile, "articles")},
        **{f"claim {one['id']}": f"{hostile}/#/claims/{one['id']}/chain" for one in rows(hostile, "claims")},
        **{f"source {one['id']}": f"{hostile}/#/sources/{one['id']}" for one in rows(hostile, "sources")},
    }
    tab = opened(hostile)
    for name, url in urls.items():
        tab.goto(url)
        settled(tab)
        strange = [one.evaluate("(one) => one.outerHTML") for one in tab.locator(STRANGE).all()]
        assert strange == [], name
        links = tab.evaluate("[...document.querySelectorAll('a[href]')].map((one) => one.protocol)")
        assert set(links) <= {"http:", "https:"}, name
        outside = tab.locator("a[target=_blank]")
        for i in range(outside.count()):
            assert "noreferrer" in (outside.nth(i).get_attribute("rel") or ""), name
        text = tab.locator("body").inner_text()
        assert not set(text) & set(BIDI), f"{name}: words that turn others round are not shown"
    # The listeners of `opened` say whether anything ran, was blocked, or left the machine.


def test_markup_is_shown_as_words(opened: Open, hostile: str) -> None:
    tab = opened(f"{hostile}/#/articles")
    expect(tab.locator(".rows")).to_contain_text("<script>hit('script')</script>")


def test_an_address_in_the_hash_is_only_words(opened: Open, hostile: str) -> None:
    tab = opened(f"{hostile}/", refused=True)
    settled(tab)
    for view in (f"claims/{IMG}", f"articles/{RUN}?at={SVG}", f"search?q={IMG}", f"timeline?who={RUN}", "beside/x/y"):
        with tab.expect_response("**/api/**"):
            tab.evaluate("(view) => { location.hash = '#/' + view }", view)
        tab.locator("main > *").first.wait_for()
        assert tab.locator("main img, main svg[onload], main script").count() == 0
