"""PolNeAR as documents to learn from: reading, cleaning, and the same texts in other dress.

A document is a text with attributions, each role of which is a list of (start, end) in code points.  Everything
here keeps PolNeAR's own convention: quotation marks belong to the content, a colon after a verb to the cue.
"""

import gzip
import json
import random
import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")
Stretch = tuple[int, int]
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Event:
    """One attribution: its source, cue and content."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Document:
    id: str
    text: str
    events: tuple[Event, ...]


def read(path: Path) -> list[Document]:
    """Read a gzipped or plain JSONL file of documents."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [_document(json.loads(line)) for line in raw.splitlines() if line.strip()]


def _document(raw: dict) -> Document:
    text = raw["text"]
    events = []
    for item in raw.get("attributions", ()):
        event = Event(*(tuple(join(text, item.get(role) or [])) for role in ROLES))
        if event.content:
            events.append(event)
    return Document(raw["id"], text, tuple(events))


def join(text: str, stretches: Iterable[Iterable[int]]) -> Iterator[Stretch]:
    """Yield `stretches` in order, cut at line ends and joined where no word stands between two.

    Annotators differ in whether they mark a long quotation whole, by paragraph or by sentence; this makes it one
    piece a paragraph.
    """
    pieces = []
    for start, end in sorted(map(tuple, stretches)):
        for line in re.finditer(r"[^\n]+", text[start:end]):
            first, last = start + line.start(), start + line.end()
            if text[first:last].strip():
                pieces.append((first, last))
    held = None
    for first, last in pieces:
        if held and "\n" not in text[held[1] : first] and not text[held[1] : first].strip():
            held = (held[0], max(held[1], last))
            continue
        if held:
            yield held
        held = (first, last)
    if held:
        yield held


def mend_swapped(documents: list[Document]) -> tuple[list[Document], int]:
    """Swap source and cue where annotators mixed them up; return the documents and the number of swaps.

    They are taken for swapped where the words marked as source are seen at least ten times as a cue and at least
    five times as often as a cue as they are seen as a source, and the words marked as cue are not a known cue.
    """
    seen: dict[str, Counter[str]] = {role: Counter() for role in ROLES}
    for document in documents:
        for event in document.events:
            for role in ("source", "cue"):
                seen[role][_words(document.text, getattr(event, role))] += 1
    swaps = 0
    mended = []
    for document in documents:
        events = []
        for event in document.events:
            source, cue = _words(document.text, event.source), _words(document.text, event.cue)
            as_cue = seen["cue"][source]
            if event.source and as_cue >= 10 and as_cue >= 5 * seen["source"][source] and seen["cue"][cue] < 3:
                event = Event(event.cue, event.source, event.content)
                swaps += 1
            events.append(event)
        mended.append(Document(document.id, document.text, tuple(events)))
    return mended, swaps


def _words(text: str, stretches: Iterable[Stretch]) -> str:
    return " ".join(text[s:e] for s, e in stretches).lower()


_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_GUILLEMETS = str.maketrans("“”", "«»")
_LOW = str.maketrans("“”", "„“")


def redress(document: Document, rng: random.Random) -> Document:
    """Return the document with its quotation marks in another style or with some left open; offsets stay."""
    text = document.text
    dress = rng.random()
    if dress < 0.25:
        text = text.translate(_STRAIGHT)
    elif dress < 0.35:
        text = _curl(text)
    elif dress < 0.40:
        text = _curl(text).translate(_GUILLEMETS)
    elif dress < 0.43:
        text = _curl(text).translate(_LOW)
    elif dress < 0.47:
        text = re.sub('[“”"]', "'", text)
    if rng.random() < 0.05:
        small = text.lower()
        text = small if len(small) == len(text) else text
    if rng.random() < 0.15:
        share = rng.choice((0.1, 0.3, 1.0))
        text = re.sub('[”"](?=[\\s]|$)|»', lambda m: " " if rng.random() < share else m.group(), text)
    return Document(document.id, text, document.events)


def recue(document: Document, rng: random.Random, share: float = 0.15) -> Document:
    """Return the document with that `share` of its commonest cues put in other words, which other registers use."""
    places = sorted(
        {
            stretch
            for event in document.events
            for stretch in event.cue
            if document.text[slice(*stretch)] in _VERBS and rng.random() < share
        }
    )
    if not places:
        return document
    text, moved, reached = "", [(0, 0)], 0
    for start, end in places:
        verb = rng.choice(_VERBS[document.text[start:end]])
        text += document.text[reached:start] + verb
        reached = end
        moved.append((end, len(text) - end))
    text += document.text[reached:]
    ends = [end for end, _ in moved]

    def shifted(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
        # A stretch that starts where a cue ended lies after it; one that ends there ends with it.
        return tuple(
            (s + moved[bisect_right(ends, s) - 1][1], e + moved[bisect_right(ends, e) - 1][1]) for s, e in stretches
        )

    events = tuple(Event(shifted(e.source), shifted(e.cue), shifted(e.content)) for e in document.events)
    return Document(document.id, text, events)


_VERBS = tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))
"""By a common cue what may stand in its place."""


