"""A trace as PROV-JSON: who said what, through which pages, made from what by which software.

W3C PROV-DM (2013) names the relations, the member submission "The PROV-JSON Serialization" (2013) the form.  There a
quotation, a primary source and a revision are derivations with a type, so that `wasQuotedFrom`, `hadPrimarySource` and
`wasRevisionOf` of PROV-O stand here as ``wasDerivedFrom`` with ``prov:type`` ``prov:Quotation``,
``prov:PrimarySource`` and ``prov:Revision``.

What is what
    page, statement, claim, the own statement of a root, what an outlet published on a page that is not here: entities;
    outlets, people, organizations, groups without a name and this software: agents; the tracing: an activity.
Relations
    a statement is a quotation of its page and attributed to its speaker; a page that copies another is a quotation of
    it, one that states or translates is derived from it; a claim has its statements as members and each of its roots,
    as do the statements that lead there, as primary source.
"""

import hashlib
from collections import defaultdict
from importlib.metadata import version
from typing import Any

from msgspec import UnsetType

from accordingto.nouns import Article, Claim, JointSource, Retelling, Root, Source, SourceKind, Span, Trace
from accordingto.report import names
from accordingto.report.evidence import Evidence, Said, called, outlet
from accordingto.report.exchange import plain_json
from accordingto.report.names import NAMESPACE, segment
from accordingto.report.wording import line

_PREFIXES = {
    "trace": NAMESPACE,
    "accordingto": f"{NAMESPACE}terms/",
    "schema": "https://schema.org/",
}
_AGENTS: dict[SourceKind, str] = {
    "person": "prov:Person",
    "organization": "prov:Organization",
    "outlet": "prov:Organization",
}
_RUN = "trace:run"

Record = dict[str, Any]


def prov(trace: Trace) -> bytes:
    """Return `trace` as one PROV-JSON document in UTF-8, without a line end.

    Times are left out but for those that the pages state: the same trace gives the same bytes.
    """
    return plain_json(_Document(trace).content())


