"""The place or document that speaks where nobody does: "у поліції повідомили", "in der Begründung heißt es"."""

from msgspec import structs

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import describes, is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Chunk, Sentence

SKIPPED_CHUNKS = 5
"""A source stands fewer chunks than this before its verb."""
_PLACE_WITHIN = 6
"""Most tokens between a verb and an adverb of place that speaks."""
_PLACED = 2
"""Fewest tokens of a place and of what is spoken of after it."""
_REMARK = 2
"""Most tokens of a remark between commas."""
_REMARKS = frozenset({"adverb", "particle", "conjunction"})


def set_place(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> None:
    """Set as source the place that speaks: "у поліції повідомили"."""
    area = sentence.chunks[verb.chunk]
    places: list[tuple[int, Phrase]] = []
    for i in range(area.first, area.last):
        token = sentence.tokens[i]
        if token.key in lexicon.words.place_adverbs and abs(i - verb.token) <= _PLACE_WITHIN:
            verb.mention, verb.inverted = sentence.stretch(i, i + 1), i > verb.token
            return
        document = verb.entry.source == "place" or all(r.impersonal for r in verb.readings)
        whence = document and token.key in lexicon.words.whence
        if not (token.key in lexicon.words.places or whence) or i + 1 >= area.last:
            continue
        if _is_within_subject(sentence, verb, i, lexicon) or any(p.first <= i < p.last for _, p in places):
            continue
        if i > verb.token and any(r.lemma in lexicon.words.charging for r in verb.readings):
            continue
        # "стоят на своём", "ist von Fehlern die Rede"; not "следует из письма"
        fixed = verb.entry.source == "subject" or (token.key in verb.entry.fixed and not whence)
        fixed = fixed and verb.token < i <= verb.last
        if not fixed and not _past_object_of(sentence, verb, i, lexicon):
            cases = ("gent",) if whence and token.key not in lexicon.words.places else ("loct", "datv", "gent")
            phrase = grammar.phrase(sentence, i + 1, area.last, cases)
            if phrase is None and document and grammar.guesses:
                phrase = _past_adjectives(sentence, i + 1, area.last, cases, lexicon, grammar)
            phrase = phrase and _without_object(sentence, phrase, verb, lexicon)
            phrase = phrase and _with_second(sentence, phrase, verb, cases, lexicon, grammar)
            begins = phrase.last if phrase is not None and i < verb.token else min(i, verb.token) + 1
            between = sentence.tokens[begins : max(i, verb.token)]
            joined = i < verb.token and any(t.key in lexicon.words.coordinators for t in between)
            apart = joined or any(is_finite(t) for t in between)
            if apart and not document:
                continue
            if phrase is not None and not document and (owner := grammar.owner(sentence, phrase)) is not None:
                phrase = owner
            bare = phrase is not None and phrase.headless and not sentence.tokens[phrase.first].title
            # "Auf Anfrage hieß es aus dem Amt": no article stands before how it was said.
            bare |= phrase is not None and grammar.guesses and grammar.is_circumstance(sentence.tokens[phrase.first])
            if phrase is not None and not bare and not grammar.is_occasion(sentence, phrase, or_document=not document):
                places.append((abs(i - verb.token), phrase))
    # "У якій" is a place told before; „in der Begründung“ opens with the same word as a relative clause, and is none.
    places = [
        (far, p) for far, p in places if p.last - p.first > 1 or sentence.tokens[p.first].key not in lexicon.relatives
    ]
    if not places:
        document = verb.entry.source == "place" or all(r.impersonal for r in verb.readings)
        places = _place_before(sentence, verb, lexicon, grammar, document=document)
    if places:
        _, phrase = min(places, key=lambda p: p[0])
        verb.source = structs.replace(phrase, subject=False)
        verb.mention = sentence.stretch(phrase.first, phrase.last)
        verb.inverted = phrase.first > verb.token


def _is_within_subject(sentence: Sentence, verb: Verb, place: int, lexicon: Lexicon) -> bool:
    """Tell whether a place belongs to what an earlier one is about: "У звіті про пожежу [в порту] йдеться"."""
    area = sentence.chunks[verb.chunk]
    lead = sentence.tokens[area.first : place] if place < verb.token else []
    about = next((i for i, t in enumerate(lead) if t.key in lexicon.words.about), 0)
    return any(t.key in lexicon.words.places for t in lead[:about])


def _with_second(
    sentence: Sentence, phrase: Phrase, verb: Verb, cases: tuple[str, ...], lexicon: Lexicon, grammar: Grammar
) -> Phrase:
    """Return `phrase` with a second that "and" joins to it right before the verb: "У суді [та прокуратурі] заявили"."""
    tokens = sentence.tokens
    if phrase.last + 1 >= verb.first or tokens[phrase.last].key not in lexicon.words.coordinators:
        return phrase
    first = phrase.last + 1 + (tokens[phrase.last + 1].key in lexicon.words.places)
    second = grammar.phrase(sentence, first, verb.first, cases) if first < verb.first else None
    return structs.replace(phrase, last=second.last) if second is not None and second.last == verb.first else phrase


def _past_adjectives(
    sentence: Sentence, first: int, end: int, cases: tuple[str, ...], lexicon: Lexicon, grammar: Grammar
) -> Phrase | None:
    """Return the phrase from token `first` whose adjectives "and" joins: "aus geheimen und alten Akten"."""
    tokens = sentence.tokens
    for i in range(first + 2, min(first + _PLACE_WITHIN, end)):
        if tokens[i - 1].title or tokens[i - 1].kind != "word":
            return None
        joined = any(t.key in lexicon.words.coordinators for t in tokens[first + 1 : i])
        phrase = grammar.phrase(sentence, i, end, cases) if joined and tokens[i].title else None
        if phrase is not None:
            return structs.replace(phrase, first=first)
    return None


def set_document(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> None:
    """Set the document that a relative clause tells of as source, where nobody is yet: "листа, де наголошено"."""
    document = _wherein(sentence, verb, lexicon, grammar) if verb.mention is None else None
    if document is not None:
        verb.source, verb.mention = document, sentence.stretch(document.first, document.last)


def set_recipient(sentence: Sentence, verb: Verb, grammar: Grammar) -> None:
    """Set whoever came to know it: "як стало відомо «Вісти»"."""
    area = sentence.chunks[verb.chunk]
    for i in range(area.first, area.last):
        if sentence.tokens[i].kind == "name" or "datv" in sentence.tokens[i].word.cases:
            phrase = grammar.phrase(sentence, i, area.last, ("datv",))
            if phrase is not None and not grammar.after_time(sentence, phrase):
                verb.source = structs.replace(phrase, subject=False)
                verb.mention = sentence.stretch(phrase.first, phrase.last)
                verb.inverted = phrase.first > verb.token
                return


def _wherein(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the document before the clause of `verb` in which nobody else speaks: "петицію, у якій просять ..."."""
    area = sentence.chunks[verb.chunk]
    opening, following = sentence.tokens[area.first], sentence.tokens[min(area.first + 1, area.last - 1)]
    relative = opening.key in lexicon.words.places and following.key in lexicon.relatives
    if not verb.chunk or area.before != "comma" or not (relative or opening.key in lexicon.words.wherein):
        return None
    before = sentence.chunks[verb.chunk - 1]
    for i in range(before.first, before.last):
        for case in ("accs", "gent", "ablt", "datv", "loct", "nomn"):
            phrase = grammar.phrase(sentence, i, before.last, (case,))
            if phrase is not None and phrase.last == before.last and not phrase.animate and not phrase.pronoun:
                return structs.replace(phrase, subject=False)
    return None


def _past_object_of(sentence: Sentence, verb: Verb, place: int, lexicon: Lexicon) -> bool:
    """Tell whether what `verb` is about stands between it and `place`: "йдеться про школу в селі".

    So does what is asked: "водителей просят остаться на стоянках".
    """
    between = sentence.tokens[verb.token + 1 : place]
    about = any(t.key in lexicon.words.about for t in between)
    asked = "infinitive" in verb.entry.stances and any(t.word.kinds == {"infinitive"} for t in between)
    # "считают его виновным в X"
    called = "naming" in verb.entry.stances and any("ablt" in t.word.cases for t in between)
    named = any("accs" in t.word.cases and t.word.kinds == {"noun"} and not t.title for t in between)
    return about or asked or called or named


def _without_object(sentence: Sentence, phrase: Phrase, verb: Verb, lexicon: Lexicon) -> Phrase:
    """Return `phrase` without what is spoken of right before the verb: "у самого міністра [звинувачення] назвали"."""
    last = sentence.tokens[phrase.last - 1]
    takes = {"object", "naming"} & set(verb.entry.stances)
    if not takes or phrase.last != verb.first or phrase.last - phrase.first < _PLACED or "accs" not in last.word.cases:
        return phrase
    said = any(r.lemma in lexicon.nouns or r.lemma in lexicon.words.echoed for r in last.word.readings)
    return structs.replace(phrase, last=phrase.last - 1) if said else phrase


def _is_remark(sentence: Sentence, area: Chunk) -> bool:
    """Tell whether `area` is a word or two between commas: "У поліції, втім, заявили"."""
    words = sentence.tokens[area.first : area.last]
    return len(words) <= _REMARK and all(t.word.kinds & _REMARKS and not t.word.cases for t in words)


def _place_before(
    sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar, *, document: bool
) -> list[tuple[int, Phrase]]:
    """Return the document that a chunk before the verb's names, or the place past a relative clause.

    "У заяві, оприлюдненій на сайті, йдеться ..."; "У профспілці, яка захищає машиніста, заявили ...".
    """
    for k in range(verb.chunk - 1, max(-1, verb.chunk - SKIPPED_CHUNKS), -1):
        area = sentence.chunks[k]
        between = sentence.chunks[k + 1]
        more = describes(sentence, between, lexicon)
        more |= sentence.tokens[between.first].key in lexicon.opening
        more |= _is_remark(sentence, between)
        if not document and not (k + 1 < verb.chunk and more and between.before == "comma"):
            continue
        if document and any(is_finite(t) for t in sentence.tokens[area.first : area.last]):
            continue  # "В порту горит склад, сообщается"
        first = area.first
        while (
            first < area.last and sentence.tokens[first].word.kinds & _REMARKS and not sentence.tokens[first].word.cases
        ):
            if sentence.tokens[first].key in {*lexicon.words.places, *lexicon.opening}:
                break
            first += 1  # "Проте в проспекті, який опублікував X, вказано"
        if area.last - first > 1 and sentence.tokens[first].key in lexicon.words.places:
            phrase = grammar.phrase(sentence, first + 1, area.last, ("loct", "datv", "gent"))
            if phrase is not None and not grammar.is_occasion(sentence, phrase, or_document=not document):
                return [(verb.token - phrase.first, phrase)]
    return []