def _curl(text: str) -> str:
    text = re.sub(r'(?<![^\s(\[—–-])"', "“", text)
    return text.replace('"', "”")


def compose(documents: list[Document], number: int, rng: random.Random) -> list[Document]:
    """Make `number` documents in forms that the corpus lacks, from sources and quotations of the corpus.

    Transcripts ("NAME: words"), lists of quotations signed with a dash, and quotations with the speaker in a line of
    their own.  The speaker is the source, the colon or dash the cue, the words the content.
    """
    names, quotes = [], []
    for document in documents:
        for event in document.events:
            words = document.text[slice(*event.content[0])].strip() if len(event.content) == 1 else ""
            name = document.text[slice(*event.source[0])].strip() if len(event.source) == 1 else ""
            if name[:1].isupper() and len(name.split()) <= 4 and "\n" not in name and name.lower() not in _PRONOUNS:
                names.append(name)
            if len(words) > 40 and words[0] in '“"' and "\n" not in words:
                words = words.strip('“”" ')
                quotes.append(words[:-1] + "." if words[-1] == "," else words)
    return [_composed(names, quotes, rng, f"composed-{at}") for at in range(number)]


_PRONOUNS = {"he", "she", "they", "it", "i", "we", "you", "who", "this", "that"}


class _Draft:
    """A text as it grows, with what was marked in it."""

    def __init__(self) -> None:
        self.text = ""
        self.events: list[Event] = []

    def add(self, words: str) -> Stretch:
        start = len(self.text)
        self.text += words
        return start, len(self.text)


def _composed(names: list[str], quotes: list[str], rng: random.Random, name: str) -> Document:
    draft = _Draft()
    form = rng.choice((_transcript, _transcript, _signed, _signed, _captioned))
    cast = rng.sample(names, k=rng.randint(2, 4))
    style = rng.choice(("“”", '""', "", "«»"))
    # Colons and dashes that nobody speaks behind.
    if rng.random() < 0.5:
        draft.add(rng.choice(_PLAIN) + "\n\n")
    mark = rng.choice("—–―-")
    for _ in range(rng.randint(4, 8)):
        form(draft, rng, rng.choice(cast), rng.choice(quotes), style, mark)
        draft.add(rng.choice(("\n", "\n\n")))
    if rng.random() < 0.3:
        draft.add(rng.choice(_PLAIN) + "\n")
    return Document(name, draft.text, tuple(draft.events))


_PLAIN = (
    "Time: 7:30 p.m. Place: the town hall. Admission: free.",
    "What to know: doors open at six, and parking is limited.",
    "Score: 3-1. Attendance: 21,405. Next match: Saturday - away.",
    "The following is a transcript of the interview. It has been shortened.",
    "Three topics - money, water and roads - fill the agenda.",
    "Ingredients: flour, butter, sugar - and patience.",
    "Tickets cost $12; children under six - nothing.",
    "Here is what readers sent in over the week.",
)


def _quoted(draft: _Draft, words: str, style: str) -> Stretch:
    return draft.add(style[0] + words + style[1] if style else words)


def _transcript(draft: _Draft, rng: random.Random, name: str, words: str, style: str, mark: str) -> None:
    del mark
    spoken = name.upper() if rng.random() < 0.6 else name
    source = draft.add(spoken)
    if rng.random() < 0.1:
        draft.add(rng.choice((" (voice-over)", " (by phone)", " (laughs)", ", host")))
    cue = draft.add(":")
    draft.add(" ")
    content = _quoted(draft, words, style if rng.random() < 0.3 else "")
    draft.events.append(Event((source,), (cue,), (content,)))


def _signed(draft: _Draft, rng: random.Random, name: str, words: str, style: str, mark: str) -> None:
    content = _quoted(draft, words, style)
    draft.add(rng.choice((" ", "\n", " ", "")))
    cue = draft.add(mark)
    draft.add(rng.choice((" ", "")))
    source = draft.add(name)
    if rng.random() < 0.4:
        draft.add(rng.choice((", 34, teacher", ", Ohio", ", by email", ", reader since 1998", ", Leeds, nurse")))
    draft.events.append(Event((source,), (cue,), (content,)))


def _captioned(draft: _Draft, rng: random.Random, name: str, words: str, style: str, mark: str) -> None:
    del mark
    source = draft.add(name)
    draft.add(rng.choice(("", ", chairman", " (Ohio)")))
    cue = draft.add(":")
    draft.add(rng.choice(("\n", " ")))
    content = _quoted(draft, words, style)
    draft.events.append(Event((source,), (cue,), (content,)))
