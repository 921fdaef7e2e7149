"""Other names that an outlet goes by: without its article, cut short, in its first letters."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from msgspec import structs

from accordingto.outlets.listed import Entry, registry_file
from accordingto.outlets.spelling import name_key, name_words
from accordingto.text import fold

_UMLAUTS = str.maketrans("äöü", "aou")
_SPELLED = re.compile("([aou])e")
"""„Süddeutsche“ is "Sueddeutsche" and "Suddeutsche" abroad."""


def short_names(name: str) -> tuple[str, ...]:
    """Return other names that `name` goes by: without a leading article, and with what it is on the other side.

    "The Lakeshore Courier" is found as "Lakeshore Courier", "Harbour Radio" as "Radio Harbour".
    """
    first, _, rest = name.partition(" ")
    if not rest:
        return ()
    if fold(first) in registry_file().articles:
        return (rest, *short_names(rest))
    before, _, last = name.rpartition(" ")
    if name_key(last) in _kinds():
        return (f"{fold(last)} {before}",)
    return (f"{rest} {fold(first)}",) if name_key(first) in _kinds() else ()


def akin(name: str, entry: Entry) -> bool:
    """Tell whether a page calls itself by a word of the outlet's name: "ZEIT ONLINE" for Die Zeit, not "Home"."""
    own = {s for n in entry.names for s in bare_name(n)}
    return not own.isdisjoint(bare_name(name))


def bare_name(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without articles and without the word for what it is."""
    own = [w for s in name_words(name) if (w := fold(s.of(name))) not in registry_file().articles]
    while len(own) > 1 and name_key(own[-1]) in _kinds():
        own.pop()
    return tuple(_SPELLED.sub(r"\1", w.translate(_UMLAUTS)) for w in own)


@cache
def articles() -> frozenset[str]:
    """Keys of the words that may be left out before an outlet's name."""
    return frozenset(map(name_key, registry_file().articles))


@cache
def _kinds() -> frozenset[str]:
    """Keys of the words for what an outlet is that stand before or after its name."""
    return frozenset(map(name_key, registry_file().kinds))


def with_short_names(entries: Iterable[Entry]) -> list[Entry]:
    """Return `entries`, those without a domain that are another's name cut short as an alias of it.

    Agencies sign so: "(Northgate)" for Northgate Wire, "(CPA)" for Continental Press Agency; "the station Delta" is
    Radio Delta.  What may be short for several stays an outlet of its own.
    """
    found = {e.name: e for e in entries}
    longer: dict[str, list[str]] = defaultdict(list)
    for name in found:
        for key in {_beginning(name), _letters(name), *_without_kind(_own_words(name))[:1]}:
            longer[key].append(name)
    for short in [e for e in found.values() if not e.domains]:
        keys = {_beginning(short.name), fold(short.name)}
        whole = {
            n for key in keys for n in longer[key] if n in found and n != short.name and abbreviates(short.name, n)
        }
        if len(whole) == 1:
            name = whole.pop()
            aliases = tuple(dict.fromkeys((*found[name].aliases, *short.names)))
            found[name] = structs.replace(found[name], aliases=aliases)
            del found[short.name]
    return list(found.values())


def _own_words(name: str) -> list[str]:
    """Return the words of a name without articles."""
    return [w for w in fold(name).split() if w not in registry_file().articles]


def _beginning(name: str) -> str:
    return next(iter(_own_words(name)), "")


def _letters(name: str) -> str:
    """Return the first letters of a name's words."""
    return "".join(w[0] for w in _own_words(name) if w[0].isalpha())


def _without_kind(own: list[str]) -> list[str]:
    """Return the words of a name that begins with what it is without that one; nothing for others."""
    return own[1:] if own and name_key(own[0]) in _kinds() else []


def abbreviates(short: str, name: str) -> bool:
    """Tell whether `short` is the first words of `name`, their first letters, or `name` without what it is at first.

    "Northgate" for Northgate Wire, "Delta" for Radio Delta.
    """
    mine, whole = _own_words(short), _own_words(name)
    letters = _letters(name)
    return mine != whole and (
        mine in (whole[: len(mine)], _without_kind(whole))
        or (short.isupper() and len(letters) > 1 and mine == [letters])
    )
