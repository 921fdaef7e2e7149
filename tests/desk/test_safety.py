"""A hostile page, a hostile site and a hostile request reach nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from litestar.testing import TestClient

from accordingto.desk import guard
from accordingto.desk.app import application

HOSTILE: Final = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{7*7}}${7*7}",
    "'\"><iframe srcdoc='<script>alert(1)</script>'>",
    "</title><style>*{display:none}</style>",
    "\u202eevil\u202c",
    "]]><!--",
]


@pytest.fixture
def client(path: Path) -> Iterator[TestClient[Any]]:
    with TestClient(application(path), base_url="http://127.0.0.1:8787") as client:
        yield client


@pytest.fixture
def shared(path: Path) -> Iterator[TestClient[Any]]:
    """A desk that is served to others, for a token."""
    app = application(path, host="192.0.2.7", token="a-token")
    with TestClient(app, base_url="http://192.0.2.7:8787") as client:
        yield client


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8787", "127.0.0.1.evil.example", "localhost.evil.example", "", "[::1", "192.0.2.7"],
)
def test_a_name_that_was_rebound_to_this_machine_is_refused(client: TestClient[Any], host: str) -> None:
    for path in ("/", "/api/desk", "/api/claims"):
        assert client.get(path, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8787", "[::1]:8787", "LOCALHOST"])
def test_this_machine_s_own_names_are_served(client: TestClient[Any], host: str) -> None:
    assert client.get("/api/desk", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://127.0.0.1:8787.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_changes_nothing(client: TestClient[Any], headers: dict[str, str]) -> None:
    before = client.get("/api/desk").json()["revision"]
    for method, path in (("POST", "/api/feeds"), ("POST", "/api/decisions"), ("DELETE", "/api/feeds/1")):
        answer = client.request(method, path, json={"url": "https://a.example/feed"}, headers=headers)
        assert answer.status_code == 403
    assert client.get("/api/desk").json()["revision"] == before


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_a_form_of_another_site_is_no_request(client: TestClient[Any], kind: str) -> None:
    body = json.dumps({"url": "https://a.example/feed"})
    answer = client.post("/api/feeds", content=body, headers={"Content-Type": kind})
    assert answer.status_code == 415
    assert client.get("/api/feeds").json()["total"] == 0


def test_the_workbench_s_own_requests_pass(client: TestClient[Any]) -> None:
    headers = {"Origin": "http://127.0.0.1:8787", "Sec-Fetch-Site": "same-origin"}
    answer = client.post("/api/feeds", json={"url": "https://a.example/feed"}, headers=headers)
    assert answer.status_code == 201
    assert client.delete(f"/api/feeds/{answer.json()['id']}", headers=headers).status_code == 204


@pytest.mark.parametrize(
    "url", ["{file}", "{folder}", "file://{file}", "-", "ftp://a.example/", "x://http://a.example/"]
)
def test_a_request_names_no_file_of_the_server(client: TestClient[Any], tmp_path: Path, url: str) -> None:
    file = tmp_path / "secret" / "page.txt"
    file.parent.mkdir()
    file.write_text("The mayor said on Tuesday that the bridge is closed. " * 30)
    asked = url.format(file=file, folder=file.parent)
    answer = client.post("/api/articles", json={"url": asked}).json()
    assert answer == {"added": [], "same": [], "failed": [{"input": asked, "why": "is no http or https address"}]}


def test_what_is_watched_has_an_address_and_words(client: TestClient[Any]) -> None:
    assert client.post("/api/feeds", json={"url": "/etc/hostname"}).status_code == 400
    assert client.post("/api/queries", json={"query": " .. "}).status_code == 409
    assert client.get("/api/feeds").json()["total"] == client.get("/api/queries").json()["total"] == 0


def test_a_body_that_is_too_large_is_not_read(client: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "BODY_BYTES", 1000)
    page = {"name": "a.txt", "content": "word " * 1000}
    assert client.post("/api/articles", json=page).status_code == 413

    def pieces() -> Iterator[bytes]:
        yield from (json.dumps(page).encode()[n : n + 100] for n in range(0, 6000, 100))

    answer = client.post("/api/articles", content=pieces(), headers={"Content-Type": "application/json"})
    assert answer.status_code >= 400
    assert client.get("/api/articles", params={"q": "word"}).json()["total"] == 0


@pytest.mark.parametrize(
    "address",
    [
        "/../app.py",
        "/..%2fapp.py",
        "/%2e%2e/app.py",
        "/..%5capp.py",
        "/static/../app.py",
        "//etc/passwd",
        "/%00",
        "/.hidden",
        "/__init__.py",
        "/app.py",
        "/api/export/..%2f..%2fclaims.csv",
    ],
)
def test_no_path_leads_out_of_the_workbench_s_files(client: TestClient[Any], address: str) -> None:
    assert client.get(address).status_code in {404, 405}


def test_every_answer_carries_the_policy(client: TestClient[Any]) -> None:
    for path in ("/", "/api/desk", "/api/claims/999", "/nothing", "/api/schema/openapi.json", "/api/claims?limit=0"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers


def test_nobody_is_let_in_without_the_token(shared: TestClient[Any]) -> None:
    for path in ("/", "/api/desk", "/api/schema/openapi.json", "/?token=wrong", "/?token="):
        assert shared.get(path).status_code == 401
    assert shared.get("/api/desk", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert shared.get("/api/desk", headers={"Authorization": "Bearer a-token"}).status_code == 200


def test_the_printed_address_lets_a_browser_in(shared: TestClient[Any]) -> None:
    answer = shared.get("/?token=a-token", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert {"HttpOnly", "SameSite=Strict"} <= {part.strip() for part in answer.headers["set-cookie"].split(";")}
    assert shared.get("/api/desk").status_code == 200


def test_a_name_is_not_let_in_even_with_the_token(shared: TestClient[Any]) -> None:
    headers = {"Host": "evil.example", "Authorization": "Bearer a-token"}
    assert shared.get("/api/desk", headers=headers).status_code == 403


def test_what_a_hostile_page_says_comes_back_as_json_alone(client: TestClient[Any]) -> None:
    said = "".join(
        f'<p>"{h.replace("<", "&lt;")} is what I saw," said Olena {h.replace("<", "&lt;")}.</p>' for h in HOSTILE
    )
    page = (
        f"<!doctype html><html><head><title>{HOSTILE[6]} News &lt;script&gt;alert(2)&lt;/script&gt;</title>"
        '<link rel="canonical" href="javascript:alert(1)"><meta property="og:site_name" content="<b onclick=x>Site">'
        f"<meta property='og:url' content='javascript:alert(3)'></head><body><article><h1>{HOSTILE[1]} Heading</h1>"
        f"<script>alert(4)</script>{said}<p>{'Nothing more was to be seen at the harbour that day. ' * 8}</p>"
        "</article></body></html>"
    )
    added = client.post("/api/articles", json={"name": "page.html", "content": page}).json()
    assert added["failed"] == []
    id = added["added"][0]["id"]
    paths = [
        f"/api/articles/{id}",
        "/api/articles",
        "/api/claims",
        "/api/sources",
        "/api/search?q=saw",
        "/api/timeline",
        "/api/export/statements.json",
        "/api/export/prov.json",
        "/api/export/annotations.json",
    ]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == "application/json"
    urls = {row["id"]: row["url"] for row in client.get("/api/articles").json()["items"]}
    assert urls[id] is None
    report = client.get("/api/export/report.html")
    assert "<script" not in report.text
    assert "onerror=" not in report.text.replace("onerror=alert(1)&gt;", "")
    assert report.headers["content-disposition"].startswith("attachment")
    for line in client.get("/api/export/statements.csv").text.splitlines():
        assert not line.startswith(("=", "+", "-", "@"))
