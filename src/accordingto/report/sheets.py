"""CSV tables, one a kind of row, for spreadsheets and data frames."""

import csv
import io
from collections.abc import Iterable, Iterator

from accordingto.nouns import Trace
from accordingto.report.evidence import Evidence, Said, outlet
from accordingto.report.wording import line

Row = tuple[object, ...]


def tables(trace: Trace) -> dict[str, str]:
    """Return ``{name: CSV text}`` of a trace: statements, roots, retellings, sources, positions.

    Columns have the contract's names; offsets are code points.  Text that a spreadsheet would take for a formula
    (it begins with ``=``, ``+``, ``-`` or ``@``) gets an apostrophe before it, as OWASP advises.
    """
    evidence = Evidence(trace)
    return {
        "statements": _table(
            "article attribution claim stance manner speaker kind via cue content start end confidence",
            _statements(trace, evidence),
        ),
        "roots": _table(
            "claim text low high described kind count_low count_high reached_through first_reported_by", _roots(trace)
        ),
        "lint": _table(
            "claim kind why article attribution stance",
            (
                (c.id, remark.kind, remark.why, s.article, s.attribution, s.stance)
                for c in trace.claims
                for remark in c.lint
                for s in remark.statements
            ),
        ),
        "retellings": _table(
            "article relation outlet of_article why evidence",
            (
                (
                    r.article,
                    r.relation,
                    r.of.outlet,
                    r.of.article,
                    r.why,
                    evidence.articles[r.article].quote(r.evidence) if r.article in evidence.articles else None,
                )
                for r in trace.retellings
            ),
        ),
        "sources": _table(
            "id kind name description articles outlets",
            (
                (s.id, s.kind, s.name, s.description, len({m.article for m in s.members}), "; ".join(s.outlets))
                for s in trace.sources
            ),
        ),
        "positions": _table(
            "who from to stance claim article attribution",
            ((p.who, *p.when, p.stance, p.claim, p.article, p.attribution) for p in trace.positions),
        ),
        "articles": _table(
            "id input url outlet domain title published language",
            (
                (a.id, a.input, a.url, outlet(a), a.outlet.domain, a.title, a.published, a.language)
                for a in trace.articles
            ),
        ),
    }


def _statements(trace: Trace, evidence: Evidence) -> Iterator[Row]:
    claims = {(s.article, s.attribution): (c.id, s.stance) for c in trace.claims for s in c.attributions}
    for article in trace.articles:
        for a in article.attributions:
            said = Said(article, a)
            source = evidence.source(said)
            claim, stance = claims.get((article.id, a.id), (None, a.stance))
            start = min((s.start for s in a.content), default=None)
            end = max((s.end for s in a.content), default=None)
            yield (
                article.id, a.id, claim, stance, a.manner, evidence.speaker(said), source.kind if source else None,
                " < ".join(evidence.via(said)), article.quote(a.cue), article.quote(a.content), start, end,
                a.confidence,
            )  # fmt: skip


def _roots(trace: Trace) -> Iterator[Row]:
    for c in trace.claims:
        low, high = c.independent_roots
        for root in c.roots or (None,):
            yield (
                c.id, c.text, low, high, *((root.described, root.kind, *root.count, " < ".join(root.reached_through))
                if root else (None,) * 5), c.first_reported_by,
            )  # fmt: skip


def _table(columns: str, rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns.split())
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: object) -> object:
    """Return `value` as it stands in a table: text in one line that a spreadsheet does not take for a formula."""
    if not isinstance(value, str):
        return value
    text = line(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@") else text
