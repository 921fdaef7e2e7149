"""Invented stories in four languages with known answers, in any number: what the benchmark of scale reads.

Every story has an origin that spoke with somebody, pages that say they have it from there, copies with some of their
words changed, pages of their own and denials.  All names are made of syllables that Latin and Cyrillic share; the words
between the statements are no language's, but spread as words do (Zipf 1935), some of them over all pages and some over
those of one story.  A story depends on its number alone, so that any part of the whole can be made by itself.
"""

import random
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

import msgspec
from msgspec import Struct

from accordingto.nouns import Article, Attribution, Block, Count, Outlet, Span, Stance

_MARK = re.compile(r"\{(\w+)\}|\[([^|\]]+)\|(\w+)\]")
_SHARES = (("en", 0.4), ("uk", 0.25), ("ru", 0.25), ("de", 0.1))
_CYRILLIC = frozenset({"uk", "ru"})
_COMMON_WORDS, _STORY_WORDS = 30_000, 60
_FIRST = datetime(2024, 1, 1)
_DAYS = 700


class Tongue(Struct, frozen=True):
    """What invented.toml holds of one language."""

    said: tuple[str, ...]
    cited: tuple[str, ...]
    wrote: tuple[str, ...]
    denied: tuple[str, ...]
    groups: tuple[tuple[str, str, int, int], ...]
    bodies: tuple[str, ...]
    papers: tuple[str, ...]
    claims: tuple[str, ...]


class _Data(Struct, frozen=True):
    syllables: tuple[tuple[str, str], ...]
    en: Tongue
    uk: Tongue
    ru: Tongue
    de: Tongue


class Answer(Struct, frozen=True):
    """What is known of one page."""

    story: str
    claims: dict[str, str]
    """For each attribution's id the claim that it is about."""
    speakers: dict[str, str]
    """For each attribution's id who speaks, the same over all pages."""
    states: str | None = None
    """The outlet that the page says it has its news from."""
    copies: str | None = None
    """The page whose text it prints."""


class Told(Struct, frozen=True):
    """One page with its answer."""

    article: Article
    answer: Answer


@cache
def _data() -> _Data:
    return msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_Data)


def sizes(pages: int, seed: int = 0) -> list[int]:
    """Return how many pages each story of a crowd of `pages` has: most few, some hundreds, one a thirtieth of all."""
    rng = random.Random(f"sizes {seed}")
    found = [max(8, pages // 30)]
    left = pages - found[0]
    while left > 0:
        size = min(left, max(1, int(rng.paretovariate(1.1) * 2)), 400)
        found.append(size)
        left -= size
    return found


def crowd(pages: int, seed: int = 0) -> Iterator[Told]:
    """Yield `pages` pages of stories of mixed sizes, those of a story one after the other."""
    outlets = 60 + pages // 100
    for number, size in enumerate(sizes(pages, seed)):
        yield from story(number, size, outlets, seed)


def independent(number: int, seed: int = 0) -> dict[str, Count]:
    """Return how many people the claims of story `number` rest on, by the names that its answers give them."""
    plan = _Plan(number, 1, seed)
    _, _, low, high = _data().en.groups[plan.which]
    return {plan.key(n): (low, high) if n == 0 else (1, 1) for n in range(len(plan.claims))}


class _Plan:
    """What all pages of one story share."""

    def __init__(self, number: int, outlets: int, seed: int) -> None:
        self.rng = rng = random.Random(f"story {seed} {number}")
        self.number = number
        self.place, self.company = _name(rng, 3), _name(rng, 3)
        self.denier = (_name(rng, 2), _name(rng, 3))
        # The first three are told by the group, the person and the body, those after them by others.
        self.claims = [(kind, rng.randrange(2, 900)) for kind in rng.sample(range(10), 10)]
        self.others = [(_name(rng, 2), _name(rng, 3)) for _ in self.claims]
        self.body = rng.randrange(3)
        self.which = rng.randrange(4)
        self.origin = rng.randrange(outlets)
        self.start = _FIRST + timedelta(days=rng.randrange(_DAYS), hours=rng.randrange(12))
        self.words = [rng.randrange(_COMMON_WORDS, 4 * _COMMON_WORDS) for _ in range(_STORY_WORDS)]

    def key(self, claim: int) -> str:
        return f"{self.number}:{claim}"


def _name(rng: random.Random, size: int) -> tuple[str, str]:
    """Return an invented name in Latin and Cyrillic; it ends in a letter that no case changes."""
    parts = [rng.choice(_data().syllables) for _ in range(size)] + [("ko", "ко")]
    latin, cyrillic = ("".join(column) for column in zip(*parts, strict=True))
    return latin.capitalize(), cyrillic.capitalize()


def _written(name: tuple[str, str], language: str) -> str:
    return name[language in _CYRILLIC]


@cache
def outlet(number: int) -> tuple[str, Outlet]:
    """Return the language and the name of an outlet, by its number."""
    rng = random.Random(f"outlet {number}")
    language = rng.choices([x for x, _ in _SHARES], [share for _, share in _SHARES])[0]
    papers = getattr(_data(), language).papers
    place = _name(rng, 3)
    name = rng.choice(papers).format(place=_written(place, language))
    return language, Outlet(name, f"{place[0].lower()}{number}.example")


@cache
def _syllables(language: str) -> tuple[str, ...]:
    return tuple(pair[language in _CYRILLIC] for pair in _data().syllables)


@lru_cache(maxsize=1 << 18)
def _word(number: int, language: str) -> str:
    """Return a word of no language: the digits of its number as syllables, so that common words are short."""
    syllables, found = _syllables(language), []
    number += len(syllables)
    while number:
        number, digit = divmod(number, len(syllables))
        found.append(syllables[digit])
    return "".join(found)


@cache
def _zipf() -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(_COMMON_WORDS)))


