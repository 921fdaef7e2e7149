"""What a person sees, and that every number opens its sentences."""

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from playwright.sync_api import Route, expect

from accordingto import read
from accordingto.desk import connect
from accordingto.nouns import Span
from tests.desk.revised import AFTER, BEFORE
from tests.workbench.conftest import STORIES, Open, build, served, settled
from tests.workbench.views import ask, every, rows


def test_the_answer_comes_first(opened: Open, address: str) -> None:
    page = opened(address)
    first = rows(address, "claims")[0]
    row = page.locator(".claim").first
    expect(row.locator(".title")).to_have_text(first["text"])
    low, high = first["independent_roots"]
    expect(row.locator(".figure")).to_have_text(
        f"{low}+" if high is None else str(low) if low == high else f"{low}–{high}"
    )
    expect(row).to_contain_text(f"{first['articles']} articles")


def test_every_view_has_a_heading_a_title_and_no_trouble(opened: Open, address: str) -> None:
    page = opened(address)
    for name, url in every(address).items():
        page.goto(url)
        settled(page)
        assert page.locator("h1").count() == 1, name
        assert page.title().endswith("accordingto"), name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than the screen"
        assert page.get_by_role("alert").count() == 0, name


def test_every_view_fits_a_narrow_screen_in_ukrainian(opened: Open, address: str) -> None:
    page = opened(address, width=400, height=800, language="uk-UA")
    for name, url in every(address).items():
        page.goto(url)
        settled(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than the screen"
    assert page.locator("html").get_attribute("lang") == "uk"


def test_the_bar_keeps_to_one_line_whatever_the_desk_is_called(opened: Open, story: Path, tmp_path: Path) -> None:
    named = Path(shutil.copy(story, tmp_path / "what-became-of-the-ferries-after-the-flood.db"))
    with served(named) as address:
        for width in (1250, 1440):
            page = opened(f"{address}/#/add", width=width, language="uk-UA")
            settled(page)
            tops = page.evaluate("[...document.querySelectorAll('.top > *')].map((one) => one.offsetHeight)")
            assert max(tops) < 48, f"{width} pixels: {tops}"
            assert page.locator(".top").evaluate("(bar) => bar.scrollWidth <= innerWidth && bar.offsetHeight < 60")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_number_does_not_run_into_its_claim(opened: Open, address: str, width: int) -> None:
    row = opened(address, width=width).locator(".claim").first
    row.locator(".figure").evaluate("(one) => { one.textContent = '10–12'; }")
    assert row.evaluate(
        "(one) => one.querySelector('.figure').getBoundingClientRect().right"
        " < one.querySelector('.title').getBoundingClientRect().left"
    )


def test_a_number_opens_its_sentences(opened: Open, address: str) -> None:
    claim = next(one for one in rows(address, "claims?denied=true") if one["roots"])
    page = opened(address)
    row = page.locator(".claim", has_text=claim["text"])
    row.locator("a.against").click()
    assert page.url.endswith("/denials")
    statements = page.locator(".detail .statement")
    expect(statements).to_have_count(claim["denials"])
    expect(statements.locator(".tag")).to_have_count(claim["denials"])
    page.locator(".tabs").get_by_role("link", name="Rests on").click()
    roots = ask(address, f"claims/{claim['id']}")["roots"]
    said = sum(len(root["statements"]) for root in roots)
    expect(page.locator(".detail .statement")).to_have_count(said)


def test_a_source_shows_all_its_statements_in_the_text(opened: Open, address: str) -> None:
    article = next(one for one in rows(address, "articles") if one["outlet"] == "The Harbour Ledger")
    whole = ask(address, f"articles/{article['id']}")
    speaker = next(one for one in whole["sources"] if one["name"] == "One of the officials" or one["kind"] == "unnamed")
    said = [one["id"] for one in whole["attributions"] if one["speaker"] == speaker["id"]]
    page = opened(f"{address}/#/articles/{article['id']}")
    source = page.locator(".speakers button", has_text=speaker["name"] or speaker["description"])
    lit = page.locator(".text .ref.on")
    source.hover()
    expect(lit).to_have_count(len(said))
    assert {one.get_attribute("data-ref") for one in lit.all()} == set(said)
    page.mouse.move(0, 0)
    expect(lit).to_have_count(0)
    source.focus()
    expect(lit).to_have_count(len(said))


def test_other_stories_are_grey_and_hold_no_marks(opened: Open, address: str) -> None:
    article = next(one for one in rows(address, "articles") if one["outlet"] == "The Harbour Ledger")
    page = opened(f"{address}/#/articles/{article['id']}")
    expect(page.locator(".site").first).to_be_visible()
    assert page.locator(".site [data-says]").count() == 0


def test_a_link_to_a_statement_leads_to_it(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/claims")
    page.locator(".claim .title").first.click()
    page.locator(".detail .statement").first.get_by_role("link", name="In the article").click()
    expect(page.locator(".reader .chosen")).to_be_visible()
    expect(page.locator(".text .on").first).to_be_in_viewport()
    page.go_back()
    expect(page.locator(".detail .statement").first).to_be_visible()


def test_shared_stretches_are_aligned(opened: Open, address: str) -> None:
    page = opened(every(address)["beside"])
    page.get_by_role("button", name="Next").click()
    on = page.locator("mark.on")
    assert on.count() >= 2
    left, right = on.first.bounding_box(), page.locator(".pane").nth(1).locator("mark.on").first.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] < right["x"]
    expect(page.locator(".ribbons path.on")).to_have_count(1)


def test_search_marks_what_it_found_and_keeps_its_filters_in_the_address(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/search")
    page.get_by_role("searchbox", name="Words").fill("satellite")
    expect(page.locator(".statement mark").first).to_have_text("satellite", ignore_case=True)
    page.get_by_label("Stance").select_option("denies")
    expect(page.locator("main [role=status]").first).to_contain_text("found")
    assert "stance=denies" in page.url
    page.reload()
    expect(page.get_by_label("Stance")).to_have_value("denies")


def test_positions_open_their_sentences(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/timeline")
    mark = page.locator(".moment").first
    mark.click()
    expect(mark).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".held .excerpt").first).to_be_visible()


def test_every_export_of_the_menu_is_there(opened: Open, address: str) -> None:
    page = opened(address)
    links = set()
    for view in (
        "claims",
        "articles",
        "sources",
        "timeline",
        "search",
        "decisions",
        f"claims/{rows(address, 'claims')[0]['id']}",
    ):
        page.goto(f"{address}/#/{view}")
        page.get_by_text("Export", exact=True).click()
        links |= {one.get_attribute("href") or "" for one in page.locator(".menu a").all()}
        page.keyboard.press("Escape")
    assert len(links) >= 14
    for link in links:
        assert page.request.get(f"{address}{link}").status == 200, link


def test_language_and_theme_are_kept(opened: Open, address: str) -> None:
    page = opened(address)
    page.get_by_text("View", exact=True).click()
    page.get_by_label("Українська").check()
    page.get_by_label("Темна").check()
    page.reload()
    expect(page.locator("h1")).to_contain_text("твердж")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "dark"


def many(pages: int) -> dict[str, object]:
    """A chain of a root, a newspaper, and so many pages that copy it, every tenth of them copied once more."""

    def node(name: str, kind: str, root: bool = False) -> dict[str, object]:
        return {
            "id": name,
            "kind": kind,
            "label": f"Outlet {name}",
            "detail": "",
            "root": root,
            "article": None,
            "language": "en",
            "published": "2026-03-12",
            "stance": "",
            "count": [2, 2] if root else None,
            "source": None,
        }

    def edge(start: str, end: str, relation: str) -> dict[str, object]:
        return {"from": start, "to": end, "relation": relation, "why": "shared words", "drawn": True, "evidence": []}

    nodes = [node("root", "unnamed", root=True), node("paper", "outlet")]
    edges = [edge("root", "paper", "says")]
    for i in range(pages):
        nodes.append(node(f"p{i}", "page"))
        edges.append(edge(f"p{i - 1}" if i % 10 == 9 else "paper", f"p{i}", "copies" if i % 2 else "translates"))
    return {"nodes": nodes, "edges": edges, "folded": ""}


@pytest.fixture
def crowded(opened: Open, address: str) -> Open:
    """Open the first claim's chain as one of 200 boxes."""

    def open_(*_: object) -> object:
        page = opened(address)
        answer = json.dumps(many(198))

        def fulfil(route: Route) -> None:
            route.fulfill(body=answer, content_type="application/json")

        page.route("**/api/claims/*/chain", fulfil)
        page.goto(f"{address}/#/claims/{rows(address, 'claims')[0]['id']}/chain")
        return page

    return open_  # type: ignore[return-value]


def test_two_hundred_boxes_stay_readable(crowded: Open) -> None:
    page = crowded()
    boxes = page.locator(".chain .node")
    expect(page.locator(".chain .node.is-root")).to_be_visible()
    assert boxes.count() < 60, "pages that only pass on are folded"
    size = page.locator(".chain .label").first.evaluate("(label) => label.getBoundingClientRect().height")
    assert size >= 8, "labels can be read"
    page.get_by_role("button", name="Show", exact=False).click()
    expect(boxes).to_have_count(200)
    page.get_by_text("The same as a list").click()
    expect(page.locator(".inwords li")).to_have_count(200)


def test_the_keyboard_follows_the_chain(crowded: Open) -> None:
    page = crowded()
    root = page.locator(".chain .node.is-root")
    root.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".chain .node.outlet")).to_be_focused()
    page.keyboard.press("ArrowRight")
    focused = page.locator(".chain .node:focus")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".chained > .chosen")).to_contain_text("shared words")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".chain .node.outlet")).to_be_focused()


