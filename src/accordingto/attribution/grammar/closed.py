"""What closed classes of words tell of a word, or of a noun phrase by its words."""

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import ANY_CASE
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.tokens import Sentence, Token


class ClosedClasses:
    """The closed classes of one language that noun phrases are read by."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the closed classes from `lexicon`."""
        self._lexicon = lexicon
        closed = lexicon.words
        self._attached = frozenset(closed.attached)
        self._times = frozenset(closed.times)
        self._occasions = frozenset((*closed.occasions, *closed.times))
        self._channels = frozenset(closed.channels)
        self._quantities = frozenset(closed.quantities)
        self._informants = frozenset(closed.informants)
        self._fielded = frozenset(closed.fields_of)
        self._circumstances = frozenset(closed.circumstances)
        self._demonstratives = frozenset(closed.demonstratives)
        self._those = frozenset(closed.those)
        self._and = frozenset(closed.coordinators)
        self._relatives = lexicon.relatives
        self._personal = frozenset(closed.personal)
        self._own, self.asking = frozenset(closed.speakers_own), frozenset(closed.questions)
        self.guesses = closed.capitals_name is False
        """Whether the case of a noun is told by what stands before it alone."""
        self._never_alone = frozenset((*closed.possessives, *closed.intensifiers))
        self._of_noun = frozenset((*closed.possessives, *closed.quantities))
        self._leading = frozenset(closed.leading)

    def _is_he(self, tokens: list[Token], i: int) -> bool:
        """Tell whether "that" stands for somebody right before his verb: "Той відповів"."""
        opens = is_of(tokens[i], self._those) and "conjunction" not in tokens[i].word.kinds
        following = i + 1
        while following < len(tokens) and tokens[following].key in self._lexicon.words.pointing:
            following += 1  # "Той усе заперечив"
        return opens and following < len(tokens) and is_finite(tokens[following])

    def _may_head(self, token: Token, *, alone: bool) -> bool:
        """Tell whether `token` names somebody where nouns have a capital letter: a noun, a pronoun or a number.

        An article does only `alone`: "Der winkte ab".
        """
        closed = token.word.kinds == {"adjective"} and token.word.cases != ANY_CASE
        named = (token.title and (alone or not closed)) or token.word.kinds == {"noun"}  # "dpa"
        return named or bool(token.word.kinds & {"pronoun", "numeral"}) or token.key in self._quantities

    def _opens_noun(self, tokens: list[Token], i: int, end: int) -> bool:
        """Tell whether a noun phrase may begin after token `i`: not so in "менше за дванадцять"."""
        return i + 1 < end and "preposition" not in tokens[i + 1].word.kinds

    def _informs(self, before: list[Token]) -> bool:
        """Tell whether one of the words before is for people who inform: "источники газеты среди чиновников"."""
        return any(is_of(t, self._informants) for t in before)

    def _opens_mention(self, tokens: list[Token], i: int) -> bool:
        """Tell whether token `i` opens a phrase that names another source ("з посиланням на")."""
        sequences = self._lexicon.phrases.get(tokens[i].key, ())
        near = {t.key for t in tokens[i + 1 : i + 4]}
        return any(set(sequence[1:]) <= near for sequence, _ in sequences)

    def is_place(self, token: Token) -> bool:
        """Tell whether `token` is a preposition of places."""
        return token.key in self._lexicon.words.places

    def is_circumstance(self, token: Token) -> bool:
        """Tell whether `token` is a noun that describes no noun before it with a preposition: "auf Anfrage"."""
        return is_of(token, self._circumstances)

    def after_time(self, sentence: Sentence, phrase: Phrase) -> int | None:
        """Return the token after the time that `phrase` begins with ("17 грудня Петренко"), None where none does."""
        for i in range(phrase.first, phrase.last):
            if is_of(sentence.tokens[i], self._times):
                return i + 1
        return None

    def tells_time(self, token: Token) -> bool:
        """Tell whether `token` is a word for a time."""
        return is_of(token, self._times)

    def is_time(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Tell whether `phrase` is a time itself, whatever depends on it."""
        for token in sentence.tokens[phrase.first : phrase.last]:
            if is_of(token, self._times):
                return True
            if "noun" in token.word.kinds and token.key not in self._quantities:
                break
        return False

    def is_occasion(self, sentence: Sentence, phrase: Phrase, *, or_document: bool = True) -> bool:
        """Tell whether `phrase` is a time or (unless `or_document` is false) an occasion, which nobody speaks from."""
        barred = self._occasions if or_document else self._times
        for token in sentence.tokens[phrase.first : phrase.last]:
            if is_of(token, barred):
                return True
            if token.word.kinds == {"noun"} and token.key not in self._quantities:
                break  # the head; what depends on it doesn't matter
        return sentence.tokens[phrase.first].key[0].isdigit()


def is_of(token: Token, lemmas: frozenset[str]) -> bool:
    """Tell whether `token`, or a word that it may be a form of, is one of `lemmas`."""
    return token.key in lemmas or any(r.lemma in lemmas for r in token.word.readings)
