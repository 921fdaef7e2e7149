"""Opposites: concepts of which one contradicts the other, whatever the language (``opposites.toml``)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from accordingto.provenance.sayings import CONCEPT


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    pairs: tuple[tuple[str, str], ...]


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Return for each concept that has any the concepts that say the opposite."""
    table = msgspec.toml.decode(resources.files(__package__).joinpath("opposites.toml").read_bytes(), type=_Table)
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in table.pairs:
        found[one].add(other)
        found[other].add(one)
    return {name: frozenset(others) for name, others in found.items()}


def opposed(features: Iterable[str]) -> frozenset[str]:
    """Return the features that say the opposite of one of `features`; none that a content says itself as well."""
    known, own = opposites(), frozenset(features)
    named = (others for f in own if (others := known.get(f.removeprefix(CONCEPT))) and f.startswith(CONCEPT))
    return frozenset(CONCEPT + name for others in named for name in others) - own
