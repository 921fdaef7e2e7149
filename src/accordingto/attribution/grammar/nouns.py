"""Nouns that report: "заява міністра про те, що резервів вистачить", "der Vorwurf der Bauern, man nehme ihnen alles".

Only with the words that make a clause of it a content ("про те"), since "заява, що здивувала" describes the noun, or,
in a language that has them, with an infinitive clause or the mood of reported speech.
"""

from collections.abc import Iterator

from msgspec import Struct, structs

from accordingto.attribution.grammar.clauses import has_second, is_infinitive_clause
from accordingto.attribution.grammar.cues import in_reported_mood
from accordingto.attribution.grammar.ends import chunks_end
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import attribute_end
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token
from accordingto.nouns import Span, Stance


class Report(Struct):
    """A reporting noun, its source and the tokens ``[first, last)`` of its clause."""

    token: int
    source: Span | None
    stance: Stance
    first: int
    last: int
    shared: bool = False
    """The source is the subject of the clause that the noun stands in."""


def reports(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> list[Report]:
    """Return the nouns of `sentence` that report what somebody says."""
    if grammar.guesses:
        return _with_clauses(sentence, lexicon, grammar)
    found = list(_with_infinitives(sentence, lexicon, grammar))
    for k in range(len(sentence.chunks) - 1):
        area, following = sentence.chunks[k], sentence.chunks[k + 1]
        if following.before != "comma" or sentence.tokens[following.first].key not in lexicon.words.complementisers:
            continue
        correlative = _correlative(sentence, area.first, area.last, lexicon)
        if correlative is None and not grammar.guesses:
            correlative = area.last
        for i in range(area.first, correlative or area.first):
            stance = _stance(sentence.tokens[i], lexicon)
            if stance is None or correlative is None:
                continue
            source = _source(sentence, i, correlative, lexicon, grammar)
            if source is not None and correlative == area.last and not _is_told(sentence, i, area, following, grammar):
                continue
            if source is not None:
                # Where the noun is the subject, its predicate follows the clause.
                said = any(is_finite(t) for t in sentence.tokens[area.first : i])
                last = len(sentence.tokens) if said else following.last
                found.append(Report(i, source, stance, following.first + 1, last))
            break
    return found


def _with_infinitives(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> Iterator[Report]:
    """Yield the nouns before what somebody promises or asks: "обещание мэра дать воду", "с требованием уйти"."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-1]):
        stance = _stance(token, lexicon)
        if stance is None or (token.title and i):
            continue
        area = sentence.chunks[sentence.chunk_of(i)]
        whose = grammar.phrase(sentence, i + 1, area.last, ("gent",)) if i + 1 < area.last else None
        after = whose.last if whose is not None else i + 1
        first = after + (after < area.last and tokens[after].key in lexicon.words.negations)
        if first >= area.last or "infinitive" not in tokens[first].word.kinds:
            continue
        last = chunks_end(sentence, first, lexicon)
        last = next((j for j in range(first, area.last) if is_finite(tokens[j])), last)
        if whose is not None:
            yield Report(i, sentence.stretch(whose.first, whose.last), stance, after, last)
        elif stance == "orders" and i > area.first and "preposition" in tokens[i - 1].word.kinds:
            lead = tokens[area.first : i]
            decides = any(r.lemma in lexicon.words.deciding for t in lead for r in t.word.readings)
            acts = any(map(is_finite, lead)) or sentence.chunk_of(i) == 0  # else who acts stands in the chunk before
            subject = _subject(sentence, area.first, i, grammar) if acts and not decides else None
            if subject is not None:
                yield Report(i, sentence.stretch(subject.first, subject.last), stance, after, last, shared=True)


def _subject(sentence: Sentence, first: int, end: int, grammar: Grammar) -> Phrase | None:
    """Return who does what tokens ``[first, end)`` tell, where it is somebody."""
    for i in range(first, end):
        if "nomn" in sentence.tokens[i].word.cases or sentence.tokens[i].kind == "name":
            phrase = grammar.phrase(sentence, i, end, ("nomn",))
            does = phrase is not None and (i == first or any(map(is_finite, _beside(sentence, phrase, first, end))))
            opens = phrase is not None and i == first and phrase.last < end and is_finite(sentence.tokens[phrase.last])
            if phrase is not None and does and (phrase.animate or phrase.proper or opens):
                return phrase
    return None


def _beside(sentence: Sentence, phrase: Phrase, first: int, end: int) -> list[Token]:
    """Return the tokens of ``[first, end)`` right before and after `phrase`."""
    return [sentence.tokens[i] for i in (phrase.first - 1, phrase.last) if first <= i < end]


def _stance(token: Token, lexicon: Lexicon) -> Stance | None:
    return next((lexicon.nouns[r.lemma] for r in token.word.readings if r.lemma in lexicon.nouns), None)


def _is_told(sentence: Sentence, noun: int, area: Chunk, following: Chunk, grammar: Grammar) -> bool:
    """Tell whether a clause without "про те" is what somebody's words say: "пересторога інженера, що міст падає".

    Right after its conjunction a predicate would describe the noun: "заява інженера, що здивувала всіх".
    """
    phrase = grammar.phrase(sentence, noun + 1, area.last, ("gent",))
    clause = sentence.tokens[following.first + 1 : following.last]
    somebody = phrase is not None and (phrase.animate or phrase.proper)
    return somebody and len(clause) > 1 and not is_finite(clause[0]) and any(is_finite(t) for t in clause)


def _correlative(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return the token where "про те" begins, at the end of tokens ``[first, last)``."""
    for phrase in lexicon.words.correlatives:
        parts = phrase.split()
        start = last - len(parts)
        if len(parts) > 1 and start > first and [t.key for t in sentence.tokens[start:last]] == parts:
            return start
    return None


def _source(sentence: Sentence, noun: int, end: int, lexicon: Lexicon, grammar: Grammar) -> Span | None:
    if noun and sentence.tokens[noun - 1].key in lexicon.words.possessives:
        return sentence.stretch(noun - 1, noun)
    phrase = grammar.phrase(sentence, noun + 1, end, ("gent",))
    return sentence.stretch(phrase.first, phrase.last) if phrase is not None and phrase.last == end else None


def _with_clauses(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> list[Report]:
    """Return the nouns that end a clause, their source after them, before what they report.

    Without a source only the mood of reported speech or "wonach" tells it ("Gerüchte, wonach P"): "die Gefahr, dass"
    is anybody's.
    """
    found: list[Report] = []
    for k in range(len(sentence.chunks) - 1):
        area, following = sentence.chunks[k], sentence.chunks[k + 1]
        if following.before == "colon" and (titled := _before_colon(sentence, k, lexicon, grammar)) is not None:
            found.append(titled)
        if following.before != "comma" or sentence.tokens[area.first].kind == "quote":
            continue
        for i in range(area.first, area.last):
            token = sentence.tokens[i]
            stance = lexicon.nouns.get(token.key) if token.title else None
            before = sentence.tokens[i - 1].word.kinds if i > area.first else frozenset()
            if stance is None or ("preposition" in before and grammar.is_circumstance(token)):
                continue  # "sagte er auf Anfrage, man rede"
            source, ends = _whose(sentence, i, area.first, area.last, lexicon, grammar)
            first = _reported(sentence, k + 1, lexicon) if ends else None
            if first is None or (source is None and not _tells_alone(sentence, k + 1, lexicon)):
                continue
            said = any(is_finite(t) for t in sentence.tokens[area.first : i])
            opened = (c.first for c in sentence.chunks[k + 2 :] if "comma" not in c.before and c.before)
            last = next(opened, len(sentence.tokens)) if said else _joined_end(sentence, first, lexicon)
            found.append(Report(i, source, stance, first, last))
            break
    return found


def _joined_end(sentence: Sentence, first: int, lexicon: Lexicon) -> int:
    """Return where a clause from token `first` ends, with what is joined to it in its mood: "..., sondern sei"."""
    last = chunks_end(sentence, first, lexicon)
    for area in sentence.chunks[sentence.chunk_of(last - 1) + 1 :]:
        joins = area.before == "comma" and sentence.tokens[area.first].key in lexicon.words.coordinators
        if not joins or not in_reported_mood(sentence, area, lexicon, alone=True):
            break
        last = area.last
    return last


def _before_colon(sentence: Sentence, chunk: int, lexicon: Lexicon, grammar: Grammar) -> Report | None:
    """Return what a noun reports that makes a clause with whose it is: "Sein Rat: P", "Das Fazit der Jury: P"."""
    area, tokens = sentence.chunks[chunk], sentence.tokens
    nouns = (i for i in range(area.first, area.last) if tokens[i].title and tokens[i].key in lexicon.nouns)
    noun = next(nouns, None)
    if noun is None or chunk or any(is_finite(t) for t in tokens[area.first : area.last]):
        return None
    source, ends = _whose(sentence, noun, area.first, area.last, lexicon, grammar)
    if source is None or not ends or any(t.key in lexicon.words.times for t in tokens[noun + 1 : area.last]):
        return None
    return Report(noun, source, lexicon.nouns[tokens[noun].key], sentence.chunks[chunk + 1].first, len(tokens))


def _reported(sentence: Sentence, chunk: int, lexicon: Lexicon) -> int | None:
    """Return where the clause begins that a noun before chunk `chunk` reports, None where it describes the noun."""
    area = sentence.chunks[chunk]
    opening = sentence.tokens[area.first]
    if opening.key in {*lexicon.words.complementisers, *lexicon.words.whereby}:
        return area.first + 1
    asks = opening.key in lexicon.words.questions and opening.key not in lexicon.relatives
    tells = asks or _tells_alone(sentence, chunk, lexicon) or is_infinitive_clause(sentence, chunk, lexicon)
    return area.first if tells and area.last - area.first > 1 else None


def _tells_alone(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether chunk `chunk` is reported whoever says it: in that mood as a main clause, or after "wonach"."""
    area = sentence.chunks[chunk]
    opening = sentence.tokens[area.first]
    if opening.key in lexicon.words.whereby:
        return True
    opened = opening.key in {
        *lexicon.opening,
        *lexicon.relatives,
        *lexicon.words.coordinators,
        *lexicon.words.questions,
    }
    opened &= not (opening.key in lexicon.relatives and sentence.tokens[min(area.first + 1, area.last - 1)].title)
    return not opened and (in_reported_mood(sentence, area, lexicon) or _is_main(sentence, chunk, lexicon))


def _is_main(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether chunk `chunk` is a main clause after "the claim": "die Behauptung, die Boote hielten das aus"."""
    before = sentence.chunks[chunk - 1]
    noun = before.last - 1
    named = noun > before.first and sentence.tokens[noun - 1].key in lexicon.relatives
    return named and sentence.tokens[noun].key in lexicon.nouns and has_second(sentence, chunk, lexicon)


def _whose(
    sentence: Sentence, noun: int, first: int, end: int, lexicon: Lexicon, grammar: Grammar
) -> tuple[Span | None, bool]:
    """Return whose report `noun` is, in tokens ``[first, end)``, and whether noun and source end its clause."""
    tokens = sentence.tokens
    after: Phrase | None = None
    begins = noun + 1
    if begins < end and tokens[begins].key in lexicon.words.agents:
        after = grammar.phrase(sentence, begins + 1, end, ("datv", "gent"))
    elif begins < end:
        after = grammar.phrase(sentence, begins, end, ("gent",))
    if after is not None and after.last == end:
        return sentence.stretch(after.first, after.last), True
    owned = noun > first and (tokens[noun - 1].key in lexicon.words.owning)
    if owned:
        subject = _opening(sentence, first, noun - 1, grammar)
        speaks = subject is not None and subject.last < noun - 1 and _may_be_finite(tokens[subject.last], lexicon)
        if subject is not None and speaks:
            return sentence.stretch(subject.first, subject.last), begins == end  # "X bleibt bei seiner Darstellung, P"
        return sentence.stretch(noun - 1, noun), begins == end
    if noun > first and tokens[noun - 1].title and tokens[noun - 1].key.endswith(lexicon.words.genitive_endings):
        name = noun - 1
        while name > first and tokens[name - 1].title and tokens[name - 1].kind == "word" and name - 1 > 0:
            name -= 1
        return sentence.stretch(name, noun), begins == end
    given = noun > first + 1 and tokens[noun - 2].key in lexicon.words.wherewith and not tokens[noun - 1].title
    if given and begins == end and (subject := _opening(sentence, first, noun - 1, grammar)) is not None:
        return sentence.stretch(subject.first, subject.last), is_finite(tokens[subject.last])  # "mit der Zusage, P"
    from_whom = next(
        (i for i in range(first, noun) if tokens[i].key in {*lexicon.words.agents, *lexicon.words.places}), None
    )
    if from_whom is not None and (phrase := grammar.phrase(sentence, from_whom + 1, noun, ("datv",))) is not None:
        comes = tokens[phrase.last].key if phrase.last < noun else ""
        if comes in lexicon.words.coming:
            return sentence.stretch(phrase.first, phrase.last), begins == end
    return None, begins == end


def _may_be_finite(token: Token, lexicon: Lexicon) -> bool:
    return is_finite(token) or (not token.title and token.key.endswith(lexicon.words.finite_endings))


def _opening(sentence: Sentence, first: int, end: int, grammar: Grammar) -> Phrase | None:
    """Return the subject that opens a clause, with a place that describes it: "Die Lotsen im Hafen"."""
    subject = grammar.phrase(sentence, first, end, ("nomn",))
    while subject is not None and (more := attribute_end(sentence, subject.last, end, grammar)):
        subject = structs.replace(subject, last=more)
    return subject
