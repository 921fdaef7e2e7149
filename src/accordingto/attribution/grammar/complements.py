"""What a verb of reporting governs: clauses, quotations, infinitives, names, objects.

Tokens are given by their number in the sentence; a content is a half-open range of tokens.
"""

from msgspec import structs

from accordingto.attribution.grammar.clauses import (
    Complement,
    clause,
    is_inserted,
    is_of_another,
    may_stand_alone,
)
from accordingto.attribution.grammar.cues import Verb, is_when, opens_with_as
from accordingto.attribution.grammar.evidential import CLAIMS
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.fronted import asked, fronted, held_apart
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.namings import explained, naming, untrue
from accordingto.attribution.grammar.objects import CONTESTS, after_cue, attribute_end, object_of
from accordingto.attribution.grammar.perfects import in_relative
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.relatives import describes_object
from accordingto.attribution.grammar.tokens import Sentence, is_sentence, opens_relative
from accordingto.attribution.grammar.withheld import withholds

_SHORTEST_RELATIVE = 3
_CLOSING = frozenset({"preposition", "participle", "other"})
"""What a main clause ends in where its verb is in two parts."""
_CASES = ("nomn", "accs", "gent", "ablt", "datv", "loct")


def complement(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    """Return what `verb` governs after itself (or, of an object, before), None where nothing does."""
    takes = verb.entry.stances
    if withholds(sentence, verb, lexicon):
        return None
    if verb.entry is CLAIMS:
        first = verb.source.last if verb.source is not None and verb.inverted else verb.token + 1
        return Complement("infinitive", "asserts", first, sentence.chunks[verb.chunk].last)
    if "speech" in takes and (opposed := _contrary(sentence, verb, lexicon)):
        return opposed
    told_of = _about(sentence, verb, lexicon, grammar) if "about" in takes else None
    tells_of = told_of is not None
    if "speech" in takes and (found := _quote(sentence, verb, lexicon)):
        return found
    if opens_with_as(sentence, verb, lexicon):
        return clause(sentence, verb, lexicon, grammar, tells_of=tells_of)
    if "infinitive" in takes and (found := _infinitive(sentence, verb, lexicon, grammar)):
        return found
    if {"naming", "speech"} <= set(takes) and (found := explained(sentence, verb, lexicon, grammar)):
        return found
    if found := clause(sentence, verb, lexicon, grammar, tells_of=tells_of):
        return found
    area = sentence.chunks[verb.chunk]
    opening = sentence.tokens[area.first].key
    # "..., що його в Україні називають ...": a description of the noun before, nobody's statement.
    nobody = verb.source is None or not verb.source.subject
    describes = opens_relative(sentence, area, lexicon.relatives)
    describes &= in_relative(sentence, verb, lexicon, grammar) is None
    describes |= nobody and opening in lexicon.words.complementisers
    if told := _told_of(sentence, verb, lexicon, grammar):
        return told
    if "naming" in takes and not describes and (found := naming(sentence, verb, lexicon, grammar)):
        called = found if verb.negated else untrue(sentence, found, lexicon)
        here = called.before is not None and called.before[1] >= area.first
        rumoured = fronted(sentence, verb, lexicon) if called.stance != "asserts" and not here else None
        # "Слухи о том, что P, в порту назвали ложью": P is what they deny.
        return structs.replace(rumoured, stance=called.stance) if rumoured is not None else called
    if "clause" in takes and (found := fronted(sentence, verb, lexicon)):
        return found
    if told_of is not None:
        return told_of
    what = object_of(sentence, verb, lexicon, grammar)
    if what is None and verb.stance("object") in CONTESTS and (apart := held_apart(sentence, verb, lexicon, grammar)):
        return Complement("object", verb.stance("object"), *apart)
    if what:
        following = sentence.chunks[verb.chunk + 1] if verb.chunk + 1 < len(sentence.chunks) else None
        opens = following is not None and sentence.tokens[following.first].key in lexicon.words.complementisers
        opens = opens and not is_when(sentence, verb.chunk + 1, lexicon)
        opens = opens and not describes_object(sentence, verb, verb.chunk + 1, lexicon)
        if opens and following is not None and what.last is None and not is_of_another(sentence, verb, lexicon):
            # "висловили побоювання, що ...": the clause is what they voiced.
            return Complement("clause", what.stance, following.first + 1)
        return Complement("object", what.stance, what.first, what.last)
    return asked(sentence, verb, lexicon) if "question" in takes else None


def _contrary(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> Complement | None:
    """Return the words right after the cue that say that it is not as others have it: "Сестра каже [інше], тому"."""
    first = verb.source.last if verb.inverted and verb.source is not None else after_cue(verb)
    area = sentence.chunks[verb.chunk]
    told = " ".join(t.key for t in sentence.tokens[first : area.last] if t.kind == "word")
    opposed = told in lexicon.words.contrary and area.after != "colon" and verb.last == verb.token
    return Complement("object", "denies", first, area.last) if opposed else None


def _quote(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> Complement | None:
    """A quotation in the same chunk, right after the verb or its source."""
    end = sentence.chunks[verb.chunk].last
    for i in range(after_cue(verb), end):
        if sentence.tokens[i].kind == "quote":
            if not may_stand_alone(sentence, i):
                return None
            if _names(sentence, verb, i, lexicon):
                return None
            standing = verb.source.last if verb.source is not None and verb.inverted else after_cue(verb)
            ends = i + 1 == (verb.last if verb.entry.parted else end)
            return Complement("quote", verb.stance("speech"), i, i + 1) if i <= standing + 1 and ends else None
    return None


def _names(sentence: Sentence, verb: Verb, quotation: int, lexicon: Lexicon) -> bool:
    """Tell whether a quotation only names the thing before it: "ухвалила рішення «Про захист берега від хвиль»"."""
    before, inside = sentence.tokens[quotation - 1], sentence.tokens[quotation].inside
    own = verb.source is not None and verb.source.first < quotation <= verb.source.last
    if not lexicon.words.capitals_name or own or quotation - 1 < after_cue(verb) or inside is None:
        return False
    things = [r for r in before.word.readings if r.kind == "noun" and not r.animate]
    said = any(r.lemma in lexicon.nouns for r in things)
    return bool(things) and not before.title and not said and not is_sentence(sentence.text, inside, lexicon)


def _infinitive(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    tokens, chunks = sentence.tokens, sentence.chunks
    area = chunks[verb.chunk]
    told = any("datv" in t.word.cases and "noun" in t.word.kinds for t in tokens[area.first : verb.token])
    if not told and any(r.kind == "predicative" and r.impersonal for r in verb.readings):
        return None  # "призвано показати": nobody asks, as of whom they do in "порту предписано"
    if opens_relative(sentence, area, lexicon.relatives):
        return None  # "який просив не називати його": a remark about somebody
    for i in range(after_cue(verb), area.last):
        if is_finite(tokens[i]):
            return None
        if tokens[i].kind == "quote" and "infinitive" in grammar.opening(sentence, i).kinds:
            return Complement("infinitive", verb.stance("infinitive"), i)
        if "infinitive" in tokens[i].word.kinds:
            negated = tokens[i - 1].key in lexicon.words.negations
            first = i - 1 if negated else i
            first = _adverbial(sentence, after_cue(verb), first, lexicon, grammar)
            return Complement("infinitive", verb.stance("infinitive"), first)
    # "просить водіїв, які мають записи, телефонувати": the addressee's clause stands between.
    for k in range(verb.chunk + 1, min(len(chunks), verb.chunk + 3)):
        inner = chunks[k]
        if "infinitive" in tokens[inner.first].word.kinds and k > verb.chunk + 1 and after_cue(verb) < area.last:
            return Complement("infinitive", verb.stance("infinitive"), after_cue(verb))
        if not is_inserted(sentence, k, lexicon):
            return None
    return None


def _adverbial(sentence: Sentence, first: int, infinitive: int, lexicon: Lexicon, grammar: Grammar) -> int:
    """Return where a time right before the infinitive begins ("до п'ятниці підготувати"), else `infinitive`."""
    for i in range(first, infinitive - 1):
        token = sentence.tokens[i]
        if "preposition" in token.word.kinds and token.key not in lexicon.words.attached:
            phrase = grammar.phrase(sentence, i + 1, infinitive, ("gent", "ablt", "loct", "datv", "accs"))
            if phrase is not None and phrase.last == infinitive and grammar.after_time(sentence, phrase):
                return i
    return infinitive


def _told_of(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    """What a relative clause says somebody told of or named: "наступление, о котором писал X, ..."."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    if verb.chunk == 0 or area.before != "comma" or area.last - area.first < _SHORTEST_RELATIVE:
        return None
    opening, following = tokens[area.first], tokens[area.first + 1]
    about = opening.key in lexicon.words.about and following.key in lexicon.relatives
    about = about and verb.stance("speech") != "hopes"  # "про яке мріяв": what is wished for is no statement
    named = "naming" in verb.entry.stances and opening.key in lexicon.relatives and "accs" in opening.word.cases
    if not (about and "speech" in verb.entry.stances) and not named:
        return None
    whole = _antecedent(sentence, verb.chunk - 1, grammar)
    if whole is None:
        return None
    if about:
        return Complement("about", verb.stance("about"), *whole)
    called = naming(sentence, verb, lexicon, grammar)
    return structs.replace(untrue(sentence, called, lexicon), before=whole) if called is not None else None


def _antecedent(sentence: Sentence, chunk: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return the noun phrase that ends chunk `chunk`, a verb's prefix after it left out ("lehnt den Plan ab")."""
    first, last = sentence.chunks[chunk].first, sentence.chunks[chunk].last
    while grammar.guesses and last > first + 1 and sentence.tokens[last - 1].word.kinds & _CLOSING:
        last -= 1
    for i in range(first, last):
        alone = sentence.tokens[i].kind in {"quote", "name"} and i + 1 == last
        phrases = (grammar.phrase(sentence, i, last, (case,)) for case in _CASES)
        if alone or any(p is not None and _reaches(sentence, p.last, last, grammar) for p in phrases):
            return i, last
    return None


def _reaches(sentence: Sentence, phrase: int, last: int, grammar: Grammar) -> bool:
    """Tell whether a phrase that ends at token `phrase` goes on to `last`: "die Freigabe von neun Wölfen"."""
    end: int | None = phrase
    while end is not None and end < last:
        end = attribute_end(sentence, end, last, grammar)
    return end == last


def _about(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    area = sentence.chunks[verb.chunk]
    tokens = sentence.tokens
    if any(" ".join(t.key for t in tokens[i : i + 2]) in lexicon.words.anaphors for i in range(area.first, verb.token)):
        return None  # "Про це пише X у статті про порт"
    for i in range(after_cue(verb), min(area.last, verb.token + 12)):
        if is_finite(tokens[i]):
            return None
        if tokens[i].key in lexicon.words.about and i + 1 < area.last:
            if verb.source is not None and verb.source.first <= i < verb.source.last:
                continue
            if " ".join(t.key for t in tokens[i : i + 2]) in (*lexicon.words.correlatives, *lexicon.words.anaphors):
                return None
            return Complement("about", verb.stance("about"), i + 1)
    first = next((i for i in range(area.first, verb.token) if tokens[i].key in lexicon.words.about), area.first)
    opens = not any("nomn" in t.word.cases or is_finite(t) for t in tokens[area.first : first])  # "Первым о пожаре"
    if verb.source is not None and verb.inverted and tokens[first].key in lexicon.words.about and opens:
        lead = " ".join(t.key for t in tokens[first : first + 2])
        phrase = grammar.phrase(sentence, first + 1, verb.token, ("accs", "loct"))
        between = tokens[phrase.last : verb.token] if phrase is not None else []
        adjoins = all(t.word.kinds & {"adverb", "particle", "adjective"} for t in between)
        if phrase is not None and lead not in lexicon.words.anaphors and adjoins:
            return Complement("about", verb.stance("about"), phrase.first, phrase.last)
        if phrase is not None and lead not in (*lexicon.words.anaphors, *lexicon.words.correlatives):
            return Complement("about", verb.stance("about"), phrase.first, verb.first)  # "Про намір закрити міст"
    return None
