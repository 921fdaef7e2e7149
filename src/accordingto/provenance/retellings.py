"""Retellings: which article has something from which outlet or article, and what shows it.

What the text says comes first (wire credits, "X writes", "told X"), shared wording second, and what survives
translation third; an outlet that is only named in passing is no retelling.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from accordingto.nouns import ARTICLE_KINDS, Article, Origin, Reason, Relation, Retelling, Span, Spans
from accordingto.outlets.credits import credited
from accordingto.outlets.short_names import abbreviates
from accordingto.outlets.shortened import mentions_on
from accordingto.provenance.cues import cues
from accordingto.provenance.index import Index
from accordingto.provenance.moments import UNDATED, is_after
from accordingto.provenance.reasons import worded
from accordingto.provenance.translation import Rendering, renderings
from accordingto.provenance.wording import LEAST_WORDS, Overlap, overlaps
from accordingto.text import fold, sentences, separate, trim, words

# Which relation says most, where several hold between one article and one outlet.
_STRENGTH: dict[Relation, int] = {"states": 0, "translates": 1, "copies": 2}

_LATER, _UNDATED, _SHORTER = Reason("later"), Reason("undated"), Reason("shorter")
_REASONS = 3
"""How many ways to show one retelling are told."""
_NESTED = 5
"""Of the contents that begin before a name so many of the last may hold it: one inside the other."""
_SHOWN = 120
"""Characters of the page's words that are told."""

_FAR, _NEAR = 8, 2
"""How many words may stand between an outlet's name and a word that says something is taken from it."""


