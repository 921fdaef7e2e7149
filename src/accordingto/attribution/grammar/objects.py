"""Objects that are what somebody says: "отрицает аварию", "настаивает на встрече", "этому не верит".

An object stands after its verb, with a preposition where the cue has one, or before it; a pronoun for what was said
counts where it is contested.
"""

from msgspec import Struct, structs

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import Word
from accordingto.attribution.grammar.perfects import auxiliary, between_verbs, past_place
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Stance

_OBJECT_WITHIN = 7
_POINTING_WITHIN = 3
_FRAME = 2
"""Most fixed words of a cue that stand together: "in Frage", not "von ... die Rede"."""
_ADDRESSEE = 2
"""Tokens of an article with its noun."""
_COUNTED = 3
"""Tokens from a preposition to the figure that it may govern: "von rund 300"."""
_OBLIQUE = ("accs", "gent", "datv", "ablt", "loct")
_ENDS = frozenset({"participle"})
"""What ends its clause beside an auxiliary, so that what follows is another verb's: "hat P gesagt und Q getan"."""
_LEADS = frozenset({"adverb", "particle", "conjunction"})
FIGURE = "#"
"""Among the objects that a verb must have: any figure with what it counts."""
CONTESTS = frozenset({"denies", "doubts"})


class Object(Struct):
    """The tokens ``[first, last)`` of an object; `last` is None where the rest of the sentence tells it."""

    first: int
    last: int | None
    stance: Stance


def after_cue(verb: Verb) -> int:
    """Return the first token after the verb and its fixed words; a prefix ends the clause."""
    if verb.entry.parted:
        return verb.token + 1
    return max(verb.token, verb.last) + 1


