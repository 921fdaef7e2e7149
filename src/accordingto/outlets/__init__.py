"""The registry of outlets: which newspaper, agency or broadcaster a name or a domain stands for.

Outlets are data (``registry.toml``): a name, domains, and aliases in the languages that write about them.  A name is
recognised in any case ending and in Latin or Cyrillic script; the outlets of the pages at hand join the registry for
the run (:meth:`Registry.including`), since a story is mostly retold by outlets that no list has.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib import resources
from itertools import pairwise, starmap

import msgspec
from msgspec import Struct, structs

from accordingto.nouns import Outlet, Span
from accordingto.text import fold, is_latin, stem


class Entry(Struct, frozen=True):
    """One outlet: the name it is shown under, its domains, and other names it goes by."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    agency: bool = False
    """Whether it is a news agency, whose text other outlets print by right ("(AP) —")."""

    here: bool = False
    """Whether it is known from the pages at hand alone: its name is then matched across scripts, which the listed
    ones, whose aliases say how other scripts write them, are not."""

    body: bool = False
    """Whether it is a body with pages of its own, whose name in a text is mostly that body's."""

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the shown one first."""
        return (self.name, *self.aliases)


class _File(Struct, frozen=True):
    outlet: tuple[Entry, ...]
    same: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    undeclined: frozenset[str] = frozenset()


class Body(Outlet, frozen=True):
    """A body that publishes pages of its own: a club, a firm, an office with its releases and bulletins."""


@cache
def _file() -> _File:
    data = resources.files(__name__).joinpath("registry.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)


@cache
def _same_words() -> dict[str, str]:
    """Words that outlets' names share across scripts by sound or meaning ("онлайн" is "online"), to one of them."""
    return {stem(word): stem(group[0]) for group in _file().same for word in group}


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """Return the stem of `word`, or what outlets' names share in its place."""
    key = stem(word)
    return _same_words().get(key, key)


class _Alias(Struct, frozen=True):
    entry: Entry
    words: tuple[str, ...]
    stems: tuple[str, ...]
    rank: tuple[int, int]
    """Those of more words first, then those of the entry that stands first."""

    def fits(self, found: list[str], articled: bool) -> bool:
        """Tell whether the words `found`, whose stems are the alias's, are written like it.

        A name of several words is known by two capitals of it, "The New York times", one of two after an article.
        """
        small = False
        for mine, other in zip(self.words, found, strict=True):
            if not self.entry.here and is_latin(mine) != is_latin(other):
                return False
            if mine.isupper() and len(mine) <= 5:
                if other != mine:
                    return False
            elif _as_it_stands(mine, other) and fold(other) not in _written(mine):
                return False
            elif mine[0].isupper() and not (other[0].isupper() or other[0].isdigit()):
                if fold(mine) in _file().articles:
                    return False  # The name without its article is found in "the Harbour Courier".
                small = True
        return not small or self._known_by_capitals(found, articled)

    def _known_by_capitals(self, found: list[str], articled: bool) -> bool:
        own = [(m, o) for m, o in zip(self.words, found, strict=True) if fold(m) not in _file().articles]
        if len(own) < len(found):
            articled = fold(self.words[0]) in _file().articles
        capital = [o[0].isupper() for m, o in own if m[0].isupper()]
        return len(capital) > 1 and capital[0] and (sum(capital) > 1 or (articled and len(own) == len(capital) == 2))


_NAME_WORD = re.compile(r"\w+(?:['’ʼ`]\w+)*")


def _name_words(text: str) -> list[Span]:
    """Return the words of `text` as names have them: the parts of a hyphenated one apart."""
    return list(starmap(Span, map(re.Match.span, _NAME_WORD.finditer(text))))


@lru_cache(maxsize=1 << 16)
def _keys(word: str) -> tuple[str, ...]:
    """Return the keys that `word` may have in an alias: its own, and without a German case ending."""
    return (_key(word), _key(word[:-1])) if word.endswith(("s", "en")) and is_latin(word) else (_key(word),)


