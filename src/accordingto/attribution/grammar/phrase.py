"""A noun phrase that was read, and which verbs it can be the subject of."""

from msgspec import Struct

from accordingto.attribution.grammar.morphology import Reading


class Phrase(Struct, frozen=True):
    """A noun phrase over tokens ``[first, last)``."""

    first: int
    last: int
    features: frozenset[tuple[str, str]]
    """(number, gender) of its words in the phrase's case."""
    animate: bool
    certain: bool
    """Some word of it can only be in the phrase's case."""
    proper: bool
    pronoun: bool = False
    subject: bool = True
    """Read as a subject, not as the place that speaks."""
    thing: bool = False
    """A neuter pronoun or adjective alone, which says nothing ("це", "інше")."""
    second: int | None = None
    """Where the second of two who are joined by "and" begins."""
    headless: bool = False
    """An adjective or participle without its noun ("допитаний годину по тому")."""

    @property
    def weight(self) -> int:
        """How much it looks like somebody who speaks."""
        return 2 * self.animate + 2 * self.pronoun + self.certain + self.proper


def agrees(phrase: Phrase, verb: Reading) -> bool:
    """Tell whether `phrase` can be the subject of `verb`."""
    if not verb.number:
        return True
    for number, gender in phrase.features:
        if number and number != verb.number:
            continue
        if verb.number == "plur" or not verb.gender or not gender or gender == verb.gender:
            return True
        if phrase.animate and verb.gender == "femn" and gender == "masc" and not phrase.pronoun:
            return True  # "прем'єр заявила": many titles have no feminine
    return False
