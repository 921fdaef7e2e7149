"""What says nothing in any language: that there is no comment, and a page's own earlier version."""

import pytest

from accordingto import languages
from accordingto.attribution.finding import Finding
from accordingto.attribution.readers import reader
from accordingto.attribution.unsaid import is_unsaid
from accordingto.nouns import Block, Span

SILENT = {
    "en": ("A spokeswoman said", "the bank could not comment on the case before Friday"),
    "de": ("Eine Sprecherin sagte", "man könne sich zu dem Fall nicht äußern"),
    "fr": ("Une porte-parole a dit", "elle ne pouvait pas commenter l'affaire"),
    "es": ("Una portavoz dijo", "no podía comentar el caso"),
    "it": ("Una portavoce ha detto", "di non poter commentare il caso"),
    "pl": ("Rzeczniczka powiedziała", "nie może komentować sprawy"),
    "ru": ("Представительница сказала", "не может комментировать это дело"),
    "uk": ("Речниця сказала", "не може коментувати цю справу"),
}
REVISED = {
    "en": "An earlier version of this article",
    "de": "einer früheren Version dieses Artikels",
    "fr": "Une version précédente de cet article",
    "es": "Una versión anterior de este artículo",
    "it": "Una versione precedente di questo articolo",
    "pl": "poprzedniej wersji artykułu",
    "ru": "предыдущей версии статьи",
    "uk": "попередній версії статті",
}
WILL_APPEAL = {
    "en": "but the bank will appeal",
    "de": "aber die Bank lege Berufung ein",
    "fr": "mais la banque fera appel",
    "es": "pero el banco apelará",
    "it": "ma la banca farà appello",
    "pl": "ale bank się odwoła",
    "ru": "но банк подаст жалобу",
    "uk": "але банк подасть скаргу",
}


def unsaid(source: str, content: str, language: str) -> bool:
    text = f"{source}: {content}."
    place = len(source) + 2
    finding = Finding((Span(0, len(source)),), (), (Span(place, place + len(content)),), 0.9, "asserts")
    return is_unsaid(text, finding, language)


@pytest.mark.parametrize("language", languages.available("unsaid"))
def test_who_says_that_there_is_no_comment_says_nothing_unless_something_else_follows(language: str) -> None:
    source, content = SILENT[language]
    assert unsaid(source, content, language)
    assert not unsaid(source, f"{content}, {WILL_APPEAL[language]}", language)


@pytest.mark.parametrize("language", languages.available("unsaid"))
def test_a_page_that_mends_its_own_mistake_does_not_say_it_again(language: str) -> None:
    assert unsaid(REVISED[language], "1932", language)
    assert not unsaid(SILENT[language][0], "1932", language)


def test_an_earlier_version_of_anything_else_says_what_it_says() -> None:
    assert not unsaid("An earlier version of the bill", "nine crowns an hour", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Eine Sprecherin der Bank sagte, man könne sich zu dem Fall nicht äußern."),
        ("fr", "Une version précédente de cet article indiquait que le pont s'était effondré dimanche."),
    ],
)
def test_no_reader_has_it(language: str, text: str) -> None:
    found = reader(language)
    assert found
    assert found.read(text, [Block(0, len(text), "paragraph", language)]) == []


@pytest.mark.parametrize(
    ("text", "cue", "source", "asks"),
    [
        ("Asked by the Courier about the pier, he said it was safe.", "Asked", "the Courier", True),
        ("It is safe, he said when asked by Reyes about the pier.", "asked", "Reyes", True),
        ("He was asked by the police to leave the pier.", "asked", "the police", False),
        ("The Courier asked the mayor about the pier.", "asked", "The Courier", False),
    ],
)
def test_who_only_asks_says_nothing(text: str, cue: str, source: str, asks: bool) -> None:
    spans = [Span(at := text.index(piece), at + len(piece)) for piece in (source, cue, "the pier")]
    finding = Finding((spans[0],), (spans[1],), (spans[2],), 0.9, "orders")
    assert is_unsaid(text, finding, "en") is asks
