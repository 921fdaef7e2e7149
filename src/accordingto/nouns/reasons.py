"""What a `why` says, for those who say it in another language."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

LintKind = Literal[
    "no_root",
    "media_only",
    "one_root",
    "document_only",
    "plural_of_one",
    "no_reason",
    "circular",
    "denial_not_carried",
    "denied_later",
]
ReasonKind = Literal[
    "pages",
    "lead",
    "together",
    "unsourced",
    "beside",
    "against",
    "one_office",
    "passes_on",
    "same_people",
    "named_among",
    "open_plural",
    "names",
    "credits",
    "shared",
    "renders",
    "names_it",
    "later",
    "undated",
    "shorter",
    "by_hand",
]
"""What a :class:`Reason` says; docs/contract.md has the sentence and the names of what is told for each."""
Told: TypeAlias = Mapping[str, str | int | tuple[str, ...]]
"""What a sentence tells, by name: words, a number, a list of words."""


class Reason(Struct, frozen=True):
    """One thing that a `why` says, for those who say it in another language."""

    kind: ReasonKind
    told: Told = {}