def object_of(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    """Return the object of `verb` that is what its subject says, None where it has none."""
    if verb.entry.prepositions and (found := _governed_before(sentence, verb, lexicon, grammar)):
        return found
    if "object" not in verb.entry.stances or (verb.entry.objects and all(r.impersonal for r in verb.readings)):
        return None
    if all(r.kind == "gerund" for r in verb.readings) and verb.stance("object") != "orders":
        return None  # "відхиливши пропозиції", "опасаясь увольнения": what is done, or why
    if verb.stance("object") in CONTESTS and (found := _pointing(sentence, verb, lexicon)):
        return found
    what = (
        _between(sentence, verb, lexicon, grammar)
        or _before(sentence, verb, lexicon, grammar)
        or _fronted(sentence, verb, lexicon, grammar)
        or _after(sentence, verb, lexicon, grammar)
    )
    return None if _tolls(sentence, verb, what, lexicon) else what


def _after(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    area = sentence.chunks[verb.chunk]
    tokens = sentence.tokens
    if grammar.guesses and auxiliary(sentence, verb, lexicon) is not None and {r.kind for r in verb.readings} == _ENDS:
        return None
    first = after_cue(verb)
    last = verb.last if verb.entry.parted else None
    if _preposition(sentence, verb):
        return _governed(sentence, verb, verb.last + 1, area.last, grammar)
    if (fixed := _parted_preposition(sentence, verb, lexicon)) is not None:
        governed = _governed(sentence, verb, fixed + 1, verb.last, grammar)
        last = verb.last if verb.entry.parted else verb.last + 1 - len(verb.entry.fixed[1:])
        return structs.replace(governed, last=last) if governed is not None else None
    end = area.last
    if grammar.guesses and verb.chunk < verb.last_chunk < len(sentence.chunks) - 1:
        later = sentence.chunks[verb.last_chunk + 1]  # "kritisiert Lena Brand, die Chefin, den Plan"
        finite = any(is_finite(t) for t in tokens[later.first : later.last])
        first = later.first + (tokens[later.first].key in lexicon.relatives)  # "den" opens relative clauses as well
        named = grammar.phrase(sentence, first, later.last, ("accs",)) if later.before == "comma" else None
        found = named is not None and not finite and "accs" in tokens[later.first].word.cases
        return Object(later.first, later.last, verb.stance("object")) if found else None
    apart = verb.last + 1 == area.last and verb.last > verb.token
    if not verb.entry.parted and apart:  # "weist [jede Schuld] von sich"
        first = verb.token + 1
        end = last = next((i for i in range(first, area.last) if tokens[i].key in verb.entry.fixed), area.last)
    begins = first
    while first < min(end, verb.token + _OBJECT_WITHIN):
        if verb.source is not None and verb.source.first <= first < verb.source.last:
            begins = first = verb.source.last
            continue
        if grammar.guesses and verb.entry.parted and (told := _past_addressee(sentence, first, verb.last, grammar)):
            begins = first = told
            continue
        word: Word = tokens[first].word
        cases = verb.entry.cases
        told = grammar.guesses and word.cases == {"datv"} and verb.stance("object") not in CONTESTS
        if told and (whom := grammar.phrase(sentence, first, end, ("datv",))) is not None:
            begins = first = whom.last  # "bestätigte [dem Boten] den Vorfall", "das bestätigte die Werft [dem Boten]"
            continue
        if grammar.guesses and (past := past_place(sentence, first, end, grammar)) is not None:
            cites = any(t.key in lexicon.phrases for t in tokens[first:past])  # "unter Berufung auf X"
            begins = past if cites else begins
            first = past  # "prognostiziert für das kommende Jahr eine Flaute"
            continue
        if is_finite(tokens[first]):
            return None
        if "preposition" in word.kinds:
            beyond = _past_phrase(sentence, verb, first, grammar) if begins == first else None
            if beyond is None:
                return None
            begins, first = beyond
            continue
        if tokens[first].kind == "quote" and not verb.entry.objects:
            return Object(first, last, verb.stance("object"))
        if word.cases & set(cases) and (named := grammar.phrase(sentence, first, end, cases)):
            return Object(begins, last, verb.stance("object")) if _is_found(sentence, verb, named) else None
        if not word.kinds & {"adverb", "particle"}:
            begins = first + 1
        first += 1
    return None


def _past_addressee(sentence: Sentence, first: int, end: int, grammar: Grammar) -> int | None:
    """Return where whoever is told or accused ends, after whom the object follows: "wirft [dem Rat] Willkür vor".

    Of two nouns without an article between them the second is the object, as a verb with a prefix here has one.
    """
    tokens = sentence.tokens
    if "datv" not in tokens[first].word.cases:
        return None
    phrase = grammar.phrase(sentence, first, end, ("datv",))
    if phrase is None:
        return None
    following = last = phrase.last
    while following < end and "preposition" in tokens[following].word.kinds:
        past = past_place(sentence, following, end, grammar)
        if past is None:
            break
        following = past
    if following < end and (tokens[following].title or grammar.phrase(sentence, following, end, ("accs",)) is not None):
        return last
    two = last - first > _ADDRESSEE and tokens[last - 1].title
    return last - 1 if two and "accs" not in tokens[first].word.cases else None


def _past_phrase(sentence: Sentence, verb: Verb, first: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return where an object begins, and where it goes on, past the preposition at `first` right after its verb.

    Where something is found belongs to it, of whom it is asked does not: "усмотрела [в действиях признаки]",
    "зажадав від начальника порту [пояснень]".
    """
    tokens, end = sentence.tokens, sentence.chunks[verb.chunk].last
    phrase = None if grammar.guesses or verb.inverted else grammar.phrase(sentence, first + 1, end, _OBLIQUE[1:])
    if phrase is None or "accs" not in verb.entry.cases:
        return None
    if grammar.is_place(tokens[first]) and not grammar.after_time(sentence, phrase):
        return first, phrase.last
    past = phrase.last
    if past == end == phrase.first + 1:
        return None  # "вимагає від забудовника"
    if past == end or not tokens[past].word.cases & set(verb.entry.cases):
        past -= 1
        while past > first + 2 and tokens[past - 1].word.kinds == {"adjective"}:
            past -= 1
    return past, past


def _between(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    between = between_verbs(sentence, verb, lexicon, grammar) if not _preposition(sentence, verb) else None
    if between is None or not _is_found(sentence, verb, between.phrase):
        return None
    return Object(between.first, verb.token, verb.stance("object"))


def _tolls(sentence: Sentence, verb: Verb, found: Object | None, lexicon: Lexicon) -> bool:
    """Tell whether a disaster asks for what is found: "Der Sturm forderte drei Todesopfer"."""
    if found is None or verb.stance("object") != "orders" or found.first >= len(sentence.tokens):
        return False
    end = found.last or sentence.chunks[verb.chunk].last
    return any(t.key in lexicon.words.victims for t in sentence.tokens[found.first : end])


def _is_found(sentence: Sentence, verb: Verb, phrase: Phrase) -> bool:
    """Tell whether `phrase` is what `verb` must have for its object: "нарушений" of "не нашли нарушений"."""
    if not verb.entry.objects:
        return True
    tokens = sentence.tokens[phrase.first : phrase.last]
    counted = sentence.tokens[phrase.last : phrase.last + _COUNTED]  # "ein Minus [von drei Millionen]"
    figures = [*tokens, *(counted if counted and "preposition" in counted[0].word.kinds else ())]
    if FIGURE in verb.entry.objects and any(t.word.kinds == {"numeral"} for t in figures):
        return True
    nouns = [t for t in tokens if "noun" in t.word.kinds]
    if all(not r.lemma for t in nouns for r in t.word.readings):  # no dictionary: the head, or the end of a compound
        described = len(tokens) > 1 and "preposition" in tokens[1].word.kinds  # "den vom Rat geplanten [Verkauf]"
        return any(t.key.endswith(o) for t in nouns[described:][:1] for o in verb.entry.objects)
    return any(r.lemma in verb.entry.objects for t in (nouns or tokens)[:2] for r in t.word.readings)


def _preposition(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a preposition belongs to the cue: "указывает на", "не верит в"."""
    last = sentence.tokens[verb.last]
    return verb.last > verb.token and not verb.entry.parted and "preposition" in last.word.kinds


def _parted_preposition(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> int | None:
    """Return the cue's preposition before the prefix that ends its clause: "geht | von | Brandstiftung aus"."""
    tokens = sentence.tokens
    # "war | von | einem Fehler die Rede"
    framed = len(verb.entry.fixed) > _FRAME and verb.token < verb.last and "noun" in tokens[verb.last].word.kinds
    if not verb.entry.parted and not framed:
        return None
    within = range(verb.token + 1, min(verb.last, verb.token + 1 + _OBJECT_WITHIN))
    found = next((i for i in within if tokens[i].key in verb.entry.fixed[:-1]), None)
    negated = found is not None and any(t.key in lexicon.words.negations for t in tokens[verb.token : found])
    return found if found is not None and "preposition" in tokens[found].word.kinds and not negated else None


def _governed(sentence: Sentence, verb: Verb, first: int, end: int, grammar: Grammar) -> Object | None:
    """What the cue's preposition governs in tokens ``[first, end)``: "настаивает на встрече"."""
    if first >= end:
        return None
    phrase = grammar.phrase(sentence, first, end, _OBLIQUE)
    names = sentence.tokens[first].kind == "quote" or (grammar.guesses and not is_finite(sentence.tokens[first]))
    if not names and (phrase is None or phrase.thing or grammar.is_time(sentence, phrase)):
        return None
    return Object(first, None, verb.stance("object"))


def _governed_before(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    """What such a preposition governs before the verb: "В версию об учениях X не верит"."""
    tokens = sentence.tokens
    for i in range(sentence.chunks[verb.chunk].first, verb.first - 1):
        stance = verb.entry.prepositions.get(tokens[i].key)
        last = _oblique_end(sentence, i + 1, verb.first, grammar) if stance is not None else None
        if stance is None or last is None or verb.mention is None:
            continue
        if last == i + 2 and tokens[i + 1].key in lexicon.relatives:
            continue  # "аварія, на якій наголошує міністр"
        follows = last == verb.first or tokens[last].start == verb.mention.start
        if follows and not verb.mention.start <= tokens[i + 1].start < verb.mention.end:
            return Object(i, last, stance)
    return None


def _oblique_end(sentence: Sentence, first: int, end: int, grammar: Grammar) -> int | None:
    """Return where what a preposition before token `first` governs ends; a time is nothing that anybody speaks of."""
    phrase = grammar.phrase(sentence, first, end, _OBLIQUE)
    if phrase is None:
        quoted = end > first + 1 and sentence.tokens[end - 1].kind == "quote"  # "Von einem „schwarzen Tag“ sprach X"
        return end if quoted and all(t.word.kinds == {"adjective"} for t in sentence.tokens[first : end - 1]) else None
    last = phrase.last
    while more := attribute_end(sentence, last, end, grammar):
        last = more
    return None if grammar.is_time(sentence, structs.replace(phrase, last=last)) else last


def _pointing(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> Object | None:
    """A pronoun for what was said, as the object: "всё отрицает", "этому не верит", "с этим не согласен"."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    for i in range(max(area.first, verb.first - _POINTING_WITHIN), min(area.last, verb.token + 1 + _POINTING_WITHIN)):
        ends = i + 1 in {area.last, verb.first} or i in {verb.token + 1, verb.last - 1}
        if not lexicon.words.capitals_name and i + 1 < area.last and tokens[i + 1].title:
            continue  # "wies das Gericht zurück"
        following = tokens[i + 1] if i + 1 < area.last else None
        speaks = verb.source is not None and verb.source.first == i + 1
        modifies = following is not None and (tokens[i].word.cases or {"accs"}) & following.word.cases
        if following is not None and modifies and not speaks and {"noun"} == following.word.kinds:
            continue  # "отрицает это решение", "цим цифрам не вірять"
        if tokens[i].key in lexicon.words.pointing and ends and i:
            first = i - 1 if "preposition" in tokens[i - 1].word.kinds and i - 1 > area.first else i
            return Object(first, i + 1, verb.stance("object"))
    return None


def _before(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    """An object right before its verb: "Порт версію про витік заперечує", "У порту аварію заперечують"."""
    if grammar.guesses:
        return _opening(sentence, verb, lexicon, grammar)
    if verb.mention is None or verb.inverted or verb.entry.fixed:
        return None
    tokens = sentence.tokens
    first = sentence.chunks[verb.chunk].first
    start = next((i for i in range(first, verb.token) if tokens[i].start >= verb.mention.end), verb.token)
    # another's object: "закидає мерії таємність і домагається слухань"
    start = max((verb.token for i in range(start, verb.token) if is_finite(tokens[i])), default=start)
    last = verb.token - 1 if verb.negated else verb.token
    while last > start and tokens[last - 1].word.kinds & {"particle", "adverb"}:
        if tokens[last - 1].word.cases and not (last - 1 > start and "conjunction" in tokens[last - 2].word.kinds):
            break
        last -= 1  # "і далі заперечує"
    for i in range(start, last):
        phrase = grammar.phrase(sentence, i, last, verb.entry.cases)
        while phrase is not None and phrase.last < last:
            more = attribute_end(sentence, phrase.last, last, grammar)
            phrase = structs.replace(phrase, last=more) if more else None
        if phrase is not None and not grammar.after_time(sentence, phrase) and _is_found(sentence, verb, phrase):
            return Object(i, last, verb.stance("object"))
        if "preposition" in tokens[i].word.kinds:
            return None
    return None


def _fronted(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    """An object that opens the clause: "Звинувачення в підкупі депутат відкинув", "Інформацію підтвердив речник"."""
    if grammar.guesses or verb.mention is None or verb.entry.fixed:
        return None
    tokens = sentence.tokens
    first = sentence.chunks[verb.chunk].first
    while first < verb.first and tokens[first].word.kinds & _LEADS and not tokens[first].word.cases:
        first += 1
    end = next((i for i in range(first, verb.first) if tokens[i].start >= verb.mention.start), verb.first)
    end -= int(first < end < verb.first and tokens[end - 1].key in lexicon.words.places)
    phrase = grammar.phrase(sentence, first, end, verb.entry.cases[:1]) if first < end else None
    while phrase is not None and phrase.last < end and (more := attribute_end(sentence, phrase.last, end, grammar)):
        phrase = structs.replace(phrase, last=more)
    if phrase is None or phrase.animate or phrase.pronoun or grammar.after_time(sentence, phrase):
        return None
    if not _is_found(sentence, verb, phrase):
        return None
    between = tokens[phrase.last : end]
    return Object(first, phrase.last, verb.stance("object")) if all(t.word.kinds & _LEADS for t in between) else None


def _opening(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Object | None:
    """An object that opens a clause whose subject follows the verb: "Den Einsatz von Gift schloss der Förster aus"."""
    if verb.entry.fixed and not verb.entry.parted:
        return None
    found = opening_object(sentence, verb, lexicon, grammar)
    return Object(*found, verb.stance("object")) if found is not None else None


def opening_object(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> tuple[int, int] | None:
    """Return the tokens before `verb`, or its auxiliary, that are its object where its subject follows that."""
    first, end = sentence.chunks[verb.chunk].first, verb.token
    if verb.source is None or not verb.source.subject:
        return None
    if not verb.inverted:
        helping = auxiliary(sentence, verb, lexicon)
        if helping is None or not helping < verb.source.first < verb.token:
            return None
        end = helping
    phrase = grammar.phrase(sentence, first, end, ("accs",))
    while phrase is not None and phrase.last < end:
        more = attribute_end(sentence, phrase.last, end, grammar)
        phrase = structs.replace(phrase, last=more) if more else None
    adverbial = phrase is not None and (grammar.after_time(sentence, phrase) or phrase.pronoun or phrase.headless)
    return (first, end) if phrase is not None and not adverbial else None


def attribute_end(sentence: Sentence, first: int, last: int, grammar: Grammar) -> int | None:
    """Return where a prepositional attribute that begins at `first` ends: "про витік"."""
    if first + 1 >= last or "preposition" not in sentence.tokens[first].word.kinds:
        return None
    cases = ("accs", "loct", "gent", "ablt", *(("datv",) if grammar.guesses else ()))
    phrase = grammar.phrase(sentence, first + 1, last, cases)
    return phrase.last if phrase is not None else None
