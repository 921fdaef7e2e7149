"""Making decisions and taking them back: what was sent, in ids of the moment, becomes a row with lasting keys."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import cast

import msgspec

from accordingto.desk import bodies
from accordingto.desk.bodies import Deciding
from accordingto.desk.database import now, transaction
from accordingto.desk.decided import About, Kind, Named, Stretch
from accordingto.desk.loading import load
from accordingto.desk.settling import Touched, follow_up
from accordingto.desk.shapes import Decided, Rows
from accordingto.errors import AccordingToError
from accordingto.nouns import Span
from accordingto.report import wording

_SHOWN = 80


class Impossible(AccordingToError):  # noqa: N818 - said of a decision
    """A decision names something that the desk does not hold, or says nothing."""


def decide(db: sqlite3.Connection, sent: Deciding) -> Decided:
    """Write the decision down, bring the answer to it, and return its row.  Raises :class:`Impossible`."""
    with transaction(db):
        about, words = _understood(db, sent)
        kind = cast(Kind, sent.__struct_config__.tag)
        id = db.execute(
            "INSERT INTO decision (at, kind, about, sent, words, note) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            (
                now(),
                kind,
                msgspec.json.encode(about).decode(),
                msgspec.json.encode(sent).decode(),
                words,
                sent.note,
            ),
        ).fetchone()[0]
    follow_up(db, _touched(db, about, kind))
    return _row(db, int(id))


def undo(db: sqlite3.Connection, id: int) -> Decided | None:
    """Take back decision `id` by a row of its own, and return the decision's; None where there is none.

    A decision that was taken back already stays so.
    """
    with transaction(db):
        row = db.execute("SELECT kind, about FROM decision WHERE id = ? AND undoes IS NULL", (id,)).fetchone()
        if row is None:
            return None
        if not db.execute("SELECT 1 FROM decision WHERE undoes = ?", (id,)).fetchone():
            db.execute(
                "INSERT INTO decision (at, kind, about, sent, words, undoes) VALUES (?, ?, '{}', '{}', 'undone', ?)",
                (now(), row["kind"], id),
            )
    about = msgspec.json.decode(row["about"], type=About)
    follow_up(db, _touched(db, about, row["kind"], undone=True))
    return _row(db, id)


def _touched(db: sqlite3.Connection, about: About, kind: Kind, undone: bool = False) -> Touched:
    """Return the rows that a decision is about."""
    if kind in {"grade_source", "grade_statement"}:
        return Touched()
    wanted = msgspec.json.encode((*about.keys, *about.others)).decode()
    if kind in {"merge_sources", "split_source"}:
        sources = db.execute("SELECT source FROM member WHERE key IN (SELECT value FROM json_each(?))", (wanted,))
        return Touched(sources=frozenset(r[0] for r in sources if r[0]), undone=undone)
    if kind in {"merge_claims", "split_claim", "part_claims"}:
        claims = db.execute("SELECT claim FROM statement WHERE key IN (SELECT value FROM json_each(?))", (wanted,))
        return Touched(claims=frozenset(r[0] for r in claims if r[0]), undone=undone)
    named = msgspec.json.encode([about.page, *(n.page for n in about.named.values())]).decode()
    pages = db.execute("SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?))", (named,))
    return Touched(pages=frozenset(r[0] for r in pages), undone=undone)


_ROW = (
    "SELECT d.*, (SELECT u.at FROM decision u WHERE u.undoes = d.id) AS undone FROM decision d WHERE d.undoes IS NULL"
)


def rows(db: sqlite3.Connection, limit: int, offset: int) -> Rows[Decided]:
    """Return the decisions, the newest first, those undone included."""
    total = db.execute("SELECT count(*) FROM decision WHERE undoes IS NULL").fetchone()[0]
    found = db.execute(f"{_ROW} ORDER BY d.id DESC LIMIT ? OFFSET ?", (limit, offset))
    return Rows([_decided(r) for r in found], total)


def _row(db: sqlite3.Connection, id: int) -> Decided:
    return _decided(db.execute(f"{_ROW} AND d.id = ?", (id,)).fetchone())


def _decided(row: sqlite3.Row) -> Decided:
    return Decided(
        id=row["id"],
        at=row["at"],
        kind=row["kind"],
        summary=row["words"],
        note=row["note"],
        undone=row["undone"],
        sent=msgspec.Raw(row["sent"].encode()),
    )


def _understood(db: sqlite3.Connection, sent: Deciding) -> tuple[About, str]:
    """Return what `sent` is about in lasting keys, and in words."""
    match sent:
        case bodies.MergeSources():
            every = [_members(db, id) for id in dict.fromkeys(sent.sources)]
            if len(every) < 2:
                raise Impossible("merging needs two sources that differ")
            return _about([m for some in every for m in some]), "one source: " + _list(
                _called(some[0]) for some in every
            )
        case bodies.SplitSource():
            every_member = _members(db, sent.source)
            wanted = {(m.article, m.source) for m in sent.members}
            leaving, staying = _divided(every_member, lambda m: (m["article"], m["local"]) in wanted)
            return _about(
                leaving, staying
            ), f"another source than {_called(staying[0])}: {_list(map(_called, leaving))}"
        case bodies.MergeClaims():
            claims = [_statements(db, id) for id in dict.fromkeys(sent.claims)]
            if len(claims) < 2:
                raise Impossible("merging needs two claims that differ")
            said = _about([s for some in claims for s in some])
            return said, "one claim: " + _list(_short(_claim_text(db, id)) for id in dict.fromkeys(sent.claims))
        case bodies.SplitClaim():
            wanted_said = {(s.article, s.attribution) for s in sent.statements}
            leaving, staying = _divided(
                _statements(db, sent.claim), lambda s: (s["article"], s["attribution"]) in wanted_said
            )
            moved = _list(_short(s["words"]) for s in leaving)
            return _about(leaving, staying), f"another claim than “{_short(_claim_text(db, sent.claim))}”: {moved}"
        case bodies.PartClaims():
            one, other = sent.claims
            if one == other:
                raise Impossible("parting needs two claims that differ")
            apart = _about(_statements(db, one), _statements(db, other))
            return apart, "two claims: " + _list(_short(_claim_text(db, id)) for id in sent.claims)
        case bodies.RejectStatement():
            row = db.execute(
                f"{_STATEMENT} WHERE s.article = ? AND s.attribution = ?",
                (sent.statement.article, sent.statement.attribution),
            ).fetchone()
            if row is None:
                raise Impossible("there is no such statement")
            return _about([row]), f"no statement: “{_short(row['words'])}”"
        case bodies.AddStatement():
            text = _text(db, sent.article)
            content = _stretches(sent.content, text)
            about = About(
                page=_page(db, sent.article),
                source=_stretches(sent.source, text),
                cue=_stretches(sent.cue, text),
                content=content,
                manner=sent.manner,
                stance=sent.stance,
            )
            return about, f"a statement: “{_short(' … '.join(c.words for c in content))}”"
        case bodies.RejectRetelling() | bodies.AddRetelling():
            return _retelling(db, sent)
        case bodies.GradeSource():
            members = _members(db, sent.source)
            return _about(members[:50], grade=sent.grade), f"{_called(members[0])}: {sent.grade or 'no grade'}"
        case bodies.GradeStatement():
            statements = _statements(db, sent.claim)
            text = _short(_claim_text(db, sent.claim))
            return _about(statements[:50], grade=sent.grade), f"“{text}”: {sent.grade or 'no grade'}"


def _retelling(db: sqlite3.Connection, sent: bodies.RejectRetelling | bodies.AddRetelling) -> tuple[About, str]:
    outlet = sent.of.outlet
    if sent.of.article is not None and outlet is None:
        row = db.execute("SELECT outlet FROM article WHERE id = ?", (sent.of.article,)).fetchone()
        outlet = row["outlet"] if row else None
    of_page = _page(db, sent.of.article) if sent.of.article is not None else None
    if not outlet and not of_page:
        raise Impossible("say what is retold: an outlet or an article")
    adding = isinstance(sent, bodies.AddRetelling)
    text = _text(db, sent.article)
    about = About(
        page=_page(db, sent.article),
        of_page=of_page,
        outlet=outlet,
        relation=sent.relation,
        content=_stretches(sent.evidence, text) if isinstance(sent, bodies.AddRetelling) else (),
    )
    row = db.execute("SELECT outlet, title FROM article WHERE id = ?", (sent.article,)).fetchone()
    return about, (
        f"{row['outlet'] or row['title']} {'has' if adding else 'does not have'} it from {outlet or of_page}"
    )


_STATEMENT = (
    "SELECT s.id, s.article, s.attribution, s.key, s.content AS words, a.key AS page FROM statement s"
    " JOIN article a ON a.id = s.article"
)
_MEMBER = (
    "SELECT m.id, m.article, m.local, m.key, coalesce(m.name, m.description, '') AS words, a.key AS page FROM member m"
    " JOIN article a ON a.id = m.article"
)


def _members(db: sqlite3.Connection, source: int) -> list[sqlite3.Row]:
    found = db.execute(f"{_MEMBER} WHERE m.source = ? ORDER BY m.id", (_stored(source),)).fetchall()
    if not found:
        raise Impossible(f"there is no source {source}")
    return found


def _statements(db: sqlite3.Connection, claim: int) -> list[sqlite3.Row]:
    found = db.execute(f"{_STATEMENT} WHERE s.claim = ? ORDER BY s.id", (_stored(claim),)).fetchall()
    if not found:
        raise Impossible(f"there is no claim {claim}")
    return found


def _stored(id: int) -> int:
    """Return `id` where the file could hold it, else one that it never holds."""
    return id if 0 < id < 2**53 else -1


def _about(rows: Sequence[sqlite3.Row], others: Sequence[sqlite3.Row] = (), grade: str | None = None) -> About:
    return About(
        keys=tuple(r["key"] for r in rows),
        others=tuple(r["key"] for r in others),
        named={r["key"]: Named(r["page"], r["words"]) for r in (*rows, *others)},
        grade=grade,
    )


def _divided(
    rows: Sequence[sqlite3.Row], leaves: Callable[[sqlite3.Row], bool]
) -> tuple[list[sqlite3.Row], list[sqlite3.Row]]:
    leaving, staying = [r for r in rows if leaves(r)], [r for r in rows if not leaves(r)]
    if not leaving or not staying:
        raise Impossible("splitting needs some that leave and some that stay")
    return leaving, staying


def _page(db: sqlite3.Connection, article: int) -> str:
    row = db.execute("SELECT key FROM article WHERE id = ?", (article,)).fetchone()
    if row is None:
        raise Impossible(f"there is no article {article}")
    return str(row["key"])


def _text(db: sqlite3.Connection, article: int) -> str:
    found = load(db, [article])
    if not found:
        raise Impossible(f"there is no article {article}")
    return found[0].text


def _stretches(spans: Sequence[Span], text: str) -> tuple[Stretch, ...]:
    if any(not 0 <= span.start < span.end <= len(text) for span in spans):
        raise Impossible("a span is not in the text")
    return tuple(Stretch(span.start, span.end, span.of(text)) for span in sorted(spans))


def _claim_text(db: sqlite3.Connection, claim: int) -> str:
    return str(db.execute("SELECT text FROM claim WHERE id = ?", (claim,)).fetchone()["text"])


def _called(member: sqlite3.Row) -> str:
    return _short(member["words"]) or "a source without words"


def _short(text: str) -> str:
    return wording.shorten(wording.line(text), _SHOWN)


def _list(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    more = f"; {len(every) - 5} more" if len(every) > 5 else ""
    return "; ".join(every[:5]) + more
