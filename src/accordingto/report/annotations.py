"""A trace as W3C Web Annotations in JSON-LD: one annotation for each attribution.

"Web Annotation Data Model", W3C Recommendation, 23 February 2017.  The target of an annotation is what is said, its
bodies say who says it and by which words.  Each stretch of text is selected twice: by its words with some before and
after them (``TextQuoteSelector``), which still finds them in the page itself, and by its place
(``TextPositionSelector``), counted in code points in the article's `text` as the contract has it.
"""

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from accordingto.nouns import Article, Attribution, Span, Spans, Trace
from accordingto.report import names
from accordingto.report.evidence import NOBODY, Evidence, Said, in_order
from accordingto.report.exchange import plain_json
from accordingto.report.names import NAMESPACE

AROUND = 32
"""Code points before and after a stretch that a `TextQuoteSelector` holds."""

Node = dict[str, Any]


def annotations(trace: Trace) -> bytes:
    """Return the attributions of `trace` as one AnnotationPage in JSON-LD, UTF-8, without a line end.

    A page is named by its address, where it has one, else by a URN of its id.
    """
    evidence = Evidence(trace)
    claims = {(s.article, s.attribution): (c.id, s.stance) for c in trace.claims for s in c.attributions}
    items = [
        _annotation(evidence, Said(article, attribution), claims.get((article.id, attribution.id)))
        for article in trace.articles
        for attribution in in_order(article)
    ]
    return plain_json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"{NAMESPACE}annotations",
            "type": "AnnotationPage",
            "items": items,
        }
    )


def _annotation(evidence: Evidence, said: Said, claim: tuple[str, str] | None) -> Node:
    article, attribution = said.article, said.attribution
    return {
        "id": f"{NAMESPACE}{names.statement(article.id, attribution.id)}",
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {
            "id": f"{NAMESPACE}software",
            "type": "Software",
            "name": f"accordingto {version('accordingto')}",
        },
        "body": list(_bodies(evidence, said, claim)),
        "target": [_selected(article, span) for span in _target(attribution)] or [_address(article)],
    }


def _target(attribution: Attribution) -> Spans:
    """Return what is said; what says it where the content is elsewhere ("she denied it")."""
    return attribution.content or attribution.cue or attribution.source


def _bodies(evidence: Evidence, said: Said, claim: tuple[str, str] | None) -> Iterator[Node | str]:
    article, attribution = said.article, said.attribution
    speaker = evidence.speaker(said)
    if speaker != NOBODY:
        yield _text(speaker, "identifying")
    for span in attribution.source:
        yield {**_selected(article, span), "purpose": "identifying"}
    for span in attribution.cue:
        yield {**_selected(article, span), "purpose": "describing"}
    for name in evidence.via(said):
        yield _text(f"through {name}", "describing")
    yield _text(attribution.manner, "tagging")
    yield _text(claim[1] if claim else attribution.stance, "tagging")
    if claim:
        yield f"{NAMESPACE}{names.claim(claim[0])}"


def _text(value: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _address(article: Article) -> str:
    """Return the page's own address where it is an absolute one without blanks, else its URN."""
    url = article.url or ""
    sound = url.startswith(("http://", "https://")) and url.isprintable() and not any(c in url for c in ' <>"{}|\\^`')
    return url if sound else f"{NAMESPACE}{names.page(article.id)}"


def _selected(article: Article, span: Span) -> Node:
    text = article.text
    return {
        "type": "SpecificResource",
        "source": _address(article),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
