"""A trace in the words of schema.org, as JSON-LD: articles, quotations and claims.

`NewsArticle`, `Quotation` and `Claim` as schema.org defines them.  It has no word for independent roots nor for chains;
who needs these takes PROV or the contract.
"""

from collections import defaultdict
from typing import Any

from accordingto.nouns import Article, Claim, SourceKind, Trace
from accordingto.report import names
from accordingto.report.evidence import NOBODY, Evidence, Said, outlet
from accordingto.report.exchange import plain_json
from accordingto.report.names import NAMESPACE
from accordingto.report.wording import line

_TYPES: dict[SourceKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "outlet": "NewsMediaOrganization",
}

Node = dict[str, Any]


def schema_org(trace: Trace) -> bytes:
    """Return `trace` as one JSON-LD document of schema.org terms, UTF-8, without a line end."""
    evidence = Evidence(trace)
    based_on: dict[str, list[Node]] = defaultdict(list)
    for retelling in trace.retellings:
        if retelling.of.article in evidence.articles:
            based_on[retelling.article].append({"@id": NAMESPACE + names.page(retelling.of.article or "")})
        elif retelling.of.outlet:
            publisher = {"@type": "NewsMediaOrganization", "name": line(retelling.of.outlet)}
            based_on[retelling.article].append({"@type": "CreativeWork", "publisher": publisher})
    graph = [_article(article, based_on[article.id]) for article in trace.articles]
    for article in trace.articles:
        graph += [_quotation(evidence, Said(article, a)) for a in article.attributions if a.content]
    graph += [_claim(claim, evidence) for claim in trace.claims]
    return plain_json({"@context": "https://schema.org", "@graph": graph})


def _article(article: Article, based_on: list[Node]) -> Node:
    return _known(
        {
            "@id": NAMESPACE + names.page(article.id),
            "@type": "NewsArticle",
            "url": line(article.url),
            "headline": line(article.title),
            "datePublished": line(article.published),
            "inLanguage": article.language,
            "publisher": {"@type": "NewsMediaOrganization", "name": outlet(article)},
            "isBasedOn": based_on,
        }
    )


def _quotation(evidence: Evidence, said: Said) -> Node:
    article, attribution = said.article, said.attribution
    source, speaker = evidence.source(said), evidence.speaker(said)
    kind = _TYPES.get(source.kind, "Thing") if source else "Thing"
    return _known(
        {
            "@id": NAMESPACE + names.statement(article.id, attribution.id),
            # Only words in quotation marks are a quotation; a paraphrase is a claim that somebody made.
            "@type": "Quotation" if attribution.manner == "direct" else "Claim",
            "text": line(article.quote(attribution.content)),
            "creator": {"@type": kind, "name": speaker} if speaker != NOBODY else None,
            "inLanguage": article.language,
            "isPartOf": {"@id": NAMESPACE + names.page(article.id)},
        }
    )


def _claim(claim: Claim, evidence: Evidence) -> Node:
    said = evidence.of(claim.attributions)
    dated = [s.article for s in said if s.article.published and outlet(s.article) == line(claim.first_reported_by)]
    first = min(dated, key=lambda a: a.published or "", default=None)
    return _known(
        {
            "@id": NAMESPACE + names.claim(claim.id),
            "@type": "Claim",
            "text": line(claim.text),
            "appearance": [{"@id": NAMESPACE + names.page(a)} for a in dict.fromkeys(s.article.id for s in said)],
            "firstAppearance": {"@id": NAMESPACE + names.page(first.id)} if first else None,
            "hasPart": [{"@id": NAMESPACE + names.statement(s.article.id, s.attribution.id)} for s in said],
        }
    )


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
