"""Scores of predicted attributions against gold: match, strict, exact spans, and recall by manner.

The definitions are those in use for PolNeAR in this project.  A span is the set of the tokens that it touches (a
run of letters and digits, or one mark).  Attributions are paired one to one, greedily by falling content Jaccard:

- *match*: content token-Jaccard of at least 0.5, and the sources share a token or both are missing;
- *strict*: content token-Jaccard of at least 0.8, and the sources are the same words, or end in the same word;
- *exact*: a span of a role is right when gold has one with the same tokens; equal spans count once a document.
"""

import bisect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKS = frozenset('"“”„‟«»‹›')
ROLES = ("source", "cue", "content")

Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Item:
    """One attribution as token positions."""

    source: Tokens
    cue: Tokens
    content: Tokens
    manner: str


class Text:
    """The tokens of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [m.span() for m in _TOKEN.finditer(text)]
        self.starts = [s for s, _ in spans]
        self.ends = [e for _, e in spans]

    def tokens(self, pieces: Iterable[Sequence[int]]) -> Tokens:
        found: set[int] = set()
        for start, end in pieces:
            if start < end:
                found.update(range(bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end)))
        return frozenset(found)

    def items(self, attributions: Iterable[Mapping[str, Any]]) -> list[Item]:
        found = []
        for raw in attributions:
            source, cue, content = (self.tokens(raw.get(role) or ()) for role in ROLES)
            if content:
                found.append(Item(source, cue, content, self._manner(content)))
        return found

    def words(self, tokens: Tokens) -> Tokens:
        return frozenset(t for t in tokens if self.text[self.starts[t]].isalnum()) or tokens

    def _manner(self, content: Tokens) -> str:
        marked = [self._is_mark(t) for t in sorted(content)]
        opened = marked[0] or self._is_mark(min(content) - 1)
        closed = any(marked[-2:]) or self._is_mark(max(content) + 1)
        if opened and closed:
            return "direct"
        return "mixed" if any(marked) else "indirect"

    def _is_mark(self, token: int) -> bool:
        return 0 <= token < len(self.starts) and self.text[self.starts[token]] in _MARKS


def jaccard(one: Tokens, other: Tokens) -> float:
    """Return shared over all tokens; 0 where both are empty."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _overlap(_: Text, gold: Tokens, predicted: Tokens) -> bool:
    return bool(gold & predicted) if gold and predicted else not gold and not predicted


def _same_end(text: Text, gold: Tokens, predicted: Tokens) -> bool:
    if not gold or not predicted:
        return not gold and not predicted
    words, others = text.words(gold), text.words(predicted)
    return words == others or max(words) == max(others)


LEVELS: dict[str, tuple[float, Callable[[Text, Tokens, Tokens], bool]]] = {
    "match": (0.5, _overlap),
    "strict": (0.8, _same_end),
}


def pairs(text: Text, gold: list[Item], predicted: list[Item], level: str) -> list[tuple[int, int]]:
    """Return which gold and which predicted attributions are paired at `level`, as indices."""
    least, same = LEVELS[level]
    able = []
    for g, item in enumerate(gold):
        for p, other in enumerate(predicted):
            shared = jaccard(item.content, other.content)
            if shared >= least and same(text, item.source, other.source):
                able.append((-shared, -jaccard(item.source, other.source), g, p))
    found: list[tuple[int, int]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, g, p in sorted(able):
        if g not in used[0] and p not in used[1]:
            used[0].add(g)
            used[1].add(p)
            found.append((g, p))
    return found


@dataclass(slots=True)
class Tally:
    """How many were right, predicted and in gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, right: int, predicted: int, gold: int) -> None:
        self.right += right
        self.predicted += predicted
        self.gold += gold

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 0.0


@dataclass(slots=True)
class Scores:
    """Tallies over documents, by name: match, strict, exact source, ..., recall of direct, ..."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def add(self, text: str, gold: Iterable[Mapping[str, Any]], predicted: Iterable[Mapping[str, Any]]) -> None:
        """Count one document; attributions map source, cue and content to lists of (start, end)."""
        tokens = Text(text)
        asked, given = tokens.items(gold), tokens.items(predicted)
        for role in ROLES:
            spans = {getattr(i, role) for i in asked if getattr(i, role)}
            others = {getattr(i, role) for i in given if getattr(i, role)}
            self[f"exact {role}"].add(len(spans & others), len(others), len(spans))
        for level in LEVELS:
            found = pairs(tokens, asked, given, level)
            self[level].add(len(found), len(given), len(asked))
            if level == "match":
                right = {g for g, _ in found}
                for g, item in enumerate(asked):
                    self[f"recall of {item.manner}"].add(g in right, 0, 1)