def test_an_article_with_two_versions_shows_what_changed(opened: Open, tmp_path: Path) -> None:
    page_file = tmp_path / "ledger.html"
    for content in (BEFORE, AFTER):
        page_file.write_text(content, encoding="utf-8")
        path = build(tmp_path / "revised.db", [page_file])
    with served(path) as address:
        page = opened(f"{address}/#/articles/1")
        changed = page.get_by_role("region", name="What changed")
        for tag, words in {
            "reworded": ["a bow door", "a stern door"],
            "another source": ["Taras Moroz", "Marta Lys"],
            "another stance": ["says so", "denies"],
            "added": ["Andrii Koval", "Divers found three lifeboats"],
            "removed": ["Petro Savchuk", "The company will pay"],
        }.items():
            row = changed.locator("li").filter(has=page.locator(".tag", has_text=tag))
            for said in words:
                expect(row).to_contain_text(said)
        expect(changed.locator("del", has_text="a bow door").first).to_be_visible()
        expect(changed.locator("ins", has_text="a stern door").first).to_be_visible()
        expect(changed.locator(".notice")).to_contain_text("Correction: the door of the ferry was wrong")
        changed.locator("li", has_text="Divers found").get_by_role("link").click()
        expect(page.locator(".text .ref.on")).to_have_count(1)
        ukrainian = opened(f"{address}/#/articles/1", width=400, language="uk-UA")
        section = ukrainian.get_by_role("region", name="Що змінилося")
        expect(section.locator(".tag", has_text="інше джерело")).to_have_count(1)
        assert ukrainian.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_retelling_leads_to_the_other_page_and_never_to_the_one_that_is_read(opened: Open, address: str) -> None:
    ids = [row["id"] for row in rows(address, "articles")]
    here = {id: [r for r in ask(address, f"articles/{id}")["retellings"] if r["of"]["article"]] for id in ids}
    retold = next(id for id, found in here.items() if any(one["article"] == id for one in found))
    page = opened(f"{address}/#/articles/{retold}")
    settled(page)
    links = page.locator("aside li:has(.tag) > a")
    expect(links).to_have_count(len(here[retold]))
    own = next(one for one in here[retold] if one["article"] == retold)
    item = page.locator("aside li:has(.tag)").nth(here[retold].index(own))
    expect(item).to_contain_text(f"from {own['of']['outlet']}")
    assert all(
        not href.endswith(f"/articles/{retold}") for href in links.evaluate_all("all => all.map(one => one.href)")
    )
    options = page.get_by_label("Put beside").locator("option").evaluate_all("all => all.map(one => one.value)")
    assert str(retold) not in options


