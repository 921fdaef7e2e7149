"""What people decided: a row each, kept by keys that outlive a new trace, undone by another row.

A decision names statements and sources by their keys and, should a page be read anew and its words move, by the words
themselves.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from accordingto.desk import keys
from accordingto.nouns import (
    Article,
    Attribution,
    Decisions,
    Manner,
    Origin,
    Reason,
    Ref,
    Relation,
    Retelling,
    Span,
    Spans,
    Stance,
)
from accordingto.text import fold, words

Kind = Literal[
    "merge_sources",
    "split_source",
    "merge_claims",
    "split_claim",
    "part_claims",
    "reject_statement",
    "add_statement",
    "reject_retelling",
    "add_retelling",
    "grade_source",
    "grade_statement",
]

_LIKE = 0.6
"""Share of words that two wordings of one statement have in common at least (Dice)."""


class Named(Struct, frozen=True):
    """What a key stood for when the decision was made."""

    page: str
    words: str


class Stretch(Struct, frozen=True):
    """A span with its words, so that it is found again when the text around it has moved."""

    start: int
    end: int
    words: str


class About(Struct, frozen=True, omit_defaults=True):
    """The column `decision.about`; which fields are filled depends on the kind."""

    keys: tuple[str, ...] = ()
    """Keys of statements, or of sources in their articles."""
    others: tuple[str, ...] = ()
    """Of a split: what stays behind; of two claims that are parted: the other."""
    named: dict[str, Named] = {}
    page: str | None = None
    """Key of the article that retells, or that a statement is added to."""
    of_page: str | None = None
    outlet: str | None = None
    relation: Relation | None = None
    source: tuple[Stretch, ...] = ()
    cue: tuple[Stretch, ...] = ()
    content: tuple[Stretch, ...] = ()
    manner: Manner = "indirect"
    stance: Stance = "asserts"
    grade: str | None = None
    """A to F for a source, 1 to 6 for a statement; None takes the grade away."""


class Decision(Struct, frozen=True):
    """A decision that stands."""

    id: int
    kind: Kind
    about: About
    note: str = ""


def standing(db: sqlite3.Connection) -> list[Decision]:
    """Return the decisions that were not undone, in order of time."""
    return [
        Decision(r["id"], r["kind"], msgspec.json.decode(r["about"], type=About), r["note"])
        for r in db.execute(
            "SELECT * FROM decision d WHERE undoes IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) ORDER BY id"
        )
    ]


def applied(article: Article, page: str, decisions: Iterable[Decision]) -> Article:
    """Return `article`, whose key is `page`, without the statements rejected on it and with those added."""
    rejected = [
        d for d in decisions if d.kind == "reject_statement" and any(n.page == page for n in d.about.named.values())
    ]
    if rejected:
        found = _Finder({article.id: page}, [article])
        out = {ref[1] for d in rejected for ref in found.statements(d.about.keys, d.about.named)}
        left = [a for a in article.attributions if a.id not in out]
        article = replace(article, attributions=tuple(replace(a, parent=None) if a.parent in out else a for a in left))
    added = [a for d in decisions if d.kind == "add_statement" and d.about.page == page and (a := _added(d, article))]
    return replace(article, attributions=(*article.attributions, *added)) if added else article


def _added(decision: Decision, article: Article) -> Attribution | None:
    """Return the attribution that a person marked, None where its words are on the page no more."""
    about = decision.about
    content = _anchored(about.content, article.text)
    if not content:
        return None
    return Attribution(
        id=f"u{decision.id}",
        source=_anchored(about.source, article.text),
        cue=_anchored(about.cue, article.text),
        content=content,
        manner=about.manner,
        stance=about.stance,
    )


def _anchored(stretches: Sequence[Stretch], text: str) -> Spans:
    """Return where the `stretches` stand: where they stood, else at the nearest place with the same words."""
    found = []
    for stretch in stretches:
        if text[stretch.start : stretch.end] == stretch.words:
            found.append(Span(stretch.start, stretch.end))
            continue
        starts = []
        at = text.find(stretch.words)
        while at >= 0 and stretch.words:
            starts.append(at)
            at = text.find(stretch.words, at + 1)
        if not starts:
            return ()
        start = min(starts, key=lambda s: abs(s - stretch.start))
        found.append(Span(start, start + len(stretch.words)))
    return tuple(sorted(found))


def resolved(decisions: Iterable[Decision], pages: Mapping[str, str], articles: Sequence[Article]) -> Decisions:
    """Return `decisions` in the ids of `articles`, whose keys `pages` tells; the later of two that differ holds."""
    ids = {page: id for id, page in pages.items()}
    finder = _Finder(pages, articles)
    rows = {"sources": _Rows(), "claims": _Rows()}
    retellings: list[Retelling] = []
    against: list[Ref] = []
    for decision in decisions:
        about = decision.about
        match decision.kind:
            case "merge_sources":
                rows["sources"].join(finder.sources(about.keys, about.named))
            case "split_source":
                rows["sources"].split(
                    finder.sources(about.keys, about.named), finder.sources(about.others, about.named)
                )
            case "merge_claims":
                rows["claims"].join(finder.statements(about.keys, about.named))
            case "split_claim":
                rows["claims"].split(
                    finder.statements(about.keys, about.named), finder.statements(about.others, about.named)
                )
            case "part_claims":
                rows["claims"].part(
                    finder.statements(about.keys, about.named), finder.statements(about.others, about.named)
                )
            case "reject_retelling" if about.page in ids:
                of = (about.outlet, ids.get(about.of_page or ""))
                against += [(ids[about.page], name) for name in of if name]
                retellings = [r for r in retellings if (r.article, r.of.outlet) not in against]
            case "add_retelling" if about.page in ids and about.relation:
                added = Retelling(
                    article=ids[about.page],
                    of=Origin(about.outlet, ids.get(about.of_page or "")),
                    relation=about.relation,
                    evidence=(),
                    why=f"added by hand: {decision.note}" if decision.note else "added by hand",
                    reasons=(Reason("by_hand", {"note": decision.note} if decision.note else {}),),
                )
                against = [
                    (a, of) for a, of in against if a != added.article or of not in (added.of.outlet, added.of.article)
                ]
                retellings.append(added)
    return Decisions(
        same_source=tuple(rows["sources"].same),
        other_source=tuple(rows["sources"].other),
        same_claim=tuple(rows["claims"].same),
        other_claim=tuple(rows["claims"].other),
        retellings=tuple(retellings),
        no_retellings=tuple(against),
    )


class _Rows:
    """What is the same and what is not, as one decision after the other says."""

    def __init__(self) -> None:
        self.same: list[tuple[Ref, ...]] = []
        self.other: list[tuple[tuple[Ref, ...], tuple[Ref, ...]]] = []

    def join(self, refs: Sequence[Ref]) -> None:
        """Take `refs` for the same, whatever was said of them before."""
        here = set(refs)
        self.other = [(a, b) for a, b in self.other if not (here & set(a) and here & set(b))]
        if len(here) > 1:
            self.same.append(tuple(refs))

    def split(self, refs: Sequence[Ref], others: Sequence[Ref]) -> None:
        """Take `refs` for one another, but not for `others`."""
        self.part(refs, others)
        if len(refs) > 1:
            self.same.append(tuple(refs))

    def part(self, refs: Sequence[Ref], others: Sequence[Ref]) -> None:
        """Take none of `refs` for one of `others`."""
        here, there = set(refs), set(others) - set(refs)
        # Not the same as those left behind also means: not joined with them by an earlier decision.
        self.same = [
            kept
            for row in self.same
            for kept in (_halves(row, here) if there & set(row) and here & set(row) else (row,))
            if len(kept) > 1
        ]
        if here and there:
            self.other.append((tuple(refs), tuple(o for o in others if o in there)))


def _halves(row: tuple[Ref, ...], here: Container[Ref]) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
    return tuple(r for r in row if r in here), tuple(r for r in row if r not in here)


_Names = Callable[[str, Article], dict[str, tuple[str, str]]]


class _Finder:
    """Finds what keys stand for in the articles at hand."""

    def __init__(self, pages: Mapping[str, str], articles: Iterable[Article]) -> None:
        self._articles = {pages[a.id]: a for a in articles if a.id in pages}
        self._statements: dict[str, dict[str, tuple[str, str]]] = {}
        self._sources: dict[str, dict[str, tuple[str, str]]] = {}

    def statements(self, wanted: Iterable[str], named: Mapping[str, Named]) -> list[Ref]:
        """Return the attributions that the keys `wanted` stand for, where they are here."""
        return [ref for key in wanted if key in named and (ref := self._find(key, named[key], self._said))]

    def sources(self, wanted: Iterable[str], named: Mapping[str, Named]) -> list[Ref]:
        """Return the sources that the keys `wanted` stand for, where they are here."""
        return [ref for key in wanted if key in named and (ref := self._find(key, named[key], self._called))]

    def _find(self, key: str, name: Named, of: _Names) -> Ref | None:
        article = self._articles.get(name.page)
        if article is None:
            return None
        found = of(name.page, article)
        if key in found:
            return article.id, found[key][0]
        likest = max(found.values(), key=lambda one: likeness(one[1], name.words), default=None)
        return (article.id, likest[0]) if likest and likeness(likest[1], name.words) >= _LIKE else None

    def _said(self, page: str, article: Article) -> dict[str, tuple[str, str]]:
        if page not in self._statements:
            self._statements[page] = {
                key: (a.id, article.quote(a.content)) for key, a in keys.of_statements(page, article)
            }
        return self._statements[page]

    def _called(self, page: str, article: Article) -> dict[str, tuple[str, str]]:
        if page not in self._sources:
            self._sources[page] = {
                key: (s.id, s.name or s.description or "") for key, s in keys.of_sources(page, article)
            }
        return self._sources[page]


def likeness(a: str, b: str) -> float:
    """Return how many of their different words two wordings share, 0 to 1 (Dice)."""
    mine, other = ({fold(w.of(text)) for w in words(text)} for text in (a, b))
    return 2 * len(mine & other) / (len(mine) + len(other)) if mine and other else 0.0


def write_grades(db: sqlite3.Connection, decisions: Iterable[Decision]) -> None:
    """Write the grades that stand beside what they are of."""
    grades: dict[str, dict[tuple[str, ...], str | None]] = defaultdict(dict)
    for decision in decisions:
        if decision.kind in {"grade_source", "grade_statement"}:
            grades[decision.kind][decision.about.keys] = decision.about.grade
    db.execute("UPDATE source SET grade = NULL WHERE grade IS NOT NULL")
    db.execute("UPDATE claim SET grade = NULL WHERE grade IS NOT NULL")
    for table, holder, column, kind in (
        ("source", "member", "source", "grade_source"),
        ("claim", "statement", "claim", "grade_statement"),
    ):
        for held, grade in grades[kind].items():
            # Of what a source or a claim was made of, the first that is still there says which it is now.
            db.execute(
                f"UPDATE {table} SET grade = ? WHERE id = (SELECT h.{column} FROM json_each(?) k"
                f" JOIN {holder} h ON h.key = k.value WHERE h.{column} IS NOT NULL ORDER BY k.key LIMIT 1)",
                (grade, msgspec.json.encode(held).decode()),
            )
