"""Whose own reporting a page is: its outlet's, or that of the agency whose text it prints."""

from functools import lru_cache

from accordingto import languages
from accordingto.nouns import Article, Outlet
from accordingto.outlets import Body, Entry, Registry
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import lexicon
from accordingto.text import fold, sentences, words

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
    """Return the outlet of a page as it shows itself: as a body's where its name or the text's beginning tells of one.

    "Altmoor University"; "Northline Ferries has suspended ..." on Northline Ferries' own page, "the Office of Weights
    (OWM)" on OWM's.  A newspaper that names itself right away reports, learns or is told something.
    """
    outlet = article.outlet
    first = next((b for b in article.blocks if b.kind == "paragraph"), None)
    own_words = (outlet.name or "").split()
    if not outlet.name or not own_words or first is None:
        return outlet
    name = fold(outlet.name).removeprefix("the ")
    if fold(own_words[-1]) in concepts().outlet_names:
        return outlet
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
    named = is_body(Entry(outlet.name, here=True)) or (short and f"({outlet.name})" in first.span.of(article.text))
    return Body(outlet.name, outlet.domain) if named else outlet


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
    found = set()
    for language in languages.available("sources"):
        known = lexicon(language)
        forms = [known.form(w) for w in own]
        terms = [t for i in range(len(forms)) for t in known.terms(forms, i)]
        found |= {t.category for t in terms if t.concepts.isdisjoint(concepts().vague_bodies)}
    return bool(found & {"organizations", "institutions"}) and "outlets" not in found
