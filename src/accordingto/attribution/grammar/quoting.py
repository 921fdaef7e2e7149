"""Who is quoted and who quotes: "«P», — цитирует газета министра", "передаёт слова очевидца агентство".

Both stand on the same side of the verb as often as not, and a name that doesn't decline takes a genitive after it for
its own; so whoever is quoted is looked for first, and whoever quotes in what is left.
"""

from collections.abc import Iterator

from msgspec import structs

from accordingto.attribution.grammar.candidates import best, candidates
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.looks import is_acronym
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token


def set_quoted(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> None:
    """Set whoever `verb` quotes as its source, and whoever quotes them beside it."""
    found = _in_guessed(sentence, verb, grammar) if grammar.guesses else _in_declined(sentence, verb, lexicon, grammar)
    quoted, quoter = found
    if quoted is None and quoter is None:
        return
    source = quoted if quoted is not None else quoter
    assert source is not None
    verb.source = source
    verb.inverted = source.first > verb.token
    verb.mention = sentence.stretch(source.first, source.last)
    if quoted is not None and quoter is not None and (grammar.guesses or _is_outlet(sentence, quoter, lexicon)):
        verb.quoter = sentence.stretch(quoter.first, quoter.last)


def _in_declined(
    sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar
) -> tuple[Phrase | None, Phrase | None]:
    area = sentence.chunks[verb.chunk]
    taken = {verb.token, verb.last}
    quoted = next(_quoted(sentence, verb, lexicon, grammar), None)
    if quoted is None:
        return None, None
    taken |= set(range(quoted.first, quoted.last))
    runs = _runs(area.first, area.last, taken)
    left = (candidates(sentence, first, last, verb, grammar) for first, last in runs)
    return quoted, best([phrase for some in left for phrase in some], nearest_last=False)


def _quoted(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Iterator[Phrase]:
    """Yield whom the verb may quote: after "words" in the genitive, else in the accusative, people first."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    worded = verb.entry.fixed and verb.last != verb.token
    places = [verb.last - 1, verb.last + 1] if worded else [i for i in range(area.first, area.last) if i != verb.token]
    places = [i for i in places if area.first <= i < area.last and i != verb.token]
    for i in places:
        following = tokens[i + 1].word if i + 1 < area.last else None
        modifies = following is not None and any(r.kind == "noun" and r.lemma for r in following.readings)  # "их вождя"
        if tokens[i].key in lexicon.words.possessives and (worded or not modifies):
            yield Phrase(i, i + 1, frozenset(), animate=True, certain=True, proper=False, pronoun=True)
    if worded:
        places = places[-1:] if places and places[-1] == verb.last + 1 else []
    for surely in (True, False):
        for i in places:
            case = "gent" if worded else "accs"
            cases, readings = tokens[i].word.cases, tokens[i].word.readings
            after = i > area.first and "preposition" in tokens[i - 1].word.kinds
            fits = case in cases and not after and (worded or not surely or readings[0].case != "nomn")
            phrase = grammar.phrase(sentence, i, area.last, (case,)) if fits else None
            person = any(r.case == case and (r.animate or r.kind in {"pronoun", "numeral"}) for r in readings)
            person = person and tokens[i].key not in lexicon.words.intensifiers
            if phrase is not None and (worded or not surely or person):
                yield _without_quoter(sentence, phrase)


def _without_quoter(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return `phrase` without an outlet that stands behind it: "цитируют министра РИА «Новости»"."""
    tokens = sentence.tokens
    for i in range(phrase.first + 1, phrase.last):
        if _may_quote(sentence, tokens[i]) and not _may_quote(sentence, tokens[i - 1]):
            return structs.replace(phrase, last=i)
    return phrase


def _may_quote(sentence: Sentence, token: Token) -> bool:
    """Tell whether `token` may name an outlet: in quotation marks, capitals or Latin letters, or nobody's name.

    "Цитує міністра Укрінформ" has one in the nominative that is no person.
    """
    readings = token.word.readings
    thing = token.title and {r.kind for r in readings} == {"noun"} and not any(r.animate for r in readings)
    named = thing and "nomn" in token.word.cases and "gent" not in token.word.cases
    latin = token.title and sentence.text[token.start : token.end].isascii()
    return named or token.kind == "name" or is_acronym(sentence, token) or latin


def _is_outlet(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    tokens = sentence.tokens[phrase.first : phrase.last]
    called = any(r.lemma in lexicon.words.outlets for t in tokens for r in t.word.readings)
    return called or any(_may_quote(sentence, t) for t in tokens)


def _runs(first: int, last: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    start = first
    for i in range(first, last + 1):
        if i == last or i in taken:
            if start < i:
                yield start, i
            start = i + 1


def _in_guessed(sentence: Sentence, verb: Verb, grammar: Grammar) -> tuple[Phrase | None, Phrase | None]:
    """Where no case tells them apart, whoever quotes stands first: "zitiert das Blatt die Chefin"."""
    area = sentence.chunks[verb.chunk]
    before = candidates(sentence, area.first, verb.token, verb, grammar)
    after: list[Phrase] = []
    i = verb.token + 1
    while i < area.last and "preposition" not in sentence.tokens[i].word.kinds:
        phrase = grammar.phrase(sentence, i, area.last, ("nomn", "accs", "datv"))
        if phrase is not None:
            after.append(phrase)
        i = max(phrase.last if phrase is not None else 0, i + 1)
    named = [*before[-1:], *after]
    if len(named) < 2:
        return None, best(named, nearest_last=False)
    first, second = named[:2]
    oblique = "nomn" not in sentence.tokens[first.first].word.cases  # "zitiert ihn das Blatt"
    return (first, second) if oblique else (second, first)