def test_the_numbers_of_the_claims_are_explained_where_they_stand(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/claims")
    expect(page.locator(".figures")).to_have_text("The number is how many independent roots a claim has.")


def test_the_chain_s_buttons_cover_no_box(opened: Open, address: str) -> None:
    page = opened(every(address)["chain"])
    settled(page)
    tools = page.locator(".picture .tools").evaluate("(one) => one.getBoundingClientRect().bottom")
    assert tools <= page.locator(".picture .frame").evaluate("(one) => one.getBoundingClientRect().top")


def test_an_editor_sees_how_the_pages_were_read_and_what_of_one_was_not(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "quick.db"
    connect(path, quick=True).close()
    article = read(STORIES[0] / "02-interlink.html", quick=True)
    end = len(article.text)
    saved = tmp_path / "book.jsonl"
    saved.write_bytes(msgspec.json.encode(replace(article, unread=Span(end // 2, end))))
    with served(build(path, [saved])) as address:
        page = opened(address)
        page.get_by_role("link", name="The pages are read quickly").click()
        expect(page.locator(".head")).to_contain_text("All are read quickly")
        page.locator(".title").click()
        expect(page.locator(".head .facts")).to_contain_text("read quickly")
        expect(page.locator(".head .facts")).to_contain_text("too long: 50 % not read")


def test_an_editor_sees_that_the_pages_were_read_in_full(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/articles")
    expect(page.locator(".head")).to_contain_text("All are read in full")
    page.goto(f"{address}/#/claims")
    settled(page)
    expect(page.locator(".figures")).not_to_contain_text("read quickly")
