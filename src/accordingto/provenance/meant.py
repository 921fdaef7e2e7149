"""What a word stands for where texts are compared: a concept of the news, its own or those of its parts."""

from collections.abc import Iterator

from accordingto.concepts import concept
from accordingto.provenance.words import words_of
from accordingto.text import fold

_COUNTRY = "country:"
"""What names of countries begin with among the concepts."""


def meaning(form: str, language: str | None) -> str | None:
    """Return the concept that `form` names in `language`, None where no list has it.

    Who is for or against a country is not the country: "pro-Ukrainian" and «проукраинский» are "pro country:UA".
    """
    if meant := concept(form, language):
        return meant
    folded = fold(form)
    for side, name in words_of(language).sides:
        of = concept(folded[len(side) :].lstrip("-"), language) if folded.startswith(side) else None
        if of and of.startswith(_COUNTRY):
            return f"{name} {of}"
    return None


def parted(form: str, language: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield `form` with its meaning, or the parts of a compound that has none of its own, each with its."""
    meant = meaning(form, language)
    if meant or "-" not in form:
        yield form, meant
        return
    for part in form.split("-"):
        if part:
            yield part, meaning(part, language)
