"""Which phrases near a verb of reporting can be its subject, and which of them looks most like somebody who speaks."""

from msgspec import structs

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.described import governed
from accordingto.attribution.grammar.looks import is_article, is_whole_genitive
from accordingto.attribution.grammar.morphology import ANY_CASE, Word
from accordingto.attribution.grammar.parting import without_subject
from accordingto.attribution.grammar.phrase import Phrase, agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token

_MODIFIERS = frozenset({"adjective", "pronoun", "numeral"})
SPEAKER = 3
"""The weight from which a phrase is taken for a speaker, others for things near the verb."""


def candidates(sentence: Sentence, first: int, end: int, verb: Verb, grammar: Grammar) -> list[Phrase]:
    """Return the nominative phrases in tokens ``[first, end)`` that agree with `verb`."""
    found: list[Phrase] = []
    i = first
    tokens = sentence.tokens
    area = sentence.chunks[sentence.chunk_of(first)] if first < end else sentence.chunks[verb.chunk]
    while i < end:
        word = tokens[i].word
        governs = "preposition" in word.kinds and not word.kinds & {"noun", "adjective"}
        governs &= "adverb" not in word.kinds or (i + 1 < end and _may_be_governed(tokens[i + 1]))
        if grammar.stands_for_it(tokens, i) and i + 2 < end and not tokens[i + 2].title:
            i += 2  # "Про це директор розповів", not "Про це «Вежі» розповіли двоє"
            continue
        if grammar.rounds(tokens, i, end):
            counted = grammar.phrase(sentence, i + 1, end, ("nomn", "gent"))
            if counted is not None and any(agrees(counted, r) for r in verb.readings):
                found.append(structs.replace(counted, first=i))
            i = counted.last if counted is not None else i + 1
            continue
        if governs and i + 1 < end:
            inner = governed(sentence, i + 1, end, ("gent", "ablt", "loct", "datv", "accs"), grammar)
            inner = inner and without_subject(sentence, _guessed(sentence, inner), area.last, grammar)
            apart = _past_time(sentence, inner, end == verb.token, grammar) if inner is not None else None
            if (
                inner is not None
                and not found
                and (not grammar.is_place(tokens[i]) or _is_apart(sentence, inner, grammar))
            ):
                found += _named_last(sentence, inner, end, verb, grammar)
            i = (apart or _past_joined(sentence, inner, end)) if inner is not None else i + 1
            continue
        if _opens_object(word, grammar) and (inner := grammar.phrase(sentence, i, end, tuple(sorted(word.cases)))):
            # "hat dem Amt mitgeteilt", "свою причетність відкидає": what stands before the noun tells its case
            i = inner.last if grammar.guesses else _head_end(sentence, inner)
            continue
        opens = i == first and first == sentence.chunks[sentence.chunk_of(i)].first
        if opens and word.kinds == {"noun"} and word.cases and "nomn" not in word.cases:
            i = _past_object(sentence, i, end, grammar)
            continue
        if grammar.guesses and grammar.is_no_subject(sentence, i):
            i += 1
            continue
        if i > first and word.cases == ANY_CASE and _names(tokens[i - 1], grammar):
            i += 1
            while i < end and tokens[i].title and tokens[i].word.cases == ANY_CASE:
                i += 1  # "виданню The Washington Post"
            continue
        if tokens[i].title and i + 1 < end and tokens[i + 1].title and is_whole_genitive(tokens[i], tokens[i + 1]):
            i += 2  # "слова Никиты Евсеева"
            continue
        phrase = grammar.phrase(sentence, i, end, ("nomn",)) if "nomn" in word.cases or not word.cases else None
        if phrase is None:
            # „der Zeitung“: the article might be a subject's, but its noun tells that it is none.
            article = grammar.guesses and is_article(word)
            told = grammar.phrase(sentence, i, end, ("datv", "gent", "accs")) if article else None
            i = told.last if told is not None else i + 1
            continue
        if word.kinds == {"pronoun", "adverb"} and phrase.last == i + 1 == verb.token:
            i += 1
            continue  # "преса багато пише"
        phrase = _joined(sentence, phrase, end, grammar)
        asks = i == area.first and tokens[i].key in grammar.asking  # "Was geschah", "Co więcej"
        if asks or (grammar.guesses and phrase.headless and _lacks_noun(sentence, i, end)):
            i = max(phrase.last, i + 1) if asks else i + 1
            continue
        share = tokens[phrase.first].key.endswith("%") and phrase.last == end == verb.token  # "40% вважають"
        dated = word.kinds == {"numeral"} and grammar.is_time(sentence, phrase)  # "23 сентября Трамп"
        speaks = (phrase.animate and not dated) or share or not grammar.is_occasion(sentence, phrase, or_document=False)
        speaks = speaks and not (_is_found(sentence, phrase, verb) or _of_infinitive(sentence, phrase, first, grammar))
        if speaks and not phrase.thing and any(agrees(phrase, r) for r in verb.readings):
            found.append(phrase)
        elif end == verb.token:
            found += _namesake(sentence, phrase, end, verb, grammar)
        i = max((not speaks and grammar.after_time(sentence, phrase)) or phrase.last, i + 1)
    return found