class _Document:
    """One PROV-JSON document while it is being written."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.evidence = Evidence(trace)
        self.records: dict[str, dict[str, Record]] = defaultdict(dict)

    def content(self) -> dict[str, Any]:
        self._software()
        for article in self.trace.articles:
            self._article(article)
        for source in self.trace.sources:
            self._joint(source)
        for article in self.trace.articles:
            self._statements(article)
        for retelling in self.trace.retellings:
            self._retelling(retelling)
        for claim in self.trace.claims:
            self._claim(claim)
        return {"prefix": _PREFIXES, **{name: rows for name, rows in self.records.items() if rows}}

    def _put(self, table: str, key: str, **values: object) -> str:
        """Add a record; values that are None are left out; a name's ``__`` stands for the colon of its prefix."""
        self.records[table][key] = {k.replace("__", ":"): v for k, v in values.items() if v not in (None, "", [])}
        return key

    def _relate(self, table: str, **ends: object) -> None:
        rows = self.records[table]
        rows[f"_:{table}{len(rows) + 1}"] = {k.replace("__", ":"): v for k, v in ends.items() if v is not None}

    def _derive(self, made: str, used: str, kind: str | None, **more: object) -> None:
        self._relate(
            "wasDerivedFrom",
            prov__generatedEntity=made,
            prov__usedEntity=used,
            prov__type=_name(kind) if kind else None,
            **more,
        )

    def _software(self) -> None:
        agent = self._put(
            "agent",
            "trace:software",
            prov__type=_name("prov:SoftwareAgent"),
            prov__label=f"accordingto {version('accordingto')}",
            schema__softwareVersion=version("accordingto"),
        )
        self._put("activity", _RUN, prov__type=_name("accordingto:Trace"), prov__label="tracing of statements")
        self._relate("wasAssociatedWith", prov__activity=_RUN, prov__agent=agent)

    def _article(self, article: Article) -> None:
        page = self._put(
            "entity",
            _page(article.id),
            prov__type=_name("schema:NewsArticle"),
            prov__label=line(article.title) or outlet(article),
            schema__url=line(article.url),
            schema__datePublished=line(article.published),
            schema__dateModified=line(article.modified),
            schema__inLanguage=article.language,
            accordingto__fetched=line(article.fetched),
            accordingto__quick=article.quick or None,
            accordingto__skimmed=_stretch(article.skimmed),
            accordingto__unread=_stretch(article.unread),
            accordingto__input=line(article.input),
            accordingto__textSha256=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        )
        self._relate("used", prov__activity=_RUN, prov__entity=page)
        self._relate("wasAttributedTo", prov__entity=page, prov__agent=self._outlet(outlet(article)))

    def _outlet(self, name: str) -> str:
        return self._put(
            "agent", f"trace:outlet/{segment(name)}", prov__type=_name("prov:Organization"), prov__label=name
        )

    def _joint(self, source: JointSource) -> None:
        if source.kind == "document":
            self._put("entity", _source(source), prov__label=called(source), accordingto__kind=source.kind)
            return
        kind = _AGENTS.get(source.kind)
        self._put(
            "agent",
            _source(source),
            prov__type=_name(kind) if kind else None,
            prov__label=called(source),
            accordingto__kind=source.kind,
            accordingto__description=line(source.description),
        )

    def _statements(self, article: Article) -> None:
        for attribution in article.attributions:
            source = self.evidence.source(Said(article, attribution))
            joint = self.evidence.joint.get((article.id, source.id)) if source else None
            entity = self._put(
                "entity",
                _statement(article.id, attribution.id),
                prov__type=_name("accordingto:Statement"),
                prov__value=line(article.quote(attribution.content)),
                accordingto__source=line(article.quote(attribution.source)),
                accordingto__cue=line(article.quote(attribution.cue)),
                accordingto__manner=attribution.manner,
                accordingto__stance=attribution.stance,
                accordingto__content=[_stretch(s) for s in attribution.content],
                accordingto__through=self.evidence.via(Said(article, attribution)),
            )
            self._relate("wasGeneratedBy", prov__entity=entity, prov__activity=_RUN)
            self._derive(entity, _page(article.id), "prov:Quotation")
            if joint is not None and joint.kind == "document":
                self._derive(entity, _source(joint), None)
            elif joint is not None:
                self._relate("wasAttributedTo", prov__entity=entity, prov__agent=_source(joint))
            elif source is not None:
                self._relate("wasAttributedTo", prov__entity=entity, prov__agent=self._single(article, source))

    def _single(self, article: Article, source: Source) -> str:
        """Return the agent for a source that no joint one holds."""
        key = f"{_page(article.id)}/source/{segment(source.id)}"
        return self._put("agent", key, prov__label=called(source), accordingto__kind=source.kind)

    def _retelling(self, retelling: Retelling) -> None:
        if retelling.of.article in self.evidence.articles:
            of = _page(retelling.of.article or "")
        else:
            name = line(retelling.of.outlet) or "an outlet not named"
            of = self._put(
                "entity", f"trace:report/{segment(name)}", prov__label=f"what {name} published, not among the pages"
            )
            self._relate("wasAttributedTo", prov__entity=of, prov__agent=self._outlet(name))
        self._derive(
            _page(retelling.article),
            of,
            "prov:Quotation" if retelling.relation == "copies" else None,
            accordingto__relation=retelling.relation,
            accordingto__why=line(retelling.why),
            accordingto__evidence=[_stretch(s) for s in retelling.evidence] or None,
        )

    def _claim(self, claim: Claim) -> None:
        low, high = claim.independent_roots
        entity = self._put(
            "entity",
            f"trace:{names.claim(claim.id)}",
            prov__type=[_name("schema:Claim"), _name("prov:Collection")],
            prov__value=line(claim.text),
            accordingto__independentRootsLow=low,
            accordingto__independentRootsHigh=high,
            accordingto__firstReportedBy=line(claim.first_reported_by),
            accordingto__why=line(claim.why),
        )
        self._relate("wasGeneratedBy", prov__entity=entity, prov__activity=_RUN)
        for statement in dict.fromkeys((s.article, s.attribution) for s in claim.attributions):
            self._relate("hadMember", prov__collection=entity, prov__entity=_statement(*statement))
        for number, root in enumerate(claim.roots, 1):
            own = self._root(entity, number, root)
            self._derive(entity, own, "prov:PrimarySource")
            for led in dict.fromkeys((s.article, s.attribution) for s in root.statements):
                self._derive(_statement(*led), own, "prov:PrimarySource")

    def _root(self, claim: str, number: int, root: Root) -> str:
        """Add what a root itself said, which no page here need hold, attributed to whom it belongs."""
        low, high = root.count
        own = self._put(
            "entity",
            f"{claim}/root/{number}",
            prov__label=f"what {line(root.described) or 'a source not named'} said",
            accordingto__kind=root.kind,
            accordingto__countLow=low,
            accordingto__countHigh=high,
            accordingto__reachedThrough=[line(name) for name in root.reached_through],
        )
        joint = {
            j.id: j
            for said in self.evidence.of(root.statements)
            if (j := self.evidence.joint.get((said.article.id, said.attribution.speaker or "")))
        }
        for source in joint.values():
            if source.kind == "document":
                self._relate("specializationOf", prov__specificEntity=own, prov__generalEntity=_source(source))
            else:
                self._relate("wasAttributedTo", prov__entity=own, prov__agent=_source(source))
        return own


def _name(qualified: str) -> Record:
    return {"$": qualified, "type": "prov:QUALIFIED_NAME"}


def _stretch(span: Span | UnsetType) -> str | None:
    return f"{span.start}-{span.end}" if span else None


def _page(article: str) -> str:
    return f"trace:{names.page(article)}"


def _statement(article: str, attribution: str) -> str:
    return f"trace:{names.statement(article, attribution)}"


def _source(source: JointSource) -> str:
    return f"trace:source/{segment(source.id)}"