@cache
def _retold(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the beginnings of such words, and of those that say so only right beside the name."""
    own = cues(language)
    return tuple(map(fold, own.retold)), tuple(map(fold, own.retold_near))


def retellings(index: Index) -> tuple[Retelling, ...]:
    """Return every retelling that the pages of `index` show: at most one for an article and an outlet or article."""
    articles = list(index.articles.values())
    # Of a text that many print each page is compared with the earliest.
    shared = overlaps(sorted(articles, key=lambda a: (a.published or UNDATED, a.id)))
    found: dict[tuple[str, str], list[Retelling]] = defaultdict(list)
    for article in articles:
        for retelling in (*_credited(article, index), *_stated(article, index)):
            found[article.id, _outlet_key(retelling.of, index)].append(retelling)
    for retelling in _copied(shared, index, found):
        found[retelling.article, _outlet_key(retelling.of, index)].append(retelling)
    for retelling in _rendered(list(renderings(articles)), index, found):
        found[retelling.article, _outlet_key(retelling.of, index)].append(retelling)
    return tuple(_merged(group) for group in found.values())


def _outlet_key(origin: Origin, index: Index) -> str:
    known = index.outlets.by_name(origin.outlet)
    return known.name if known else fold(origin.outlet or origin.article or "")


def _merged(group: list[Retelling]) -> Retelling:
    """Return one retelling for all that shows it: the strongest relation, every piece of evidence."""
    best = max(group, key=lambda r: (_STRENGTH[r.relation], r.of.article is not None))
    article = next((r.of.article for r in group if r.of.article), None)
    evidence = sorted({span for r in group for span in r.evidence if r.relation == best.relation})
    told = list(dict.fromkeys(r.why for r in group))[:_REASONS]
    reasons = tuple(reason for why in told for reason in next(r.reasons for r in group if r.why == why))
    return replace(
        best,
        of=Origin(best.of.outlet, best.of.article or article),
        evidence=_disjoint(evidence),
        why="; ".join(told),
        reasons=reasons,
    )


def _disjoint(spans: Sequence[Span]) -> Spans:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _origin(name: str, article: Article, index: Index) -> Origin:
    """Return `name` with the page of that outlet that `article` may have it from: the latest not after it."""
    pages = [p for p in index.pages_by(name) if p.id != article.id]
    before = [
        p for p in pages if not article.published or not p.published or p.published[:10] <= article.published[:10]
    ]
    return Origin(name, before[-1].id if before else None)


def _stated(article: Article, index: Index) -> Iterator[Retelling]:
    """Yield what the article's own text says it has from other outlets."""
    own = index.publisher(article.id)
    cited: dict[str, list[Span]] = defaultdict(list)
    for attribution in article.attributions:
        shown = (*attribution.source, *attribution.cue) or attribution.content
        if not shown:
            continue
        name = index.retold_before(article.id, attribution)
        outlets = index.partners.of(name)
        for one in outlets if own not in outlets else ():
            if one not in index.in_general:
                cited[one].append(_hull(shown))
        told = index.partners.of(index.told(article.id, attribution))
        source = index.speaker(article.id, attribution)
        paper = source is not None and bool(source.outlets)
        for one in told if own not in told else ():
            beside = attribution.cue or attribution.content or shown
            named = (*beside, *_named_beside(article, one, _hull(beside), index))
            cited[one].append(_hull(shown if paper else named))
    for name, evidence in _mentioned(article, index):
        # A page that names a body is about it: what the body says has its speaker.
        if name != own and name not in index.releasing:
            cited[name].append(evidence)
    for name, spans in cited.items():
        first = min(spans)
        taken = trim(article.text, first).of(article.text)[:_SHOWN]
        reasons = (Reason("names", {"outlet": name, "said": taken}),)
        yield Retelling(
            article=article.id,
            of=_origin(name, article, index),
            relation="states",
            evidence=_disjoint(sorted(spans)),
            why=worded(reasons),
            reasons=reasons,
        )


def _named_beside(article: Article, outlet: str, cue: Span, index: Index) -> Iterator[Span]:
    """Yield where `outlet`, which somebody told something, is named in the line of the cue, if it is near."""
    start = max(cue.start - _SHOWN, article.text.rfind("\n", 0, cue.start) + 1)
    line = article.text.find("\n", cue.end)
    end = min(cue.end + _SHOWN, line if line >= 0 else len(article.text))
    named = [span for span, entry in index.outlets.mentions(article.text, Span(start, end)) if entry.name == outlet]
    yield from sorted(named, key=lambda span: max(span.start - cue.end, cue.start - span.end))[:1]


def _mentioned(article: Article, index: Index) -> Iterator[tuple[str, Span]]:
    """Yield outlets named in the article's sentences beside a word that says something is taken from them."""
    said = _said_by_others(article, index)
    reports = [a for a in article.attributions if index.cited(article.id, a) is not None]
    on_page = [(span, entry) for span, entry in mentions_on(article, index.outlets) if not _within(span, said)]
    for block in article.blocks:
        if block.kind not in ARTICLE_KINDS:
            continue
        named = [(span, entry) for span, entry in on_page if block.span.holds(span)]
        if not named:
            continue
        language = block.language or article.language or ""
        for sentence in sentences(article.text, block.span, language):
            here = [(span, entry.name) for span, entry in named if sentence.holds(span)]
            for span, name in here:
                told = [c for a in reports if any(p.holds(span) for p in a.content) for c in a.cue]
                if _says_retold(article.text, sentence, span, language, told):
                    yield name, _clause(article.text, sentence, span)


def _said_by_others(article: Article, index: Index) -> list[Span]:
    """Return what people and bodies are quoted with, in order: what they say of an outlet the page has not from it."""
    found = (
        content
        for attribution in article.attributions
        if attribution.manner == "direct" and index.cited(article.id, attribution) is None and attribution.speaker
        for content in attribution.content
    )
    return sorted(found)


def _within(span: Span, pieces: Sequence[Span]) -> bool:
    at = bisect_right(pieces, span.start, key=lambda p: p.start)
    return any(piece.holds(span) for piece in pieces[max(0, at - _NESTED) : at])


def _says_retold(text: str, sentence: Span, name: Span, language: str, told: Sequence[Span]) -> bool:
    """Tell whether a word of `sentence` beside the outlet's `name` says that something is taken from it.

    A cue of what another outlet has `told` of it says no such thing: "CNN will go on, the agency reports".
    """
    far, near = _retold(language)
    own = list(separate(text, sentence, language))
    first = next((i for i, w in enumerate(own) if w.meets(name)), 0)
    last = max((i for i, w in enumerate(own) if w.meets(name)), default=first)
    if any(fold(w.of(text)) in cues(language).opposed for w in own[max(0, first - _NEAR) : first]):
        return False  # "her lawsuit against the Courier, she said"
    for i in (*range(max(0, first - _FAR - 1), first), *range(last + 1, min(len(own), last + _FAR + 2))):
        if any(cue.holds(own[i]) for cue in told):
            continue
        between = first - i - 1 if i < first else i - last - 1
        # A space ends each word, since some of the beginnings are whole words: "so ", not "soll".
        if f"{fold(own[i].of(text))} ".startswith(far + near if between <= _NEAR else far):
            return True
    return False


def _clause(text: str, sentence: Span, mention: Span) -> Span:
    """Return the part of `sentence` between the commas around `mention`, to show as evidence."""
    start = max((text.rfind(mark, sentence.start, mention.start) + 1 for mark in ",;:—–"), default=0)
    end = min(
        (e for e in (text.find(mark, mention.end, sentence.end) for mark in ",;:—–") if e >= 0), default=sentence.end
    )
    return trim(text, Span(max(start, sentence.start), end), " .")


def _hull(spans: Spans) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _credited(article: Article, index: Index) -> Iterator[Retelling]:
    """Yield the wires and outlets that the page credits for its text."""
    own = index.publisher(article.id)
    for span in article.credits:
        named = [entry.name for _, entry in index.outlets.mentions(article.text, span)]
        named = named or [
            n for w in words(article.text, span) if (n := index.run_together.get(fold(w.of(article.text))))
        ]
        name = named[0] if named else credited(article.text, span, article.language)
        if name and name != own and not (own and abbreviates(name, own)):
            reasons = (Reason("credits", {"outlet": name, "said": span.of(article.text)[:_SHOWN]}),)
            yield Retelling(
                article=article.id,
                of=_origin(name, article, index),
                relation="copies",
                evidence=(span,),
                why=worded(reasons),
                reasons=reasons,
            )


def _copied(
    shared: Sequence[Overlap], index: Index, stated: dict[tuple[str, str], list[Retelling]]
) -> Iterator[Retelling]:
    """Yield copies by shared wording, but not between two pages that print the same wire's text."""
    credits: dict[str, set[str]] = defaultdict(set)
    for (article, outlet), group in stated.items():
        if any(r.relation == "copies" for r in group):
            credits[article].add(outlet)
    best: dict[str, tuple[float, Retelling]] = {}
    for overlap in shared:
        a, b = index.articles[overlap.a], index.articles[overlap.b]
        if credits[a.id] & credits[b.id]:
            continue
        later, earlier, reason = _direction(a, b, overlap, stated, index)
        if reason == _SHORTER and (_from_one_page(a, b, stated, index) or _from_one_source(overlap, index)):
            continue
        mine, other = (overlap.spans_b, overlap.spans_a) if later is b else (overlap.spans_a, overlap.spans_b)
        share = overlap.share_b if later is b else overlap.share_a
        if index.publisher(later.id) == index.publisher(earlier.id) or credits[later.id]:
            continue
        reasons = (Reason("shared", {"percent": round(share * 100)}), reason)
        retelling = Retelling(
            article=later.id,
            of=Origin(index.publisher(earlier.id), earlier.id),
            relation="copies",
            evidence=mine,
            why=worded(reasons),
            evidence_of=other,
            reasons=reasons,
        )
        if later.id not in best or share > best[later.id][0]:
            best[later.id] = (share, retelling)
    for _, retelling in best.values():
        yield retelling


def _direction(
    a: Article, b: Article, overlap: Overlap, stated: dict[tuple[str, str], list[Retelling]], index: Index
) -> tuple[Article, Article, Reason]:
    """Return (copy, original, why): what the pages say decides, then time, then which is contained in which."""
    for later, earlier in ((a, b), (b, a)):
        name = index.publisher(earlier.id)
        if name and any(r.of.outlet == name for r in stated.get((later.id, name), ())):
            return later, earlier, Reason("names_it", {"outlet": name})
    second = is_after(b.published, a.published)
    if second is not None:
        return (b, a, _LATER) if second else (a, b, _LATER)
    if bool(a.published) != bool(b.published):
        return (b, a, _UNDATED) if a.published else (a, b, _UNDATED)
    shorter, longer = (a, b) if overlap.share_a > overlap.share_b else (b, a)
    return shorter, longer, _SHORTER


def _from_one_page(a: Article, b: Article, stated: dict[tuple[str, str], list[Retelling]], index: Index) -> bool:
    """Tell whether both say that they have it from an outlet whose page in their language is here."""
    cited = [{r.of.article for (page, _), group in stated.items() if page == p.id for r in group} for p in (a, b)]
    return any(page and index.articles[page].language == a.language for page in cited[0] & cited[1])


def _from_one_source(overlap: Overlap, index: Index) -> bool:
    """Tell whether two pages share little besides the words of one who speaks on both: a release that both had.

    Where nothing tells which page came first, that they have it from one another is no more than a guess.
    """
    speaking = [_contents_of(page, index) for page in (overlap.a, overlap.b)]
    common = speaking[0].keys() & speaking[1].keys()
    told = [[c for who in common for c in contents[who]] for contents in speaking]
    texts = [index.articles[page].text for page in (overlap.a, overlap.b)]
    shared = [
        [w for span in spans for w in words(text, span)]
        for text, spans in zip(texts, (overlap.spans_a, overlap.spans_b), strict=True)
    ]
    pairs = list(zip(*shared, strict=False))
    own = sum(not any(c.holds(w) for w, held in zip(pair, told, strict=True) for c in held) for pair in pairs)
    return own < LEAST_WORDS or own * 2 < len(pairs)


def _contents_of(page: str, index: Index) -> dict[str, list[Span]]:
    """Return what people, bodies and papers are said to say on `page`, by those in whose name they speak."""
    found: dict[str, list[Span]] = defaultdict(list)
    for attribution in index.articles[page].attributions:
        joint = index.joint_speaker(page, attribution)
        if joint is not None and joint.kind != "outlet":
            found[index.in_whose_name(joint).id] += attribution.content
    return found


def _rendered(
    pairs: Sequence[Rendering], index: Index, stated: dict[tuple[str, str], list[Retelling]]
) -> Iterator[Retelling]:
    """Yield translations: of the page that is named, of one that prints the text of an outlet named, or of the earlier.

    Where the pages do not tell which came first, neither is said to render the other.  A page renders one original.
    What the meaning alone shows is less sure than what a page says: one that names the outlet retells it as it says.
    """
    best: dict[str, tuple[float, Retelling]] = {}
    for pair in pairs:
        for mine, original in ((pair.a, pair.b), (pair.b, pair.a)):
            found = _original(index.articles[mine], index.articles[original], index, stated)
            if found is None or (pair.by_meaning and (mine, found[0]) in stated):
                continue
            outlet, reasons = found[0], (Reason("renders"), found[1])
            if outlet != index.publisher(mine) and (mine not in best or pair.score > best[mine][0]):
                best[mine] = (
                    pair.score,
                    Retelling(
                        article=mine,
                        of=Origin(outlet, original),
                        relation="translates",
                        evidence=(),
                        why=worded(reasons),
                        reasons=reasons,
                    ),
                )
    for _, retelling in best.values():
        yield retelling


def _original(
    mine: Article, other: Article, index: Index, stated: dict[tuple[str, str], list[Retelling]]
) -> tuple[str, Reason] | None:
    """Return the outlet whose text `mine` renders as `other` has it, and why; None where it is not the later one."""
    publisher = index.publisher(other.id)
    printed = [key for (article, key), group in stated.items() if article == other.id and group[0].relation == "copies"]
    for name in filter(None, (publisher, *printed)):
        if (mine.id, name) in stated:
            return name, Reason("names_it", {"outlet": name})
        if (other.id, index.publisher(mine.id)) in stated:
            return None
    return (publisher, _LATER) if publisher and is_after(mine.published, other.published) else None