def _past_joined(sentence: Sentence, inner: Phrase, end: int) -> int:
    """Return the token after `inner` and a number joined to one in it: "про 15 загиблих [і 23 постраждалих]"."""
    tokens, i = sentence.tokens, inner.last
    counts = any(t.word.kinds == {"numeral"} for t in tokens[inner.first : i])
    if counts and i + 2 < end and "conjunction" in tokens[i].word.kinds and tokens[i + 1].word.kinds == {"numeral"}:
        return i + 3
    return i


def _lacks_noun(sentence: Sentence, i: int, end: int) -> bool:
    """Tell whether token `i` is an article whose noun stands past a preposition: "Die [nach wie vor] gültige Regel"."""
    word = sentence.tokens[i].word
    following = sentence.tokens[i + 1].word if i + 1 < end else None
    if not is_article(word) or following is None:
        return False
    return "preposition" in following.kinds and "adverb" not in following.kinds


def _opens_object(word: Word, grammar: Grammar) -> bool:
    """Tell whether `word` stands before a noun in another case than the nominative."""
    modifies = "adjective" in word.kinds if grammar.guesses else bool(word.kinds) and word.kinds <= _MODIFIERS
    return modifies and bool(word.cases) and "nomn" not in word.cases


def _head_end(sentence: Sentence, inner: Phrase) -> int:
    """Return the token after the head of `inner`; what follows may be the subject: "оприлюднив свою оцінку [штаб]"."""
    tokens = sentence.tokens
    nouns = (i for i in range(inner.first, inner.last) if "noun" in tokens[i].word.kinds)
    head = next(nouns, inner.first)
    return inner.first + 1 if tokens[head].title else head + 1  # "проти себе [Орлик]"


def _may_be_governed(token: Token) -> bool:
    """Tell whether `token` can follow a preposition that is an adverb too: "після обстрілу", not "поруч сказали"."""
    return bool(token.word.cases - {"nomn"}) and token.word.kinds != {"pronoun"}


def _is_apart(sentence: Sentence, inner: Phrase, grammar: Grammar) -> bool:
    """Tell whether a name after what begins `inner` is none of its: "у середу [Лис]", "у відповідь [Лис]"."""
    return grammar.is_time(sentence, inner) or grammar.is_circumstance(sentence.tokens[inner.first])


def _past_time(sentence: Sentence, inner: Phrase, before_verb: bool, grammar: Grammar) -> int | None:
    """Return the token after a time that `inner` begins with, unless what follows depends on it: "в ходе следствия"."""
    after = grammar.after_time(sentence, inner)
    if after is None or after >= inner.last or before_verb:
        return after
    token = sentence.tokens[after]
    return None if "gent" in token.word.cases and not token.title else after


def _named_last(sentence: Sentence, inner: Phrase, end: int, verb: Verb, grammar: Grammar) -> list[Phrase]:
    """Return a name of any case that `inner` ends in right before the verb: "После крушения [МЧС] сообщило"."""
    if grammar.guesses or inner.last != end or end != verb.token:
        return []  # German has the verb before its subject there, and a capital on every noun.
    for i in range(inner.first + 1, end):
        token = sentence.tokens[i]
        if token.title and token.kind == "word" and token.word.cases == ANY_CASE and len(token.key) > 1:
            phrase = grammar.phrase(sentence, i, end, ("nomn",))
            fits = phrase is not None and phrase.last == end and any(agrees(phrase, r) for r in verb.readings)
            return [phrase] if phrase is not None and fits else []
    return []


