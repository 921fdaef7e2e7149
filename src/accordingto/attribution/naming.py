"""Where a source ends that follows its cue: "according to [X, mayor of Y], P"."""

from collections.abc import Callable, Sequence

from accordingto.nouns import Span

LONGEST = 14
"""Words of the longest source that is read."""
_STOPS = frozenset(',;:.!?…()[]«»“”„"—–\n')


class Naming:
    """By which words a source begins and ends in a language."""

    def __init__(self, begins: Sequence[str], nobody: Sequence[str], clauses: Sequence[str]) -> None:
        """A source begins with one of `begins`, a capital or a figure, has none of `nobody`, ends before `clauses`."""
        self.begins, self.nobody, self.clauses = frozenset(begins), frozenset(nobody), frozenset(clauses)

    def end(
        self,
        text: str,
        words: Sequence[Span],
        folds: Sequence[str],
        first: int,
        telling: Callable[[int], bool] | None = None,
    ) -> int:
        """Return the word after the source that begins with word `first`, 0 where none does.

        With `telling`, which knows the words that tell something else, who somebody is belongs to the source.
        """
        if first >= len(words):
            return 0
        # "A juicio del alcalde": an article that is one word with a preposition stands before it.
        begins = folds[first] in self.begins or folds[first - 1] in self.begins
        if not begins and text[words[first].start].islower():
            return 0
        end = self._stop(text, words, folds, first)
        if telling and end < len(words) and words[end - 1].of(text)[0].isupper():
            beside = words[end].of(text)
            # "Selon Rosa Lind, maire de Valmont, P": who somebody is has no article.
            tells = folds[end] in self.clauses or telling(end)
            if beside[0].islower() and folds[end] not in self.begins and not tells:
                further = self._stop(text, words, folds, end)
                if further < len(words) and "," in text[words[further - 1].end : words[further].start]:
                    end = further
        some = folds[first:end]
        if end - first > LONGEST or any(f in self.nobody for f in some):
            return 0
        return end

    def _stop(self, text: str, words: Sequence[Span], folds: Sequence[str], first: int) -> int:
        end = first + 1
        while end < len(words) and end - first <= LONGEST:
            if not _STOPS.isdisjoint(text[words[end - 1].end : words[end].start]) or folds[end] in self.clauses:
                break
            end += 1
        return end
