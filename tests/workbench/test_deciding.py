"""Decisions by mouse and by keyboard: the answer follows at once, and undo gives the old one back."""

from typing import Any

from playwright.sync_api import FilePayload, expect

from tests.workbench.conftest import STORIES, Open
from tests.workbench.views import ask, rows


def test_claims_are_merged_and_the_merging_undone(own: str, opened: Open) -> None:
    before = len(rows(own, "claims"))
    page = opened(f"{own}/#/claims")
    page.locator(".pick").nth(0).check()
    page.locator(".pick").nth(1).check()
    page.get_by_label("Why").fill("the same sentence")
    page.get_by_role("button", name="Merge into one claim").click()
    expect(page.locator("h1")).to_have_text(f"{before - 1} claims")
    assert rows(own, "decisions")[0]["note"] == "the same sentence"
    page.locator("main").focus()
    page.keyboard.press("u")
    expect(page.locator("h1")).to_have_text(f"{before} claims")


def close(address: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A claim, and a larger one close to it."""
    every = {row["id"]: ask(address, f"claims/{row['id']}") for row in rows(address, "claims")}
    pairs = ((claim, every[near["id"]]) for claim in every.values() for near in claim["near"])
    return next((claim, other) for claim, other in pairs if other["said"] > claim["said"])


def test_a_close_claim_is_joined_with_the_one_that_is_shown_and_the_joining_undone(own: str, opened: Open) -> None:
    claim, other = close(own)
    before = len(rows(own, "claims"))
    page = opened(f"{own}/#/claims/{claim['id']}")
    item = page.locator(".near", has=page.get_by_role("link", name=other["text"]))
    expect(item.locator(".facts")).to_contain_text(other["roots"][0]["described"])
    expect(item.locator(".facts")).to_contain_text(f"{other['articles']} articles")
    item.get_by_role("button", name="Merge into this claim").click()
    expect(page.locator(".toast")).to_contain_text("merged")
    expect(page.locator(".list .claim")).to_have_count(before - 1)
    # The row that is left is the larger claim's: the view shows where its own statements are now, from the top.
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("link", name="Statements", exact=False).first).to_contain_text(
        str(claim["said"] + other["said"])
    )
    expect(page.locator(".near .title", has_text=claim["text"])).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator(".list .claim")).to_have_count(before)
    page.locator(".near .title", has_text=claim["text"]).click()
    expect(page.locator("h1")).to_have_text(claim["text"])
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)


def test_a_claim_that_is_not_the_same_is_close_no_more_until_that_is_undone(own: str, opened: Open) -> None:
    claim, other = close(own)
    page = opened(f"{own}/#/claims/{claim['id']}/denials")
    items = page.locator(".near")
    expect(items).to_have_count(len(claim["near"]))
    page.get_by_role("button", name=f"Not the same: {other['text'][:40]}").click()
    expect(page.locator(".toast")).to_contain_text("Kept apart")
    expect(items.locator(".title", has_text=other["text"])).to_have_count(0)
    assert claim["id"] not in {near["id"] for near in ask(own, f"claims/{other['id']}")["near"]}
    page.goto(f"{own}/#/decisions")
    expect(page.locator(".decided li")).to_contain_text("Claims kept apart")
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator(".decided .undone")).to_have_count(1)
    assert ask(own, f"claims/{claim['id']}")["near"] == claim["near"]


def test_close_claims_are_reached_and_decided_by_keyboard(own: str, opened: Open) -> None:
    claim, _ = close(own)
    first = claim["near"][0]
    page = opened(f"{own}/#/claims/{claim['id']}", width=390, height=844)
    page.get_by_role("button", name="close claim").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Close claims")).to_be_focused()
    expect(page.get_by_role("heading", name="Close claims")).to_be_in_viewport()
    page.keyboard.press("Tab")
    link = page.locator(".near .title").first
    expect(link).to_be_focused()
    page.keyboard.press("k")
    expect(link).not_to_be_focused()
    page.keyboard.press("j")
    expect(link).to_be_focused()
    button = page.locator(".near").first.get_by_role("button", name="Not the same")
    while not button.evaluate("(one) => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".near .title", has_text=first["text"])).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator(".near .title", has_text=first["text"])).to_have_count(1)


def test_a_rejected_statement_leaves_its_claim(own: str, opened: Open) -> None:
    claim = rows(own, "claims")[0]["id"]
    said = ask(own, f"claims/{claim}")["said"]
    page = opened(f"{own}/#/claims/{claim}/statements")
    statements = page.locator(".detail .statement")
    expect(statements).to_have_count(said)
    place = statements.last.locator("[data-row]").get_attribute("href")
    statements.last.get_by_role("button", name="Reject").click()
    expect(page.locator(".toast")).to_contain_text("Statement rejected")
    expect(page.locator(f'.detail [data-row][href="{place}"]')).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator(".detail .statement")).to_have_count(said)


def test_a_grade_is_a_persons_and_none_is_suggested(own: str, opened: Open) -> None:
    page = opened(f"{own}/#/sources/{rows(own, 'sources')[0]['id']}")
    grade = page.get_by_label("Reliability")
    expect(grade).to_have_value("")
    grade.select_option("B")
    expect(page.locator(".current .tag")).to_have_text("grade B")
    page.goto(f"{own}/#/decisions")
    expect(page.locator(".decided li")).to_have_count(1)
    page.get_by_role("button", name="Undo", exact=False).first.click()
    expect(page.locator(".decided .undone")).to_have_count(1)
    assert rows(own, "sources")[0]["grade"] is None


def test_a_missed_statement_is_added(own: str, opened: Open) -> None:
    article = next(one for one in rows(own, "articles") if one["outlet"] == "The Harbour Ledger")
    before = len(ask(own, f"articles/{article['id']}")["attributions"])
    page = opened(f"{own}/#/articles/{article['id']}")
    page.get_by_text("Add a statement").click()
    form = page.locator(".adding").first
    form.get_by_role("textbox", name="what is said").fill("no such words")
    expect(form.locator(".bad")).to_be_visible()
    form.get_by_role("textbox", name="what is said").fill("did not answer questions")
    form.get_by_role("textbox", name="source").fill("The company")
    form.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".toast")).to_contain_text("Statement added")
    expect(page.locator("[data-ref]")).to_have_count(before + 1)


def test_words_are_taken_from_the_text(own: str, opened: Open) -> None:
    article = next(one for one in rows(own, "articles") if one["outlet"] == "The Harbour Ledger")
    page = opened(f"{own}/#/articles/{article['id']}")
    page.get_by_text("Add a statement").click()
    page.evaluate(
        """(words) => {
            const piece = [...document.querySelectorAll(".text [data-start]")]
                .find((one) => one.textContent.includes(words));
            const at = piece.textContent.indexOf(words);
            getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + words.length);
        }""",
        "did not answer",
    )
    page.get_by_role("button", name="Take the selection as: what is said").click()
    expect(page.get_by_role("textbox", name="what is said")).to_have_value("did not answer")


def test_a_refusal_is_told(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/claims", refused=True)
    page.route("**/api/decisions", lambda route: route.fulfill(status=400, body='{"detail": "these are one already"}'))
    page.locator(".pick").nth(0).check()
    page.locator(".pick").nth(1).check()
    page.get_by_role("button", name="Merge into one claim").click()
    expect(page.locator(".toast")).to_contain_text("Not done: these are one already")
    expect(page.locator(".pick:checked")).to_have_count(2)


def test_with_nothing_decided_there_is_nothing_to_undo(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/claims")
    page.locator(".claim").first.wait_for()
    page.keyboard.press("u")
    expect(page.locator(".toast")).to_contain_text("nothing to undo")


def test_a_dropped_file_is_added_once(own: str, opened: Open) -> None:
    page = opened(f"{own}/#/add")
    words = "The bridge will open in May, Mayor Olena Kravets said on Monday.\n"
    file = FilePayload(name="bridge.txt", mimeType="text/plain", buffer=words.encode())
    page.locator("input[type=file]").set_input_files(files=file)
    expect(page.locator(".added li").first).to_contain_text("added")
    page.locator("input[type=file]").set_input_files(files=file)
    expect(page.locator(".added > li").first).to_contain_text("here already")
    page.locator(".added a").first.click()
    expect(page.locator(".text")).to_contain_text("The bridge will open in May")


def test_a_bad_address_is_no_page(own: str, opened: Open) -> None:
    page = opened(f"{own}/#/add")
    page.get_by_label("Addresses").fill("javascript:alert(1)")
    page.get_by_role("button", name="Fetch and add").click()
    expect(page.locator(".added .bad")).to_contain_text("not a web address")
    assert len(rows(own, "articles")) == sum(len(list(folder.iterdir())) for folder in STORIES)


def test_the_keyboard_alone(opened: Open, address: str) -> None:
    page = opened(address)
    page.locator(".claim").first.wait_for()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".claim").nth(1).locator(".title")).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator(".pick").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(".detail h1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".detail")).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("s")
    expect(page.locator("h1")).to_contain_text("sources")
    page.keyboard.press("/")
    page.keyboard.type("satellite j k ?")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Search")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_label("Keys of a single letter work").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(page.locator("h1")).to_have_text("Search")
