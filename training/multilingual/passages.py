"""What the multilingual network learns from: invented news with gold, in sets and as pages of stories.

A set (``sets/*.jsonl``) has the form of :mod:`benchmarks.passages`, whose articles it does not hold; the stories are
those of :mod:`benchmarks.written`.
"""

from pathlib import Path

import msgspec
from benchmarks.passages import Passage, Statement, read
from benchmarks.written import SOURCES, Story

from training.corpus import Document, Event, join

SETS = Path(__file__).with_name("sets")


def of_sets(folder: Path = SETS) -> list[Document]:
    """Return the articles of all sets in `folder`."""
    return [document(passage) for path in sorted(folder.glob("*.jsonl")) for passage in read(path)]


def of_stories(use: str, language: str | None = None, folder: Path = SOURCES) -> list[Passage]:
    """Return the pages, in `language` or in any, of the stories in `folder` that are there for `use`."""
    found = []
    for path in sorted(folder.glob("*.json")):
        story = msgspec.json.decode(path.read_bytes(), type=Story)
        for page in story.pages:
            if story.use != use or language not in {None, page.language}:
                continue
            said = [Statement(s.source, s.cue, s.content, s.stance) for s in page.said]
            found.append(Passage(f"{path.stem}/{page.n}", story.story, "\n\n".join(page.paragraphs), said))
    return found


def document(passage: Passage) -> Document:
    """Return `passage`, its statements in the order of their contents, the longer of two that begin together first."""
    events = [Event(s.source, s.cue, tuple(join(passage.text, s.content))) for s in passage.located()]
    return Document(passage.id, passage.text, tuple(sorted(events, key=lambda e: (e.content[0][0], -e.content[-1][1]))))
