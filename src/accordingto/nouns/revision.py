"""What is different in a newer version of a page."""

from typing import Literal

from msgspec import Struct

from accordingto.nouns.span import Spans

ChangeKind = Literal["added", "removed", "reworded", "reattributed", "restanced"]


class Change(Struct, frozen=True):
    """What became of one statement from one version of an article to the next."""

    kind: ChangeKind
    before: str | None
    """Id of the attribution in the older version; None where it was added."""
    after: str | None
    """Id of the attribution in the newer version; None where it was removed."""
    why: str


class Revision(Struct, frozen=True):
    """What is different in a newer version of an article."""

    changes: tuple[Change, ...] = ()
    """Of its statements; one that changed in two ways is here twice."""
    fields: tuple[tuple[str, str | None, str | None], ...] = ()
    """Title, byline and dates that differ: name, old value, new value."""
    lines_removed: Spans = ()
    """Stretches of the older text: lines of the article that the newer version does not have."""
    lines_added: Spans = ()
    """Stretches of the newer text: lines of the article that the older version did not have."""
    corrections: Spans = ()
    """Stretches of the newer text: new notices that it was corrected."""
