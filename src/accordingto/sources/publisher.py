"""Whose own reporting a page is: its outlet's, or that of the agency whose text it prints."""

import re
from collections.abc import Iterator
from functools import lru_cache

from accordingto import languages
from accordingto.nouns import ARTICLE_KINDS, Article, Outlet, Span
from accordingto.outlets import Registry
from accordingto.outlets.listed import Body, Entry
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Form, Lexicon, lexicon
from accordingto.sources.reading import read
from accordingto.text import fold, sentences, stem, words

_STEM = 5
_FORM = 12
"""Characters before a name in which a legal form may stand."""
_FORM_BEFORE = re.compile(r"\b([^\W\d_]+) [«“„\"]?$")
_FORM_AFTER = re.compile(r"[»”“\"]?,? ([^\W\d_a-z][^\W\d_]+)\b")
_OPENING = 120
"""In how many characters from the beginning of the text a dateline ("LONDON (Reuters) -") stands."""


def agency_of(article: Article, outlets: Registry) -> str | None:
    """Return the agency or outlet that a page credits for its text, None where it credits none."""
    for span in article.credits:
        for _, entry in outlets.mentions(article.text, span):
            return entry.name
    start = article.blocks[0].start if article.blocks else 0
    opening = article.text[start : start + _OPENING]
    for span, entry in outlets.mentions(opening):
        if entry.agency and opening[: span.start].rstrip().endswith("(") and opening[span.end : span.end + 1] == ")":
            return entry.name
    return None


def own_name(article: Article, outlets: Registry) -> str | None:
    """Return the name of the page's own outlet as the registry has it, else as the page has it."""
    own = outlets.of(article.outlet)
    return own.name if own else article.outlet.name


def publisher_of(article: Article, outlets: Registry) -> str | None:
    """Return the outlet whose own reporting the page is: the agency that it credits, else its own."""
    return agency_of(article, outlets) or own_name(article, outlets)


def publishers(article: Article, outlets: Registry) -> frozenset[str]:
    """Return the names of the page's own outlet and of the agency that it credits."""
    return frozenset(n for n in (agency_of(article, outlets), own_name(article, outlets)) if n)


def published_by(article: Article) -> Outlet:
    """Return the outlet of a page as it shows itself: as a body's where the text begins with what that body does.

    "Northline Ferries has suspended ..." on Northline Ferries' own page, "the Office of Weights (OWM)" on OWM's, "a
    study at Altmoor" on that of Altmoor University; or as a firm's where it gives its own legal form.  A newspaper that
    names itself right away reports, learns or is told something.
    """
    outlet = article.outlet
    first = next((b for b in article.blocks if b.kind == "paragraph"), None)
    own_words = (outlet.name or "").split()
    if not outlet.name or not own_words or first is None:
        return outlet
    name = fold(outlet.name).removeprefix("the ")
    if fold(own_words[-1]) in concepts().outlet_names:
        return outlet
    if _public_agency(outlet.name) or _is_firm(outlet.name, article):
        return Body(outlet.name, outlet.domain)
    known = lexicon(first.language or article.language)
    reporting = tuple(fold(cue) for cue in (*known.table.cues.publishing, *known.table.cues.reporting))
    for sentence in sentences(article.text, first.span, first.language):
        said = [fold(w.of(article.text)) for w in words(article.text, sentence)]
        own = name.split()
        at = 1 if said[:1] and said[0] in known.determiners and said[: len(own)] != own else 0
        after = " ".join(said[at + len(own) :])
        if said[at : at + len(own)] == own and after and not after.startswith(reporting):
            return Body(outlet.name, outlet.domain)
    short = outlet.name.isupper() and " " not in outlet.name
    opening = first.span.of(article.text)
    spoken_of = (short and f"({outlet.name})" in opening) or _speaks_of_itself(outlet.name, opening)
    return Body(outlet.name, outlet.domain) if spoken_of else outlet


def _is_firm(name: str, article: Article) -> bool:
    """Tell whether a page has its outlet's `name` with a legal form: "Northline AG", «ООО «Северная линия»»."""
    for block in article.blocks:
        said = block.span.of(article.text) if block.kind in ARTICLE_KINDS else ""
        for match in re.finditer(rf"\b{re.escape(name)}\b", said):
            after = _FORM_AFTER.match(said, match.end())
            if after and fold(after.group(1)) in concepts().legal_forms:
                return True
            before = _FORM_BEFORE.search(said, max(0, match.start() - _FORM), match.start())
            form = before.group(1) if before else ""
            if sum(c.isupper() for c in form) > 1 and fold(form) in concepts().legal_forms:
                return True
    return False


def _speaks_of_itself(name: str, opening: str) -> bool:
    """Tell whether a page whose outlet's `name` is a body's begins with what bears that name: "... at Altmoor today".

    A magazine may be called after a body as well ("Army Week"), but does not speak of itself.
    """
    if not is_body(Entry(name, here=True)):
        return False
    own = name.split()
    kinds = {i for known, forms in _read(name) for i in range(len(own)) if known.terms(forms, i)}
    proper = {stem(fold(w))[:_STEM] for i, w in enumerate(own) if i not in kinds and w[0].isupper()}
    spoken = (w.of(opening) for w in words(opening))
    return any(stem(fold(w))[:_STEM] in proper for w in spoken if w[0].isupper())


@lru_cache(maxsize=1 << 12)
def _public_agency(name: str) -> bool:
    """Tell whether `name` is of an agency of some field, and not of news, as cases or a preposition show."""
    for known, forms in _read(name):
        agency = any(t.concept in concepts().public_too for i in range(len(forms)) for t in known.terms(forms, i))
        shows = bool(known.table.morphology) or known.table.capital_nouns
        if agency and shows and read(name, Span(0, len(name)), known, lambda _: ()).kind == "organization":
            return True
    return False


def _read(name: str) -> Iterator[tuple[Lexicon, list[Form]]]:
    """Yield each language's words for sources with the words of `name` as its forms."""
    for language in languages.available("sources"):
        known = lexicon(language)
        yield known, [known.form(w) for w in name.split()]


@lru_cache(maxsize=1 << 12)
def is_body(entry: Entry) -> bool:
    """Tell whether an outlet that is known from a page alone is a body, by that page or its name: an office, a union.

    Such pages are releases and bulletins; nobody speaks to them as to a newspaper.
    """
    own = entry.name.split()
    if entry.body:
        return True
    if not entry.here or not {fold(w) for w in own}.isdisjoint(concepts().outlet_names | concepts().outlet_endings):
        return False
    if _public_agency(entry.name):
        return True
    found = set()
    for known, forms in _read(entry.name):
        terms = [t for i in range(len(forms)) for t in known.terms(forms, i)]
        found |= {t.category for t in terms if t.concepts.isdisjoint(concepts().vague_bodies)}
    return bool(found & {"organizations", "institutions"}) and "outlets" not in found