class _Sentence(Struct, frozen=True):
    """One sentence, and what is said in it: who speaks as what, about which claim, where."""

    text: str
    said: tuple[tuple[str, str, Attribution], ...] = ()
    """Claim, speaker, and the attribution with offsets into the sentence."""


def _filled(pattern: str, fill: dict[str, str]) -> tuple[str, dict[str, Span]]:
    """Return `pattern` with its places filled and its cues bare, and where each place and cue stands."""
    text, at = "", 0
    places: dict[str, Span] = {}
    for mark in _MARK.finditer(pattern):
        text += pattern[at : mark.start()]
        piece, name = (fill[mark[1]], mark[1]) if mark[1] else (mark[2], f"{mark[3]} cue")
        if not text:
            piece = piece[0].upper() + piece[1:]
        places[name] = Span(len(text), len(text) + len(piece))
        text += piece
        at = mark.end()
    return text + pattern[at:], places


def _says(plan: _Plan, language: str, rng: random.Random, claim: int, how: str) -> _Sentence:
    """Return a sentence in which somebody says claim number `claim`; `how` names the pattern."""
    tongue: Tongue = getattr(_data(), language)
    kind, number = plan.claims[claim]
    fill = {"place": _written(plan.place, language), "company": _written(plan.company, language), "number": str(number)}
    group = tongue.groups[plan.which]
    person = " ".join(_written(name, language) for name in (plan.denier if how == "denied" else plan.others[claim]))
    body = tongue.bodies[plan.body].format(place=fill["place"])
    alone = {0: group[0], 2: body}.get(claim, person)
    speaker = f"{plan.number}:{'denier' if how == 'denied' else claim}"
    fill |= {
        "content": tongue.claims[kind].format(**fill),
        "source": person if how == "denied" else alone,
        "cited": group[1],
        "outlet": outlet(plan.origin)[1].name or "",
    }
    text, at = _filled(rng.choice(getattr(tongue, how)), fill)
    content, key = (at["content"],), plan.key(claim)
    stance: Stance = "denies" if how == "denied" else "asserts"
    said = []
    if "outlet" in at:
        outer = Attribution("", (at["outlet"],), (at["outlet cue"],), content)
        said.append((key, f"outlet {plan.origin}", outer))
    mention = at.get("cited") or at.get("source")
    if mention:
        said.append((key, speaker, Attribution("", (mention,), (at["source cue"],), content, stance=stance)))
    return _Sentence(text, tuple(said))


def _filler(plan: _Plan, language: str, rng: random.Random) -> _Sentence:
    """Return a sentence of words that say nothing, one in four of them the story's own."""
    count = rng.randrange(8, 17)
    numbers = rng.choices(range(_COMMON_WORDS), cum_weights=_zipf(), k=count)
    words = [_word(rng.choice(plan.words) if rng.random() < 0.25 else number, language) for number in numbers]
    return _Sentence(" ".join(words).capitalize() + ".")


