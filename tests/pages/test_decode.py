"""A page's charset is told by its letters, whatever the page or the server says."""

import pytest

from accordingto.errors import NotText
from accordingto.pages import decode

TEXTS = {
    "uk": "Президент України сказав журналістам, що переговори тривають. «Ґрунт, їжак, єдність» — пояснив він.",
    "ru": "Президент заявил журналистам, что переговоры продолжаются; объём вырос. «Это всё», — сказал он.",
    "pl": "Minister powiedział, że ślady źródła są już znane, a śledztwo trwa – żadnych wątpliwości. Łódź, Gdańsk.",
    "de": "Der Minister erklärte, die Prüfung daure länger. „Größere Änderungen“ gebe es nicht, so Müller.",
    "fr": "Le président a déclaré « être prêt » à négocier ; l’été dernier, il avait refusé. Où ça ?",
    "es": "El señor Núñez dijo que mañana habrá más información. ¿Cuándo? «Pronto», añadió.",
}


@pytest.mark.parametrize(
    ("language", "charset"),
    [
        *[("uk", c) for c in ("utf-8", "utf-16", "windows-1251", "koi8-u", "iso-8859-5", "mac-cyrillic")],
        *[("ru", c) for c in ("utf-8", "windows-1251", "koi8-r", "cp866", "iso-8859-5")],
        *[("pl", c) for c in ("utf-8", "windows-1250", "iso-8859-2")],
        *[(language, "windows-1252") for language in ("de", "fr", "es")],
    ],
)
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1252"])
def test_the_letters_decide(language: str, charset: str, declared: str | None) -> None:
    head = f'<meta charset="{declared}">' if declared and charset != "utf-16" else ""
    page = f"<html><head>{head}</head><body><p>{TEXTS[language]}</p></body></html>"
    said = declared if charset != "utf-16" else None
    shown = page.encode(charset, "replace")
    assert decode.text_of(shown, "x", said) == shown.decode(charset)


def test_a_declaration_that_names_no_charset_is_passed_over() -> None:
    data = b'<meta charset="zip"><p>' + TEXTS["uk"].encode("koi8-u", "replace")
    assert "Президент" in decode.text_of(data, "x", "no-such-charset")


def test_a_few_broken_bytes_do_not_spoil_utf8() -> None:
    assert "Президент" in decode.text_of((TEXTS["uk"] * 3).encode() + b"\xff", "x")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a PNG image"),
        (b"PK\x03\x04" + bytes(50), "a ZIP archive"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_what_is_no_text_says_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(NotText, match=what):
        decode.text_of(data, "page.html")
