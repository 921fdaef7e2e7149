"""The versions of an article, and what changed from one to the next, as its statements."""

import sqlite3

import msgspec

from accordingto.desk.database import consistent
from accordingto.desk.shapes import Changed, FieldChanged, Stated, Version, VersionChanges
from accordingto.nouns import Article


def listed(db: sqlite3.Connection, article: int) -> list[Version]:
    """Return the versions of `article`, the newest first."""
    names = Version.__struct_fields__
    found = db.execute(
        f"SELECT {', '.join(names)} FROM version WHERE article = ? ORDER BY number DESC", (article,)
    ).fetchall()
    return [Version(**{name: r[name] for name in names}) for r in found]


@consistent
def changes(db: sqlite3.Connection, article: int, number: int) -> VersionChanges | None:
    """Return what version `number` changed of the one before it; None where either isn't there.

    Both are compared as they were read: what a person decided since is no change of the page.
    """
    from accordingto import road

    nouns = [
        msgspec.json.decode(r["noun"], type=Article)
        for r in db.execute(
            "SELECT noun FROM version WHERE article = ? AND number IN (?, ?) ORDER BY number",
            (article, number - 1, number),
        )
    ]
    if len(nouns) < 2:
        return None
    before, after = nouns
    revision = road.revision(before, after)
    old, new = _stated(before), _stated(after)
    return VersionChanges(
        article=article,
        number=number,
        changes=[
            Changed(c.kind, old[c.before] if c.before else None, new[c.after] if c.after else None, c.why)
            for c in revision.changes
        ],
        fields=[FieldChanged(*field) for field in revision.fields],
        lines_removed=[span.of(before.text) for span in revision.lines_removed],
        lines_added=[span.of(after.text) for span in revision.lines_added],
        corrections=[span.of(after.text) for span in revision.corrections],
    )


def in_words(of: VersionChanges) -> str:
    """Say in one line what changed."""
    kinds = [c.kind for c in of.changes]
    counts = [f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)]
    parts = [f"statements: {', '.join(counts)}"] if counts else []
    parts += [f"{f.name}: {f.before or 'none'} → {f.after or 'none'}" for f in of.fields]
    if of.lines_added or of.lines_removed:
        parts.append(f"lines: {len(of.lines_added)} new, {len(of.lines_removed)} gone")
    parts += [f"notice: {' '.join(notice.split())[:200]}" for notice in of.corrections]
    return "; ".join(parts) or "the same words"


def _stated(article: Article) -> dict[str, Stated]:
    """Return the article's statements with their words, by the ids of its attributions."""
    names = {s.id: s.name or s.description for s in article.sources}
    return {
        a.id: Stated(
            attribution=a.id,
            text=article.quote(a.content),
            speaker=(names.get(a.speaker) if a.speaker else None) or article.quote(a.source) or None,
            stance=a.stance,
        )
        for a in article.attributions
    }
