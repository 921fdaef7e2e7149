"""What closed classes of words tell of a word, or of a noun phrase by its words."""

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.looks import is_article, is_guessed_adjective
from accordingto.attribution.grammar.morphology import ANY_CASE, Word
from accordingto.attribution.grammar.particles import surname_end
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.tokens import BLANK, Sentence, Token
from accordingto.text import words

_DESCRIBED = 5
"""Fewest tokens of a phrase with what belongs to a participle of it: "der am Montag verhaftete Mann"."""
_PART = 3
"""Fewest letters of a part of a compound."""


class ClosedClasses:
    """The closed classes of one language that noun phrases are read by."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the closed classes from `lexicon`."""
        self._lexicon = lexicon
        closed = lexicon.words
        self._attached = frozenset(closed.attached)
        self._times = frozenset(closed.times)
        self._occasions = frozenset(closed.occasions)
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
        named = (token.title and (alone or not is_article(token.word))) or token.word.kinds == {"noun"}  # "dpa"
        return named or bool(token.word.kinds & {"pronoun", "numeral"}) or token.key in self._quantities

    def _is_direct(self, token: Token) -> bool:
        """Tell whether a guessed adjective is a subject's or an object's: "von der Stadt [betriebene] Anlage"."""
        if not self.guesses or token.title or not token.key.endswith(self._lexicon.words.direct_endings):
            return False
        return is_guessed_adjective(token.word)

    def _opens_relative(self, tokens: list[Token], i: int) -> bool:
        """Tell whether a relative pronoun at token `i` is one: behind a comma or "and", no article of a second noun."""
        if tokens[i - 1].kind == "comma" or tokens[i - 1].key not in self._and:
            return tokens[i - 1].kind == "comma"
        following = tokens[i + 1] if self.guesses and i + 1 < len(tokens) else None
        modifies = following is not None and following.word.kinds == {"adjective"}
        return following is None or not (following.title or modifies)  # "die Werft und [der Rat]"

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

    def stands_for_it(self, tokens: list[Token], i: int) -> bool:
        """Tell whether "about this" begins at token `i`, to which nothing after it belongs: "Про це мер розповів"."""
        return " ".join(t.key for t in tokens[i : i + 2]) in self._lexicon.words.anaphors

    def rounds(self, tokens: list[Token], i: int, end: int) -> bool:
        """Tell whether token `i` makes the number after it a rough one: "близько ста лоцманів"."""
        return tokens[i].key in self._lexicon.words.rounding and i + 1 < end and "numeral" in tokens[i + 1].word.kinds

    def is_place(self, token: Token) -> bool:
        """Tell whether `token` is a preposition of places."""
        return token.key in self._lexicon.words.places

    def is_circumstance(self, token: Token) -> bool:
        """Tell whether `token` is a noun that describes no noun before it with a preposition: "auf Anfrage"."""
        return is_of(token, self._circumstances)

    def after_time(self, sentence: Sentence, phrase: Phrase) -> int | None:
        """Return the token after the time that `phrase` begins with ("17 грудня Петренко"), None where none does."""
        own = self._without_attribute(sentence, phrase)
        times = (i for i, token in enumerate(own, phrase.last - len(own)) if self.tells_time(token))
        return next((i + 1 for i in times), None)

    def tells_time(self, token: Token) -> bool:
        """Tell whether `token` is a noun of time, or one made of two: "Montagabend"."""
        if is_of(token, self._times):
            return True
        cuts = range(_PART, len(token.key) - _PART + 1) if self.guesses and token.title else ()
        return any(token.key[:i] in self._times and token.key[i:] in self._times for i in cuts)

    def surname(self, sentence: Sentence, i: int, end: int) -> Phrase | None:
        """Return the surname that stands alone from its small words at token `i` on: "von der Aue"."""
        last = surname_end(sentence.tokens, i, end, self._lexicon)
        return Phrase(i, last, frozenset({("sing", "")}), animate=False, certain=True, proper=True) if last else None

    def opening(self, sentence: Sentence, quotation: int) -> Word:
        """Return what the first word of a quotation may be."""
        inside = sentence.tokens[quotation].inside
        first = next(words(sentence.text, inside), None) if inside is not None else None
        return self._lexicon.analyser.word(first.of(sentence.text)) if first is not None else BLANK

    def _counts_another(self, tokens: list[Token], i: int, end: int) -> bool:
        """Tell whether token `i` counts what follows it and belongs to nothing before: "Rohr zwei neue Kräne"."""
        if tokens[i].word.kinds != {"numeral"} or tokens[i].word.cases != ANY_CASE or i + 1 >= end:
            return False
        if not self.guesses:  # «Центр» 27 червня, but "статті 62 Конституції"
            return (tokens[i - 1].title or tokens[i - 1].kind == "name") and is_of(tokens[i + 1], self._times)
        counted = bool(tokens[i + 1].word.kinds & {"noun", "adjective"}) and not is_finite(tokens[i + 1])
        return counted and not is_of(tokens[i - 1], self._quantities)

    def _opens_date(self, tokens: list[Token], i: int, end: int) -> bool:
        """Tell whether two words for time begin at token `i`, which no name ends in: "der Konzern [Ende August]"."""
        dated = self.guesses and i + 1 < end and tokens[i].title and tokens[i + 1].title
        return dated and self.tells_time(tokens[i]) and self.tells_time(tokens[i + 1])

    def _without_attribute(self, sentence: Sentence, phrase: Phrase) -> list[Token]:
        """Return the words of `phrase` from the participle on to which what follows its article belongs.

        „Die [am Montag] verhaftete Frau“ is no time.
        """
        tokens = sentence.tokens[phrase.first : phrase.last]
        if not self.guesses or len(tokens) < _DESCRIBED or "preposition" not in tokens[1].word.kinds:
            return tokens
        described = (i for i, t in enumerate(tokens) if is_guessed_adjective(t.word))
        return tokens[next((i for i in described if not tokens[i].title), 0) :]

    def is_time(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Tell whether `phrase` is a time itself, whatever depends on it."""
        for token in self._without_attribute(sentence, phrase):
            if self.tells_time(token):
                return True
            if "noun" in token.word.kinds and token.key not in self._quantities:
                break
        return False

    def is_occasion(self, sentence: Sentence, phrase: Phrase, *, or_document: bool = True) -> bool:
        """Tell whether `phrase` is a time or (unless `or_document` is false) an occasion, which nobody speaks from."""
        for token in self._without_attribute(sentence, phrase):
            if self.tells_time(token) or (or_document and is_of(token, self._occasions)):
                return True
            if token.word.kinds == {"noun"} and token.key not in self._quantities:
                break  # the head; what depends on it doesn't matter
        return sentence.tokens[phrase.first].key[0].isdigit()


def is_of(token: Token, lemmas: frozenset[str]) -> bool:
    """Tell whether `token`, or a word that it may be a form of, is one of `lemmas`."""
    return token.key in lemmas or any(r.lemma in lemmas for r in token.word.readings)
