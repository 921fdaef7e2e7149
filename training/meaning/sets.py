"""What the encoder of meaning learns from: contents of one invented event, and which of them make one claim.

Two forms: claim sets, written for this alone (``sets/*.jsonl``, one event a line), and whole stories with pages and
gold (:mod:`benchmarks.written`), of which the contents of the statements are taken.
"""

from pathlib import Path

import msgspec
from benchmarks.meaning import Event
from msgspec import Struct

SETS = Path(__file__).with_name("sets")


class ClaimSet(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of ``sets/*.jsonl``."""

    topic: str
    claims: list[tuple[str, list[tuple[str, str]]]]
    """Of each claim its gist, then language (ISO 639-1) and wording of every content that makes it."""
    none: list[tuple[str, str]]
    """Contents that make no claim of the set, nor one with each other."""


def claim_sets(folder: Path = SETS) -> list[Event]:
    """Return the events of all claim sets in `folder`."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_bytes().splitlines())
    return [_event(msgspec.json.decode(line, type=ClaimSet)) for line in lines]


def _event(found: ClaimSet) -> Event:
    rows = [(text, f"c{n}", language) for n, (_, said) in enumerate(found.claims) for language, text in said]
    rows += [(text, f"n{n}", language) for n, (language, text) in enumerate(found.none)]
    return Event([text for text, _, _ in rows], [frozenset({c}) for _, c, _ in rows], [name for _, _, name in rows])
