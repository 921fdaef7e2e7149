"""Corrections: an outlet that takes back what it reported speaks for itself, in a document of its own."""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from accordingto import languages
from accordingto.nouns import Article, Attribution, JointSource, Statement
from accordingto.provenance.index import Index
from accordingto.provenance.moments import is_after
from accordingto.provenance.words import words_of
from accordingto.text import fold, words


class _Notices(Struct, frozen=True):
    correction: tuple[str, ...] = ()


def correction(
    article: str, attribution: Attribution, statements: Sequence[Statement], index: Index
) -> JointSource | None:
    """Return the correction that a statement by an outlet is, as a document; None where it is something else.

    "The agency has corrected its first story" is one, and so is what an outlet says itself under the headline
    "Correction: ..."; "the agency reports that the story is wrong" is none, nor is what a notice repeats of the story:
    `statements`, those of the claim, lead to the outlet on earlier pages.
    """
    joint, page = index.joint_speaker(article, attribution), index.articles[article]
    if joint is None or joint.kind != "outlet" or any(a.parent == attribution.id for a in page.attributions):
        return None  # What it has from somebody is that one's word, also in a notice.
    cited = index.cited(article, attribution)
    printed = [entry.name for span in page.credits for _, entry in index.outlets.mentions(page.text, span)]
    own = [*printed, *filter(None, (index.publisher(article),))]
    notice = _is_notice(page) and (cited is None or cited in own)
    name = cited or (own[0] if own and notice else None)
    if name is None or not (notice or _takes_back(page, attribution)) or _had_before(name, page, statements, index):
        return None
    return JointSource(f"{joint.id}:correction", "document", f"correction by {name}", None, joint.members, outlet=name)


def _had_before(outlet: str, notice: Article, statements: Sequence[Statement], index: Index) -> bool:
    """Tell whether pages of earlier days have it from `outlet`, or on its own page."""

    def told(statement: Statement) -> bool:
        attribution = index.attribution(statement.article, statement.attribution)
        named = (*index.via(statement.article, attribution), index.cited(statement.article, attribution))
        return outlet in (*named, index.publisher(statement.article))

    earlier = (s for s in statements if is_after(notice.published, index.articles[s.article].published))
    return any(told(s) for s in earlier)


def _takes_back(page: Article, attribution: Attribution) -> bool:
    known = words_of(page.language)
    forms = {fold(w.of(page.text)) for s in (*attribution.cue, *attribution.content) for w in words(page.text, s)}
    corrected = any(f in known.corrected for f in forms)
    return corrected and any(f in known.reports or f in known.untrue for f in forms)


def _is_notice(page: Article) -> bool:
    """Tell whether the headline says that the page is a correction."""
    return fold(page.title or "").startswith(_notices(page.language))


@cache
def _notices(language: str | None) -> tuple[str, ...]:
    if language is None or language not in languages.available("pages"):
        return ()
    return tuple(fold(w) for w in languages.load(language, "pages", _Notices).correction)