def _namesake(sentence: Sentence, phrase: Phrase, end: int, verb: Verb, grammar: Grammar) -> list[Phrase]:
    """Return a name right before the verb that looks like a genitive: "Обвинение в лоббизме [Храмцова] отвергла"."""
    if grammar.guesses or phrase.last != end:
        return []
    for i in range(phrase.first + 1, end):
        if sentence.tokens[i].title and "nomn" in sentence.tokens[i].word.cases:
            named = grammar.phrase(sentence, i, end, ("nomn",))
            fits = named is not None and named.last == end and any(agrees(named, r) for r in verb.readings)
            return [named] if named is not None and fits else []
    return []


def _is_found(sentence: Sentence, phrase: Phrase, verb: Verb) -> bool:
    """Tell whether `phrase` is what the verb before it finds, though it looks like a subject: "фіксують руйнування"."""
    if phrase.animate or phrase.first < verb.token or not verb.entry.objects:
        return False
    tokens = sentence.tokens[phrase.first : phrase.first + 2]
    return any(r.lemma in verb.entry.objects for t in tokens for r in t.word.readings)


def _of_infinitive(sentence: Sentence, phrase: Phrase, first: int, grammar: Grammar) -> bool:
    """Tell whether `phrase` is rather the object of the infinitive right before it: "Про намір закрити порт"."""
    before = sentence.tokens[phrase.first - 1] if phrase.first > first and not grammar.guesses else None
    weak = not (phrase.animate or phrase.certain or phrase.proper or phrase.pronoun)
    return weak and before is not None and before.word.kinds == {"infinitive"}


def _past_object(sentence: Sentence, first: int, end: int, grammar: Grammar) -> int:
    """Return the token after a noun that is no subject and what depends on it: "жителей округа просят"."""
    cases = tuple(sorted(sentence.tokens[first].word.cases))
    inner = grammar.phrase(sentence, first, end, cases)
    inner = inner and _guessed(sentence, inner)
    return max(inner.last if inner is not None else 0, first + 1)


def _guessed(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return `phrase` without a noun guessed to depend on it that may be a subject: "po meczu kapitan"."""
    for i in range(phrase.first + 1, phrase.last):
        readings, before = sentence.tokens[i].word.readings, sentence.tokens[i - 1].word
        guessed = all(not r.lemma for r in readings) and sentence.tokens[i].word.cases != ANY_CASE
        if (
            readings
            and guessed
            and readings[0].case == "nomn"
            and before.kinds == {"noun"}
            and "nomn" not in before.cases
        ):
            return structs.replace(phrase, last=i)
    return phrase


def _names(token: Token, grammar: Grammar) -> bool:
    """Tell whether a name after `token` is the name of that, not a subject: "телеканалу «Вежа» заявив посол"."""
    return "noun" in token.word.kinds and "nomn" not in token.word.cases and not grammar.tells_time(token)


def _joined(sentence: Sentence, phrase: Phrase, end: int, grammar: Grammar) -> Phrase:
    """Take "A and B" as one plural phrase."""
    i = phrase.last
    called = grammar.guesses and i + 1 < end and grammar.is_no_subject(sentence, i + 1)  # "der Rat als Hausherr"
    if i + 1 < end and sentence.tokens[i].word.kinds & {"conjunction"} and not called:
        second = grammar.phrase(sentence, i + 1, end, ("nomn",))
        certain = second is not None and (second.certain or second.animate or second.proper)
        if second is not None and (certain or (second.last == end and not _may_be_somebody(sentence, second))):
            return Phrase(
                phrase.first,
                second.last,
                phrase.features | {("plur", "")},
                phrase.animate or second.animate,
                phrase.certain,
                phrase.proper,
                second=second.first if _are_two(phrase, second) else None,
            )
    return phrase


def _may_be_somebody(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a word of `phrase` may be somebody in any case: "мер міста і [вчительки]"."""
    return any(r.animate for t in sentence.tokens[phrase.first : phrase.last] for r in t.word.readings)


def _are_two(first: Phrase, second: Phrase) -> bool:
    """Tell whether two joined phrases name two who speak, each with a noun of its own."""
    return all((p.animate or p.proper) and not p.pronoun and not p.headless for p in (first, second))


def best(found: list[Phrase], *, nearest_last: bool) -> Phrase | None:
    """Return whichever of `found` looks most like somebody who speaks, of equals the last or the first."""
    if not found:
        return None
    heaviest = max(p.weight for p in found)
    good = [p for p in found if p.weight >= min(heaviest, SPEAKER)]
    if nearest_last:
        return good[-1]
    # "розповів Горинь FM черговий рятувальник": an undeclined name may be whom the speaker told.
    return next((p for p in good if p.certain), good[0])
