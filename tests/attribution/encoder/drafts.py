"""Drafts in a text, by their words, and what the rules of the English reader take."""

from importlib import resources
from pathlib import Path

from accordingto.attribution.encoder import words
from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage

ENGLISH = words.load(Path(str(resources.files("accordingto.attribution") / "models" / "english" / "words.toml")))


def at(text: str, part: str) -> Stretch:
    """Return where `part` first stands in `text`."""
    return text.index(part), text.index(part) + len(part)


def draft(text: str, source: str | None, cue: str, *content: str) -> Draft:
    """Return a draft with these words, of which the model is rather sure."""
    return Draft(at(text, source) if source else None, at(text, cue), [at(text, c) for c in content], [0.9] * 5 + [0.0])


def passage(text: str, *stretches: Stretch) -> Passage:
    """Return `stretches` of a text, all of it where none are given."""
    return Passage(text, stretches or [(0, len(text))], ENGLISH)