def _edited(sentence: _Sentence, share: float, language: str, rng: random.Random) -> _Sentence:
    """Return a sentence of fillers with that share of its words changed; what is said stays as it is."""
    if sentence.said:
        return sentence
    words = sentence.text.rstrip(".").split(" ")
    changed = [_word(rng.randrange(_COMMON_WORDS), language) if rng.random() < share else word for word in words]
    return _Sentence(" ".join(changed).capitalize() + ".")


def story(number: int, size: int, outlets: int, seed: int = 0) -> Iterator[Told]:
    """Yield the `size` pages of story `number`, the origin first, in order of time."""
    plan = _Plan(number, outlets, seed)
    rng = random.Random(f"pages {seed} {number}")
    written: dict[str, list[tuple[str, list[_Sentence]]]] = {}
    when = plan.start
    for place in range(size):
        publisher = rng.randrange(outlets) if place else plan.origin
        language, paper = outlet(publisher)
        when += timedelta(minutes=rng.randrange(5, 4000 // (size + 3) + 90))
        chance, earlier = rng.random(), written.get(language, [])
        original = None
        if place == 0:
            plot = [(0, "said"), (1, "said"), (2, "said")]
        elif chance < 0.45 and publisher != plan.origin:
            plot = [(0, "cited"), *([(1, "said")] if chance < 0.3 else []), *([(0, "denied")] if chance < 0.07 else [])]
        elif 0.45 <= chance < 0.65 and earlier:
            original, sentences = rng.choice(earlier)
            share = rng.uniform(0.05, 0.5)
            body = [_edited(sentence, share, language, rng) for sentence in sentences]
        else:
            plot = [(1, "said"), (2, "said")]
        key = f"{number}-{place}"
        if original is None:
            plot += [(claim, "said") for claim in rng.sample(range(3, len(plan.claims)), rng.randrange(1, 4))]
            body = [_says(plan, language, rng, claim, how) for claim, how in plot]
            for _ in range(rng.randrange(14, 28)):
                body.insert(rng.randrange(1, len(body) + 1), _filler(plan, language, rng))
            written.setdefault(language, []).append((key, body))
        yield _told(key, language, paper, when, body, plan, original)


def _told(
    key: str,
    language: str,
    paper: Outlet,
    when: datetime,
    body: list[_Sentence],
    plan: _Plan,
    original: str | None,
) -> Told:
    """Return a page made of sentences, three a paragraph, with its answer."""
    tongue: Tongue = getattr(_data(), language)
    kind, number = plan.claims[0]
    names = {"place": _written(plan.place, language), "company": _written(plan.company, language)}
    title = tongue.claims[kind].format(number=number, **names)
    title = title[0].upper() + title[1:]
    text, blocks = title, [Block(0, len(title), "heading", language)]
    attributions: list[Attribution] = []
    claims, speakers = {}, {}
    for first in range(0, len(body), 3):
        text += "\n"
        start = len(text)
        for sentence in body[first : first + 3]:
            text += " " if len(text) > start else ""
            for claim, speaker, said in sentence.said:
                attribution = _moved(said, len(text), f"t{len(attributions) + 1}")
                claims[attribution.id], speakers[attribution.id] = claim, speaker
                attributions.append(attribution)
            text += sentence.text
        blocks.append(Block(start, len(text), "paragraph", language))
    article = Article(
        id=key,
        input=f"{key}.html",
        text=text,
        outlet=paper,
        title=title,
        published=when.isoformat(timespec="minutes"),
        language=language,
        blocks=tuple(blocks),
        attributions=tuple(attributions),
    )
    cites = any(speaker.startswith("outlet") for speaker in speakers.values())
    states = outlet(plan.origin)[1].name if cites and original is None else None
    return Told(article, Answer(str(plan.number), claims, speakers, states, original))


def _moved(said: Attribution, by: int, key: str) -> Attribution:
    source, cue, content = (
        tuple(Span(s.start + by, s.end + by) for s in spans) for spans in (said.source, said.cue, said.content)
    )
    return Attribution(key, source, cue, content, said.manner, said.stance)