def _as_it_stands(word: str, found: str) -> bool:
    """Tell whether a word of a name is written in the script of the word `found` alike in any place of a sentence."""
    return (is_latin(word) and is_latin(found)) or fold(word) in _file().undeclined


def _written(word: str) -> set[str]:
    """Return the forms that a word of a name has in a text, folded: a Latin one those of English and German."""
    key = fold(word)
    if not is_latin(word):
        return {key}
    return {key, key + "s", key + "n"} if key.endswith("e") else {key, key + "s"}


def _bare(word: str) -> str:
    """Return `word` without an English possessive ending."""
    return word[:-2] if word[-2:] in {"'s", "’s"} else word


_REMEMBERED = 1 << 17
"""Words and names of which a registry remembers what it has for them."""
_TEXTS = 1 << 10
"""Texts of which a registry remembers which outlets they name."""


class Registry:
    """Outlets, found by domain, by name and in running text."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Index `entries`; where two share an alias or a domain the first keeps it."""
        self.entries = tuple(entries)
        self._beginning: dict[str, tuple[dict[str, list[_Alias]], ...]] = {}
        self._named: dict[str, Entry | None] = {}
        self.named_in = lru_cache(maxsize=_TEXTS)(self._named_in)
        """Where a text names outlets, as :meth:`mentions` has it, remembered."""

    def including(self, outlets: Iterable[Outlet]) -> "Registry":
        """Return this registry with the outlets of the pages at hand added, where they are not in it already."""
        added: dict[str, Entry] = {}
        listed = {e.name: e for e in self.entries}
        for outlet in outlets:
            name = outlet.name or outlet.domain
            if not name:
                continue
            known = self.of(outlet)
            entry = known or (self.listed_as(name) if outlet.domain is None else None)
            if entry and entry.name in listed and self.by_name(name) is None and _akin(name, entry):
                shorter = listed[entry.name]
                listed[entry.name] = structs.replace(shorter, aliases=(*shorter.aliases, name))
                continue
            aliases = _short_names(name)
            domains = (outlet.domain,) if outlet.domain else ()
            if known is None:
                key = " ".join(_stems(name)) or name
                before = added.get(key)
                added[key] = Entry(
                    before.name if before else name,
                    domains=tuple(dict.fromkeys((*(before.domains if before else ()), *domains))),
                    aliases=tuple(dict.fromkeys((*(before.aliases if before else ()), *aliases))),
                    here=True,
                    body=isinstance(outlet, Body) and (before is None or before.body),
                )
        return Registry((*listed.values(), *_with_short_names(added.values())))

    def listed_as(self, name: str) -> Entry | None:
        """Return the one listed outlet that is called `name` but for an article and what it is: „das Blatt «Bild»“."""
        found = self._by_bare_name.get(_bare_name(name), ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_bare_name(self) -> dict[tuple[str, ...], list[Entry]]:
        found: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if not entry.here:
                found[_bare_name(entry.name)].append(entry)
        return found

    @cached_property
    def _domains(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self.entries:
            for domain in entry.domains:
                found.setdefault(domain, entry)
        return found

    @cached_property
    def _aliases(self) -> dict[str, dict[str, list[_Alias]]]:
        """Aliases by the stems of their first and their second word, which may be none, longest first."""
        found: dict[str, dict[str, list[_Alias]]] = defaultdict(lambda: defaultdict(list))
        for place, entry in enumerate(self.entries):
            for name in entry.names:
                parts = tuple(s.of(name) for s in _name_words(name))
                if parts:
                    stems = tuple(_key(_bare(p)) for p in parts)
                    found[stems[0]]["".join(stems[1:2])].append(_Alias(entry, parts, stems, (-len(parts), place)))
        for following in found.values():
            for aliases in following.values():
                aliases.sort(key=lambda a: a.rank)
        return {first: dict(following) for first, following in found.items()}

    def by_domain(self, domain: str | None) -> Entry | None:
        """Return the outlet that `domain`, or a domain above it, belongs to."""
        while domain and "." in domain:
            if entry := self._domains.get(domain.casefold()):
                return entry
            domain = domain.partition(".")[2]
        return None

    def by_name(self, name: str | None) -> Entry | None:
        """Return the outlet that `name` as a whole stands for ("the Times of London", «Вістки»)."""
        if not name:
            return None
        if name not in self._named:
            if len(self._named) >= _REMEMBERED:
                self._named.clear()
            self._named[name] = self._by_name(name)
        return self._named[name]

    def _by_name(self, name: str) -> Entry | None:
        own = [s for s in _name_words(name) if fold(s.of(name)) not in _file().articles]
        if not own:
            return None
        for span, entry in self.mentions(name):
            if span.start <= own[0].start and own[-1].end <= span.end:
                return entry
        return None

    def by_short_name(self, name: str) -> Entry | None:
        """Return the one outlet of the pages at hand whose name begins with `name`, or ends in it as one word."""
        short = _stems(name)
        while short and short[0] in _articles():
            short = short[1:]
        size = len(short)
        found = [
            e for e in self._here if size < len(own := _stems(e.name)) and (own[:size] == short or [own[-1]] == short)
        ]
        return found[0] if size and len(found) == 1 else None

    @cached_property
    def _here(self) -> tuple[Entry, ...]:
        return tuple(e for e in self.entries if e.here and not e.body)

    def of(self, outlet: Outlet) -> Entry | None:
        """Return the entry of a page's outlet: by its domain, else by its name."""
        return self.by_domain(outlet.domain) or self.by_name(outlet.name)

    def _named_in(self, text: str) -> tuple[tuple[Span, Entry], ...]:
        return tuple(self.mentions(text))

    def mentions(self, text: str, within: Span | None = None) -> Iterator[tuple[Span, Entry]]:
        """Yield where `text` names an outlet, in order, longest names first; the spans do not overlap."""
        offset = within.start if within else 0
        piece = within.of(text) if within else text
        # Most words begin no outlet's name: they are looked up before anybody asks where they stand.
        known = self._beginning
        beginning: list[tuple[int, tuple[dict[str, list[_Alias]], ...]]] = []
        for i, form in enumerate(_NAME_WORD.findall(piece)):
            if (begun := known.get(form)) is None:
                begun = self._begin(form)
            if begun:
                beginning.append((i, begun))
        spans = _name_words(piece) if beginning else []
        read = 0
        for i, begun in beginning:
            if i < read:
                continue
            first = spans[i]
            second = _keys(_bare(spans[i + 1].of(piece))) if i + 1 < len(spans) else ()
            for alias in (a for following in begun for a in _longest(following, second)):
                here = spans[i : i + len(alias.words)]
                written = [s.of(piece) for s in here]
                if len(here) < len(alias.words) or not _stemmed(alias.stems, written):
                    continue
                # A possessive is the sentence's, but for one that is the name's own: "Barron's".
                pairs = zip(alias.words, written, strict=True)
                found = [form if mine != _bare(mine) else _bare(form) for mine, form in pairs]
                articled = i > 0 and fold(spans[i - 1].of(piece)) in _file().articles
                if alias.fits(found, articled) and _in_a_row(piece, here):
                    yield Span(first.start + offset, here[-1].start + len(found[-1]) + offset), alias.entry
                    read = i + len(here)
                    break

    def _begin(self, word: str) -> tuple[dict[str, list[_Alias]], ...]:
        """Return the aliases whose first word `word` may be, by their second, and remember them."""
        if len(self._beginning) >= _REMEMBERED:
            self._beginning.clear()
        found = tuple(self._aliases[key] for key in _keys(_bare(word)) if key in self._aliases)
        self._beginning[word] = found
        return found


def _stemmed(stems: Iterable[str], written: Iterable[str]) -> bool:
    """Tell whether the words `written` have these stems."""
    return all(stem in _keys(_bare(form)) for stem, form in zip(stems, written, strict=True))


def _longest(following: Mapping[str, list[_Alias]], second: Iterable[str]) -> list[_Alias]:
    """Return the aliases that go on with one of the stems in `second`, or are one word long, longest first."""
    longer = [alias for key in second for alias in following.get(key, ())]
    return [*sorted(longer, key=lambda a: a.rank), *following.get("", ())]


def _in_a_row(text: str, spans: list[Span]) -> bool:
    """Tell whether only blanks, hyphens, quotation marks or the dot of "liga.net" stand between a name's words."""
    gaps = (text[a.end : b.start] for a, b in pairwise(spans))
    return all(gap == "." or (len(gap) <= 3 and not any(c in ".,;:!?()\n" for c in gap)) for gap in gaps)


def _stems(name: str) -> list[str]:
    return [_key(s.of(name)) for s in _name_words(name)]


def _short_names(name: str) -> tuple[str, ...]:
    """Return other names that `name` goes by: without a leading article, and with what it is on the other side.

    "The Lakeshore Courier" is found as "Lakeshore Courier", "Harbour Radio" as "Radio Harbour".
    """
    first, _, rest = name.partition(" ")
    if not rest:
        return ()
    if fold(first) in _file().articles:
        return (rest, *_short_names(rest))
    before, _, last = name.rpartition(" ")
    if _key(last) in _kinds():
        return (f"{fold(last)} {before}",)
    return (f"{rest} {fold(first)}",) if _key(first) in _kinds() else ()


def _akin(name: str, entry: Entry) -> bool:
    """Tell whether a page calls itself by a word of the outlet's name: "ZEIT ONLINE" for Die Zeit, not "Home"."""
    own = {s for n in entry.names for s in _bare_name(n)}
    return not own.isdisjoint(_bare_name(name))


def _bare_name(name: str) -> tuple[str, ...]:
    """Return the stems of a name without articles and without the word for what it is."""
    own = [s for s in _stems(name) if s not in _articles()]
    while len(own) > 1 and own[-1] in _kinds():
        own.pop()
    return tuple(_SPELLED.sub(r"\1", s.translate(_UMLAUTS)) for s in own)


_UMLAUTS = str.maketrans("äöü", "aou")
_SPELLED = re.compile("([aou])e")
"""„Süddeutsche“ is "Sueddeutsche" and "Suddeutsche" abroad."""


@cache
def _articles() -> frozenset[str]:
    """Keys of the words that may be left out before an outlet's name."""
    return frozenset(map(_key, _file().articles))


@cache
def _kinds() -> frozenset[str]:
    """Keys of the words for what an outlet is that stand before or after its name."""
    return frozenset(map(_key, _file().kinds))


def _with_short_names(entries: Iterable[Entry]) -> list[Entry]:
    """Return `entries`, those without a domain that are another's name cut short as an alias of it.

    Agencies sign so: "(Northgate)" for Northgate Wire, "(CPA)" for Continental Press Agency.  What may be short for
    several stays an outlet of its own.
    """
    found = {e.name: e for e in entries}
    longer: dict[str, list[str]] = defaultdict(list)
    for name in found:
        for key in {_beginning(name), _letters(name)}:
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
    return [w for w in fold(name).split() if w not in _file().articles]


def _beginning(name: str) -> str:
    return next(iter(_own_words(name)), "")


def _letters(name: str) -> str:
    """Return the first letters of a name's words."""
    return "".join(w[0] for w in _own_words(name) if w[0].isalpha())


def abbreviates(short: str, name: str) -> bool:
    """Tell whether `short` is the first words of `name` or their first letters: "Northgate" for "Northgate Wire"."""
    mine, whole = _own_words(short), _own_words(name)
    letters = _letters(name)
    return mine != whole and (
        mine == whole[: len(mine)] or (short.isupper() and len(letters) > 1 and mine == [letters])
    )


@cache
def registry() -> Registry:
    """Return the registry that ships with the package."""
    return Registry(_file().outlet)
