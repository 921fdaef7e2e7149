"""What a word of several readings looks like most: somebody in the nominative, an adverb, a guess, a verb's mood.

And what opens a clause looks like: a measure that its verb takes.
"""

from accordingto.attribution.grammar.lexicon import Cue, Lexicon
from accordingto.attribution.grammar.morphology import ANY_CASE, Reading, Word
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token

_UNINFLECTED = frozenset({"adverb", "other"})
_NAME_WITHIN = 4
"""Tokens among which a name begins, past where its bearer is."""


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


def is_whole_genitive(first: Token, second: Token) -> bool:
    """Tell whether a name agrees in the genitive and not in the nominative: «Никиты Евсеева», who are not several."""

    def numbers(token: Token, case: str) -> set[str]:
        return {r.number for r in token.word.nominal(case) if r.animate}

    apart = numbers(first, "nomn") == {"plur"} and numbers(second, "nomn") == {"sing"}
    return apart and "sing" in numbers(first, "gent") & numbers(second, "gent")


def is_guessed_adjective(word: Word) -> bool:
    """Tell whether all that is known of `word` is that adjectives end so, in any case: "alte", and verbs as "beiße"."""
    return word.kinds == {"adjective"} and word.cases == ANY_CASE


def is_article(word: Word) -> bool:
    """Tell whether `word` is an article or bends as one, which tells its case: "dem", "keine", "dieser"."""
    return word.kinds == {"adjective"} and word.cases != ANY_CASE


def is_acronym(sentence: Sentence, token: Token) -> bool:
    """Tell whether `token` is all in capital letters, and more than an initial: "МИД"."""
    form = sentence.text[token.start : token.end]
    return len(form) > 1 and form.isupper()


def ends_in_mood(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether `token` ends as a verb in the mood of reported speech does: "beiße", neither "biss" nor "sagte"."""
    return token.key.endswith(lexicon.words.mood_endings) and not token.key.endswith(lexicon.words.moodless)


def is_plain(tokens: list[Token], i: int, end: int, case: str, *, shared: bool = False) -> bool:
    """Tell whether token `i` is a noun in `case` and can be in no genitive, unless it may be `shared` with that."""
    noun = i < end and is_noun_after(tokens[i - 1], tokens[i], case)
    return noun and (shared or "gent" not in tokens[i].word.cases)


def is_prefix(tokens: list[Token], known: list[int], last: int, entries: tuple[tuple[Cue, Reading], ...]) -> bool:
    """Tell whether the only word of a cue beside its verb is rather the prefix of another cue: "rief ihnen [zu]"."""
    return known == [last - 1] and any(e.parted and e.fixed == (tokens[last - 1].key,) for e, _ in entries)


def is_noun_after(before: Token, token: Token, case: str) -> bool:
    """Tell whether `token` may be a noun in `case` after the token `before`.

    After a number in words it is a plural, or agrees with "one": "два лоцмани", but "ещё две [агентство] забраковало".
    """
    nouns = [r for r in token.word.nominal(case) if r.kind == "noun"]
    if before.word.kinds != {"numeral"} or not before.key.isalpha():
        return bool(nouns)
    numbers = {(r.number, r.gender) for r in before.word.nominal(case)}
    return any(r.number != "sing" or (r.number, r.gender) in numbers for r in nouns)


def is_plain_adjective(token: Token, case: str) -> bool:
    """Tell whether `token` is a plural adjective in `case`, in no genitive."""
    plural = any(r.kind == "adjective" and r.number == "plur" for r in token.word.nominal(case))
    return plural and "gent" not in token.word.cases


def is_whose(tokens: list[Token], i: int, end: int, case: str) -> bool:
    """Tell whether token `i` is a noun in the genitive before the name in `case` of who stands before it, or a verb.

    "Села" is also a verb, but not in "староста села Ганна Рись" or "рада села просить".
    """
    genitive = any(r.kind == "noun" for r in tokens[i].word.nominal("gent"))
    before_verb = i + 1 < len(tokens) and tokens[i + 1].word.kinds == {"verb"}
    named = bool(case) and name_begins(tokens, i + 1, min(end, i + 2), case) == i + 1
    return genitive and (before_verb or named)


def name_begins(tokens: list[Token], first: int, end: int, case: str) -> int | None:
    """Return where a name of two words begins whose first is somebody's in `case`, within some tokens from `first`."""
    for i in range(first, min(end, first + _NAME_WITHIN)):
        words = tokens[i : i + 2]
        named = len(words) > 1 and all(t.title and t.kind == "word" for t in words)
        if named and any(r.kind == "noun" and r.animate for r in tokens[i].word.nominal(case)):
            return i
    return None


def name_end(tokens: list[Token], first: int, end: int, case: str) -> int:
    """Return where somebody's name in `case` ends that begins at token `first`, `first` where none does."""
    last = first
    while last < end and tokens[last].title and tokens[last].kind == "word" and case in tokens[last].word.cases:
        last += 1
    return last


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


def past_adverbs(tokens: list[Token], i: int, end: int, case: str) -> int | None:
    """Return where an adjective stands past the adverbs at token `i`: „zwei [nicht namentlich] genannte Lotsen“.

    What has no ending is one there: „eine [anonym] bleibende Quelle“.
    """
    at = i
    while at < end and not tokens[at].title and tokens[at].word.kinds <= _UNINFLECTED:
        at += 1
    return at if at > i and is_adjective_of_noun(tokens, at, end, case) else None


def opens_with_measure(sentence: Sentence, verb: int, area: Chunk, word: str, lexicon: Lexicon) -> bool:
    """Tell whether a cue's preposition opens its clause with a figure: "[Auf] drei Millionen beziffert der Rat"."""
    figure = any(t.word.kinds == {"numeral"} or t.key[:1].isdigit() for t in sentence.tokens[area.first + 1 : verb])
    return not lexicon.words.capitals_name and sentence.tokens[area.first].key == word and figure


def modifies(sentence: Sentence, token: int, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a form that may be finite stands before its noun: "die oft zitierte Studie"."""
    tokens = sentence.tokens
    if lexicon.words.capitals_name or token + 1 >= len(tokens) or not tokens[token + 1].title:
        return False
    i = token - 1
    while i > 0 and tokens[i].word.kinds == {"adverb"}:
        i -= 1
    pronoun = i == sentence.chunks[chunk].first and tokens[i].key in lexicon.words.pointing  # "Das teilte X mit"
    return (i >= 0 and not pronoun and is_article(tokens[i].word)) or _past_what_belongs(tokens, i, chunk, sentence)


def is_compared(sentence: Sentence, token: int, lexicon: Lexicon) -> bool:
    """Tell whether a participle is what something is compared with: "dichter als befürchtet"."""
    compared = token > 0 and sentence.tokens[token - 1].key in lexicon.words.roles
    return compared and "participle" in sentence.tokens[token].word.kinds


def _past_what_belongs(tokens: list[Token], last: int, chunk: int, sentence: Sentence) -> bool:
    """Tell whether the words up to token `last` are an article and a preposition with its nouns: "die vom Rat ..."."""
    i = last
    while i > sentence.chunks[chunk].first and (tokens[i].title or is_article(tokens[i].word) or _counts(tokens[i])):
        i -= 1
    governs = "preposition" in tokens[i].word.kinds and tokens[last].title
    return governs and i > sentence.chunks[chunk].first and is_article(tokens[i - 1].word)


def _counts(token: Token) -> bool:
    return token.word.kinds == {"numeral"} or token.key[:1].isdigit()
