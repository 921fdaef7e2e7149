"""The registry of outlets: which newspaper, agency or broadcaster a name or a domain stands for.

Outlets are data (``registry.toml``): a name, domains, and aliases in the languages that write about them.  A name is
recognised in any case ending and in Latin or Cyrillic script; the outlets of the pages at hand join the registry for
the run (:meth:`Registry.including`), since a story is mostly retold by outlets that no list has.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from msgspec import Struct, structs

from accordingto.nouns import Outlet, Span
from accordingto.outlets.listed import Body, Cited, Entry, registry_file
from accordingto.outlets.short_names import akin, articles, bare_name, short_names, with_short_names
from accordingto.outlets.spelling import (
    NAME_WORD,
    QUOTED,
    as_it_stands,
    name_key,
    name_keys,
    name_stems,
    name_words,
    numbered,
    sister_spellings,
    without_possessive,
    written_forms,
)
from accordingto.text import fold, is_latin


class _Alias(Struct, frozen=True):
    entry: Entry
    words: tuple[str, ...]
    stems: tuple[str, ...]
    rank: tuple[int, int]
    """Those of more words first, then those of the entry that stands first."""
    abroad: bool = False
    """Whether it is a common word, which is a name without more only among words of another script: «Bild пише»."""

    def fits(self, found: list[str], articled: bool, after: str) -> bool:
        """Tell whether the words `found`, whose stems are the alias's, are written like it; `after` follows them.

        A name of several words is known by two capitals of it, "The New York times", one of two after an article.
        One in a Romance language has its article in small letters, « dans le Monde »; not where more capitals come
        after it, for it goes on: «en el País Vasco».  So does a common word: "the journal Nature Notes".
        """
        small = False
        goes_on = after[:1] in {" ", "-"} and after[1:2].isupper()
        if goes_on and self._is_part(found[0], after):
            return False
        for i, (mine, other) in enumerate(zip(self.words, found, strict=True)):
            if not i and not goes_on and other == fold(mine) and other in registry_file().small_articles:
                continue
            abroad = is_latin(mine) != is_latin(other) and not self.entry.here
            if abroad and not (other[0].isupper() and self._tells_across_scripts()):
                return False
            if mine.isupper() and len(mine) <= 5:
                if other != mine:
                    return False
            elif as_it_stands(mine, other) and fold(other) not in written_forms(mine):
                return False
            elif mine[0].isupper() and not (other[0].isupper() or other[0].isdigit()):
                if fold(mine) in registry_file().articles:
                    return False  # The name without its article is found in "the Harbour Courier".
                small = True
        return not small or self._known_by_capitals(found, articled)

    def _tells_across_scripts(self) -> bool:
        """Tell whether a listed name has words enough to be known as another script spells it: "Zerkalo Nedeli".

        A single one is soon another word there: «Бильд» would be any "build".
        """
        small = registry_file().small_articles.union(registry_file().articles)
        return sum(fold(w) not in small and len(w) >= _TELLING for w in self.words) >= _SEVERAL

    def _is_part(self, first: str, after: str) -> bool:
        """Tell whether a name that goes on with the capital in `after` is a part of another's.

        „Die Welt-Raumfahrtkonferenz“ is the world's, „die Welt-Redaktion“ the paper's; « la Croix-Rouge » is no paper.
        """
        article = fold(self.words[0])
        if self.words[0].islower() and article in registry_file().articles and after[0] == " ":
            return is_latin(after[1])  # "the Guardian Council"
        romance = len(self.words) > 1 and article in registry_file().small_articles
        if after[0] == "-":
            return romance or (article in registry_file().articles and not fold(after[1:]).startswith(_of_a_paper()))
        return (romance or (self.entry.common and first[0].islower())) and is_latin(after[1])

    def _known_by_capitals(self, found: list[str], articled: bool) -> bool:
        own = [(m, o) for m, o in zip(self.words, found, strict=True) if fold(m) not in registry_file().articles]
        if len(own) < len(found):
            articled = fold(self.words[0]) in registry_file().articles
        capital = [o[0].isupper() for m, o in own if m[0].isupper()]
        return len(capital) > 1 and capital[0] and (sum(capital) > 1 or (articled and len(own) == len(capital) == 2))


_LEAST = 3
"""Letters of the shortest name that is taken for one cut short."""
_REMEMBERED = 1 << 16
"""Words and names of which a registry remembers what it has for them."""
_SEVERAL, _TELLING = 2, 4
"""Words of a name, of so many letters, by which it is known in another script."""
_AFTER = 16
"""Characters after a name that tell whether it goes on."""
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
        found: list[Entry] = []
        own: set[str] = set()
        for outlet in outlets:
            name = outlet.name or outlet.domain
            if not name:
                continue
            known = self.of(outlet)
            entry = known or (self.listed_as(name) if outlet.domain is None else None)
            found += [entry] if entry else []
            if entry and entry.name in listed and self.by_name(name) is None and akin(name, entry):
                shorter = listed[entry.name]
                listed[entry.name] = structs.replace(shorter, aliases=(*shorter.aliases, name))
                continue
            aliases = short_names(name)
            domains = (outlet.domain,) if outlet.domain else ()
            if known is None:
                key = " ".join(_own_stems(name)) or name
                before = added.get(key)
                if not isinstance(outlet, Cited):
                    own.add(key)
                added[key] = Entry(
                    before.name if before else name,
                    domains=tuple(dict.fromkeys((*(before.domains if before else ()), *domains))),
                    aliases=tuple(dict.fromkeys((*(before.aliases if before else ()), *aliases))),
                    here=True,
                    body=isinstance(outlet, Body) and (before is None or before.body),
                )
        here = [listed[e.name] for e in dict.fromkeys(found) if e.name in listed]
        known_too = with_short_names([*here, *self._by_sisters(added, own)])
        for entry in known_too:
            if entry.name in listed:
                listed[entry.name] = entry
        return Registry((*listed.values(), *(e for e in known_too if e.name not in listed)))

    def _by_sisters(self, added: Mapping[str, Entry], own: Collection[str]) -> list[Entry]:
        """Return the outlets `added` with their names in the sister language, into which who writes there brings them.

        No other outlet may be called so, but what is only cited by such a name of an outlet with pages of its own, of
        which `own` has the keys, is that outlet.
        """
        found = dict(added)
        for key in sorted(added, key=lambda key: key not in own):
            if entry := found.get(key):
                taken = own if key in own else found.keys()
                sisters = {n: " ".join(name_stems(n)) for n in sister_spellings(entry.name)}
                unlike = {n: other for n, other in sisters.items() if other not in taken and self.by_name(n) is None}
                for other in unlike.values():
                    found.pop(other, None)
                found[key] = structs.replace(entry, aliases=(*entry.aliases, *unlike))
        return list(found.values())

    def listed_as(self, name: str) -> Entry | None:
        """Return the one listed outlet that is called `name` but for an article and what it is: „das Blatt «Bild»“."""
        found = self._by_bare_name.get(bare_name(name), ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_bare_name(self) -> dict[tuple[str, ...], list[Entry]]:
        found: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for name in {bare_name(n) for n in entry.names if not entry.here}:
                if len("".join(name)) >= _LEAST:
                    found[name].append(entry)
        return found

    @cached_property
    def _by_quoted_name(self) -> dict[tuple[str, ...], Entry]:
        return {tuple(name_stems(name)): entry for entry in reversed(self.entries) for name in entry.quoted}

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
            for name in (*entry.written, *entry.abroad):
                parts = tuple(s.of(name) for s in name_words(name))
                if parts:
                    stems = tuple(name_key(without_possessive(p)) for p in parts)
                    alias = _Alias(entry, parts, stems, (-len(parts), place), name not in entry.written)
                    found[stems[0]]["".join(stems[1:2])].append(alias)
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
        own = [s for s in name_words(name) if fold(s.of(name)) not in registry_file().articles]
        if not own:
            return None
        for span, entry in self.mentions(name):
            if span.start <= own[0].start and own[-1].end <= span.end:
                return entry
        return None

    def by_short_name(self, name: str) -> Entry | None:
        """Return the one outlet of the pages at hand whose name begins with `name`, or ends in it as one word."""
        short = _own_stems(name)
        size = len(short)
        found = [
            e
            for e in self._here
            if size < len(own := name_stems(e.name)) and (own[:size] == short or [own[-1]] == short)
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
        found = list(self._written(text, within))
        starts = [span.start for span, _ in found]
        quoted = []
        for span, entry in self._quoted(text, within):
            before = bisect_left(starts, span.end)
            if not before or not span.meets(found[before - 1][0]):
                quoted.append((span, entry))
        yield from sorted([*found, *quoted], key=lambda f: f[0]) if quoted else found

    def _quoted(self, text: str, within: Span | None) -> Iterator[tuple[Span, Entry]]:
        """Yield listed outlets that stand in quotation marks by a bare name: „Telegraph“ for The Telegraph."""
        bounds = (within.start, within.end) if within else (0, len(text))
        for match in QUOTED.finditer(text, *bounds):
            name = match.group(1)
            if entry := self.listed_as(name) if is_latin(name) else self._by_quoted_name.get(tuple(name_stems(name))):
                yield Span(*match.span(1)), entry

    def _written(self, text: str, within: Span | None) -> Iterator[tuple[Span, Entry]]:
        offset = within.start if within else 0
        piece = within.of(text) if within else text
        # Most words begin no outlet's name: they are looked up before anybody asks where they stand.
        known = self._beginning
        beginning: list[tuple[int, tuple[dict[str, list[_Alias]], ...]]] = []
        for i, form in enumerate(NAME_WORD.findall(piece)):
            if (begun := known.get(form)) is None:
                begun = self._begin(form)
            if begun:
                beginning.append((i, begun))
        spans = name_words(piece) if beginning else []
        read = 0
        for i, begun in beginning:
            if i < read or (named := self._at(piece, spans, i, begun)) is None:
                continue
            read, span, entry = named
            last = read - 1
            further = self._at(piece, spans, last, self._begin(spans[last].of(piece))) if entry.common else None
            if last > i and further is not None and further[2] is not entry:
                read = i  # "the journal Nature Astronomy" is not in Nature.
                continue
            yield Span(span.start + offset, span.end + offset), entry

    def _at(
        self, text: str, spans: Sequence[Span], i: int, begun: Iterable[Mapping[str, list[_Alias]]]
    ) -> tuple[int, Span, Entry] | None:
        """Return the longest name that begins with the word `i` of `spans`: the word after it, its place, its entry."""
        second = name_keys(without_possessive(spans[i + 1].of(text))) if i + 1 < len(spans) else ()
        for alias in (a for following in begun for a in _longest(following, second)):
            here = spans[i : i + len(alias.words)]
            written = [s.of(text) for s in here]
            if len(here) < len(alias.words) or not _stemmed(alias.stems, written):
                continue
            # A possessive is the sentence's, but for one that is the name's own: "Barron's".
            pairs = zip(alias.words, written, strict=True)
            found = [form if mine != without_possessive(mine) else without_possessive(form) for mine, form in pairs]
            articled = i > 0 and fold(spans[i - 1].of(text)) in registry_file().articles
            after = text[here[-1].end : here[-1].end + _AFTER]
            beside = [*spans[max(0, i - 1) : i], *spans[i + len(here) : i + len(here) + 1]]
            if alias.abroad and (tuple(written) != alias.words or not _among_others(text, beside)):
                continue
            if alias.fits(found, articled, after) and _in_a_row(text, here) and not numbered(text, here[-1].end):
                return i + len(here), Span(spans[i].start, here[-1].start + len(found[-1])), alias.entry
        return None

    def _begin(self, word: str) -> tuple[dict[str, list[_Alias]], ...]:
        """Return the aliases whose first word `word` may be, by their second, and remember them."""
        if len(self._beginning) >= _REMEMBERED:
            self._beginning.clear()
        found = tuple(self._aliases[key] for key in name_keys(without_possessive(word)) if key in self._aliases)
        self._beginning[word] = found
        return found


def _among_others(text: str, beside: Sequence[Span]) -> bool:
    """Tell whether the words beside a name in Latin script are all of another one, and there are any."""
    return bool(beside) and not any(is_latin(s.of(text)) for s in beside)


def _own_stems(name: str) -> list[str]:
    """Return the keys of the words of a name but for the articles that it begins with."""
    stems = name_stems(name)
    while stems and stems[0] in articles():
        stems = stems[1:]
    return stems


def _stemmed(stems: Iterable[str], written: Iterable[str]) -> bool:
    """Tell whether the words `written` have these stems."""
    return all(stem in name_keys(without_possessive(form)) for stem, form in zip(stems, written, strict=True))


def _longest(following: Mapping[str, list[_Alias]], second: Iterable[str]) -> list[_Alias]:
    """Return the aliases that go on with one of the stems in `second`, or are one word long, longest first."""
    longer = [alias for key in second for alias in following.get(key, ())]
    return [*sorted(longer, key=lambda a: a.rank), *following.get("", ())]


@cache
def _of_a_paper() -> tuple[str, ...]:
    """Return how words begin for what is a newspaper's."""
    return tuple(map(fold, registry_file().of_a_paper))


def _in_a_row(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether only blanks, hyphens, quotation marks or the dot of "liga.net" stand between a name's words."""
    gaps = (text[a.end : b.start] for a, b in pairwise(spans))
    return all(gap == "." or (len(gap) <= 3 and not any(c in ".,;:!?()\n" for c in gap)) for gap in gaps)


@cache
def registry() -> Registry:
    """Return the registry that ships with the package."""
    return Registry(registry_file().outlet)
