"""Which words can stand in a noun phrase, told by the words beside them and the closed classes alone."""

from accordingto.attribution.grammar.closed import ClosedClasses
from accordingto.attribution.grammar.looks import is_acronym, is_noun_after, is_plain, is_plain_adjective
from accordingto.attribution.grammar.morphology import ANY_CASE
from accordingto.attribution.grammar.tokens import Sentence, Token


class Members(ClosedClasses):
    """Tells the words of a noun phrase of one language from those that stand beside it."""

    def _is_counted(self, tokens: list[Token], i: int, end: int, case: str) -> bool:
        """Tell whether what a number counts begins at `i`, in `case` itself: "два лоцмани", "дві колишні учениці"."""
        described = i
        while described < end and (
            tokens[described].key in self._of_noun or is_plain_adjective(tokens[described], case)
        ):
            described += 1
        return is_plain(tokens, described, end, case, shared=described > i)

    def _of_any_gender(self, sentence: Sentence, token: Token) -> set[tuple[str, str]]:
        """Return any gender of an acronym, which no ending tells where no dictionary does: "PAP podała".

        One that a dictionary only guesses may be a neuter: "УФСБ решило".
        """
        if self.guesses or not is_acronym(sentence, token):
            return set()
        if all(not r.lemma for r in token.word.readings):
            return {("sing", "")}
        return {("sing", "neut")} if token.word.cases == ANY_CASE else set()

    def _joins_acronym(self, sentence: Sentence, i: int, end: int) -> bool:
        """Tell whether "and" at token `i` joins what can be in no nominative to an acronym before it."""
        tokens = sentence.tokens
        joins = tokens[i].key in self._and and i + 1 < end and "nomn" not in tokens[i + 1].word.cases
        return joins and is_acronym(sentence, tokens[i - 1]) and tokens[i - 1].word.cases == ANY_CASE

    def _joins_acronyms(self, sentence: Sentence, i: int, end: int) -> bool:
        """Tell whether "and" at token `i` joins two acronyms, of which the second ends what is read."""
        both = i + 2 == end and sentence.tokens[i].key in self._and
        return both and all(
            is_acronym(sentence, t) and t.word.cases == ANY_CASE for t in sentence.tokens[i - 1 : i + 2 : 2]
        )

    def _within_modifiers(self, tokens: list[Token], i: int, end: int, case: str) -> bool:
        """Tell whether token `i` can stand among modifiers: "very", or the "and" of "American and British"."""
        if "adverb" in tokens[i].word.kinds or tokens[i].key in self._never_alone:
            return True
        joined = "conjunction" in tokens[i].word.kinds and i + 1 < end
        return joined and any(r.kind == "adjective" for r in tokens[i + 1].word.nominal(case))

    def _only_modifies(self, tokens: list[Token], i: int, end: int, case: str, kinds: set[str]) -> bool:
        """Tell whether token `i` is an adjective or pronoun before its noun, though it could stand alone."""
        if "noun" in kinds and "adjective" not in kinds:
            return False
        if i + 1 >= end:
            return False
        following = tokens[i + 1]
        modifies = kinds == {"pronoun"} and tokens[i].key not in self._personal
        if (modifies or "adjective" in kinds) and not self.guesses:
            ahead = i + 1  # "деякі офіційні особи", "головний державний лікар"
            while ahead + 1 < end and {r.kind for r in tokens[ahead].word.nominal(case)} == {"adjective"}:
                ahead += 1
            if tokens[ahead].word.kinds == {"numeral"} and ahead + 1 < end and kinds == {"pronoun"}:
                return bool(tokens[ahead + 1].word.kinds & {"noun", "adjective"})  # "ці дві прибережні країни"
            following = tokens[ahead]
        if "conjunction" in following.word.kinds and tokens[i].title and i + 2 < end and not tokens[i + 2].title:
            return any(r.kind == "adjective" for r in tokens[i + 2].word.nominal(case))
        named = tokens[i].title and kinds != {"pronoun"} and ("adjective" not in kinds or following.title)
        return is_noun_after(tokens[i], following, case) and not named

    def _follows(self, head: Token, token: Token, case: str) -> bool:
        """Tell whether `token` is an adjective behind its noun, where a language has it there: "straż przybrzeżna"."""
        if not self._lexicon.words.adjectives_follow or token.title or "adjective" not in token.word.kinds:
            return False
        nouns = {(r.number, r.gender) for r in head.word.nominal(case) if r.kind == "noun" and not r.animate}
        return any(r.kind == "adjective" and (r.number, r.gender) in nouns for r in token.word.nominal(case))

    def _apposed(self, head: Token, token: Token, kinds: set[str]) -> bool:
        """Tell whether `token` can follow `head` in the same case: a name, or a noun after a name's first part."""
        if "pronoun" in head.word.kinds and "noun" not in head.word.kinds:
            return False
        people = [r for r in token.word.nominal("nomn") if r.kind == "noun"]
        deed = all(r.gender == "neut" and not r.animate for r in head.word.readings)
        if deed and people and all(r.animate for r in people) and not head.title:
            return False  # "дальнейшее разоружение Обама считает ..."
        return token.title or ("noun" in kinds and token.kind == "name")
