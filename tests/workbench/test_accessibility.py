"""No view violates a rule of axe-core (WCAG 2.2 A and AA, and its best practices), light or dark, wide or narrow."""

from collections.abc import Mapping
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.workbench.conftest import Open, settled
from tests.workbench.views import every

COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


DARK = {"claim", "chain", "denials", "reading", "beside", "timeline", "decisions", "add"}
"""Views that together have every colour; in the dark only the colours differ."""


def violations(page: Page, context: str | None = None, options: Mapping[str, object] | None = None) -> list[str]:
    found = Axe().run(page, context=context, options={"resultTypes": ["violations"], **(options or {})})
    return [
        f"{one['id']}: {one['help']}: {node['html'][:160]}"
        for one in found.response["violations"]
        for node in one["nodes"]
    ]


def test_no_view_violates_a_rule(opened: Open, address: str) -> None:
    page = opened(address)
    found = {}
    for name, url in every(address).items():
        page.emulate_media(color_scheme="light")
        page.goto(url)
        settled(page)
        # The list beside a claim or a source is a view of its own.
        part = ".detail" if page.locator(".detail").count() else None
        found[name] = violations(page, part)
        if name in DARK:
            page.emulate_media(color_scheme="dark")
            found[f"{name}, dark"] = violations(page, part, COLOURS)
    assert {name: bad for name, bad in found.items() if bad} == {}


def test_what_opens_on_demand(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/claims")
    settled(page)
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator(".pick").first.check()
    page.locator(".bar").wait_for()
    page.get_by_text("Export", exact=True).click()
    assert violations(page) == []


def test_narrow_and_ukrainian(opened: Open, address: str) -> None:
    page = opened(address, width=400, language="uk-UA", dark=True)
    for name in ("reading", "timeline", "chain"):
        page.goto(every(address)[name])
        settled(page)
        assert violations(page) == [], name


def test_on_a_phone_every_view_can_be_seen_to_be_there(opened: Open, address: str) -> None:
    page = opened(f"{address}/#/claims", width=390, height=844, language="uk-UA")
    settled(page)
    for link in page.locator(".top nav a, .top .tools > *").all():
        box = link.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_the_report_violates_no_rule_with_all_of_it_open(browser: Browser, address: str) -> None:
    with urlopen(f"{address}/api/export/report.html") as answer:  # loopback, our own server
        report = answer.read().decode("utf-8")
    assert 'class="cue content nested"' in report  # the weakest of its colours
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.set_content(report)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    found += violations(page, options=COLOURS)
    context.close()
    assert found == []
