"""What a word of several readings looks like most: somebody in the nominative, an adverb, a guess, a verb's mood."""

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import ANY_CASE
from accordingto.attribution.grammar.tokens import Token


def is_nominative(token: Token) -> bool:
    """Tell whether `token` is somebody in the nominative rather than a genitive of the same or of another somebody.

    "Политик" is, though "политика" has a genitive plural like it.
    """
    people = {r.lemma for r in token.word.readings if r.animate and r.case == "nomn"}
    return all(r.lemma not in people and not r.animate for r in token.word.readings if r.case == "gent")


def is_field(token: Token) -> bool:
    """Tell whether `token` is rather a field in the genitive than those who work in it: "міністерство енергетики"."""
    people = [r for r in token.word.readings if r.animate and r.case == "nomn"]
    fields = [r for r in token.word.readings if r.case == "gent" and r.number == "sing" and not r.animate]
    return bool(fields) and bool(people) and all(r.number == "plur" for r in people)


def is_comparative(token: Token) -> bool:
    """Tell whether `token` is rather an adverb than its neuter adjective: "Раніше агентство повідомило"."""
    nominal = [r for r in token.word.readings if r.case]
    neuter = all(r.kind == "adjective" and r.gender == "neut" for r in nominal)
    return bool(nominal) and neuter and "adverb" in token.word.kinds


def is_guess(token: Token) -> bool:
    """Tell whether `token` looks like an adjective of any case in one gender; "областной" has each in one of two."""
    if token.word.cases != ANY_CASE or token.word.kinds != {"adjective"}:
        return False
    genders = {r.gender for r in token.word.readings}
    return any({r.case for r in token.word.readings if r.gender == g} >= ANY_CASE for g in genders)


def ends_in_mood(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether `token` ends as a verb in the mood of reported speech does: "beiße", neither "biss" nor "sagte"."""
    return token.key.endswith(lexicon.words.mood_endings) and not token.key.endswith(lexicon.words.moodless)


def is_plain(tokens: list[Token], i: int, end: int, case: str) -> bool:
    """Tell whether token `i` is a noun in `case` and can be in no genitive."""
    return (
        i < end and "gent" not in tokens[i].word.cases and any(r.kind == "noun" for r in tokens[i].word.nominal(case))
    )


def is_adjective_of_noun(tokens: list[Token], i: int, end: int, case: str) -> bool:
    """Tell whether adjectives and their noun begin at token `i`, where nouns have a capital letter: "hohe Beamte"."""
    while i < end and not tokens[i].title and any(r.kind == "adjective" for r in tokens[i].word.nominal(case)):
        i += 1
    return (
        i < end
        and tokens[i].title
        and not tokens[i - 1].title
        and any(r.kind == "noun" for r in tokens[i].word.nominal(case))
    )
