"""What a verb of reporting governs, and where that ends: clauses, quotations, infinitives, names, objects.

Tokens are given by their number in the sentence; a content is a half-open range of tokens.
"""

from msgspec import structs

from accordingto.attribution.grammar.clauses import Complement, asked, clause, fronted, is_inserted, may_stand_alone
from accordingto.attribution.grammar.cues import Verb, is_speech, opens_with_as
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import after_cue, attribute_end, object_of
from accordingto.attribution.grammar.phrases import Grammar, is_finite
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, opens_relative
from accordingto.text import words

_SHORTEST_RELATIVE = 3
_NAMED_AND_LEAD = 4
"""Fewest tokens of what something is called, of the thing and of "о том" after it."""
_CLOSING = frozenset({"preposition", "participle", "other"})
"""What a main clause ends in where its verb is in two parts."""
_LEADS = frozenset({"adverb", "particle", "conjunction"})
_CASES = ("nomn", "accs", "gent", "ablt", "datv", "loct")


def complement(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    """Return what `verb` governs after itself (or, of an object, before), None where nothing does."""
    takes = verb.entry.stances
    told_of = _about(sentence, verb, lexicon, grammar) if "about" in takes else None
    tells_of = told_of is not None
    if "speech" in takes and (found := _quote(sentence, verb)):
        return found
    if opens_with_as(sentence, verb, lexicon):
        return clause(sentence, verb, lexicon, grammar, tells_of=tells_of)
    if "infinitive" in takes and (found := _infinitive(sentence, verb, lexicon, grammar)):
        return found
    if found := clause(sentence, verb, lexicon, grammar, tells_of=tells_of):
        return found
    area = sentence.chunks[verb.chunk]
    opening = sentence.tokens[area.first].key
    # "..., що його в Україні називають ...": a description of the noun before, nobody's statement.
    nobody = verb.source is None or not verb.source.subject
    describes = opens_relative(sentence, area, lexicon.relatives)
    describes |= nobody and opening in lexicon.words.complementisers
    if told := _told_of(sentence, verb, lexicon, grammar):
        return told
    if "naming" in takes and not describes and (found := _naming(sentence, verb, lexicon, grammar)):
        return found if verb.negated else untrue(sentence, found, lexicon)
    if "clause" in takes and (found := fronted(sentence, verb, lexicon)):
        return found
    if told_of is not None:
        return told_of
    if what := object_of(sentence, verb, lexicon, grammar):
        following = sentence.chunks[verb.chunk + 1] if verb.chunk + 1 < len(sentence.chunks) else None
        opens = following is not None and sentence.tokens[following.first].key in lexicon.words.complementisers
        if opens and following is not None and what.last is None:
            # "висловили побоювання, що ...": the clause is what they voiced.
            return Complement("clause", what.stance, following.first + 1)
        return Complement("object", what.stance, what.first, what.last)
    return asked(sentence, verb, lexicon) if "question" in takes else None


def _quote(sentence: Sentence, verb: Verb) -> Complement | None:
    """A quotation in the same chunk, right after the verb or its source."""
    end = sentence.chunks[verb.chunk].last
    for i in range(after_cue(verb), end):
        if sentence.tokens[i].kind == "quote":
            if not may_stand_alone(sentence, i):
                return None
            standing = verb.source.last if verb.source is not None and verb.inverted else after_cue(verb)
            ends = i + 1 == (verb.last if verb.entry.parted else end)
            return Complement("quote", verb.stance("speech"), i, i + 1) if i <= standing + 1 and ends else None
    return None


def _infinitive(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    tokens, chunks = sentence.tokens, sentence.chunks
    area = chunks[verb.chunk]
    if any(r.kind == "predicative" for r in verb.readings):
        return None  # "призвано показати": nobody asks
    if any(t.key in lexicon.relatives for t in tokens[area.first : verb.token]):
        return None  # "який просив не називати його": a remark about somebody
    for i in range(after_cue(verb), area.last):
        if is_finite(tokens[i]):
            return None
        if tokens[i].kind == "quote" and grammar.opens_with(sentence, i, "infinitive"):
            return Complement("infinitive", verb.stance("infinitive"), i)
        if "infinitive" in tokens[i].word.kinds:
            negated = tokens[i - 1].key in lexicon.words.negations
            withheld = negated and any(r.lemma in lexicon.words.withheld for r in tokens[i].word.readings)
            if withheld and _is_identity(tokens[i + 1 : area.last], lexicon):
                return None  # "просить не називати його": a remark about somebody
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


def _is_identity(withheld: list[Token], lexicon: Lexicon) -> bool:
    """Tell whether what must not be told is who somebody is, as it is where nothing is said of it."""
    noun = next((t for t in withheld if "noun" in t.word.kinds or t.kind == "name"), None)
    pronoun = any("pronoun" in t.word.kinds or t.key in lexicon.words.possessives for t in withheld[:2])
    return noun is None or pronoun or any(r.lemma in lexicon.words.identities for r in noun.word.readings)


def _adverbial(sentence: Sentence, first: int, infinitive: int, lexicon: Lexicon, grammar: Grammar) -> int:
    """Return where a time right before the infinitive begins ("до п'ятниці підготувати"), else `infinitive`."""
    for i in range(first, infinitive - 1):
        token = sentence.tokens[i]
        if "preposition" in token.word.kinds and token.key not in lexicon.words.attached:
            phrase = grammar.phrase(sentence, i + 1, infinitive, ("gent", "ablt", "loct", "datv", "accs"))
            if phrase is not None and phrase.last == infinitive and grammar.after_time(sentence, phrase):
                return i
    return infinitive


def _naming(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    area = sentence.chunks[verb.chunk]
    first = verb.token + 1
    if verb.source is not None and verb.inverted and verb.source.first == first:
        first = verb.source.last
    rest = sentence.tokens[first : area.last]
    named = any(t.kind in {"quote", "name"} or "ablt" in t.word.cases or t.key.isdigit() for t in rest)
    if not named and (fronted_name := _called_before(sentence, verb, first, grammar)):
        return fronted_name
    if first >= area.last:
        return None
    # "hält den Plan für mutlos", "Als Grund nennt die Werft das Hochwasser"
    apart = (verb.entry.fixed and first < verb.last < area.last) or sentence.tokens[
        area.first
    ].key in lexicon.words.roles
    if not named or (grammar.guesses and not apart and not _is_called(sentence, first, area.last, grammar)):
        return None
    called = sentence.tokens[first].word.cases
    before = None
    quoted = sentence.tokens[first].kind == "quote" and grammar.opens_in(sentence, first, "ablt")
    if quoted or ("ablt" in called and "accs" not in called):
        before = _accusative_before(sentence, verb, grammar, lexicon.words.about)
    told = _that_clause(sentence, verb, first, lexicon)
    last = verb.last if verb.entry.parted and verb.last > first else None
    return Complement("naming", verb.stance("naming"), first, last, before=before, says=told)


def _before_place(sentence: Sentence, verb: Verb, first: int, grammar: Grammar) -> int:
    """Return where the place that speaks begins after token `first`, else the verb: "Новину в партії назвали ..."."""
    source = verb.source
    placed = source is not None and first < source.first <= verb.token
    if not placed or source is None:
        return verb.token
    return source.first - 1 if grammar.is_place(sentence.tokens[source.first - 1]) else source.first


def _called_before(sentence: Sentence, verb: Verb, first: int, grammar: Grammar) -> Complement | None:
    """Return what something is called before its verb: "Виноватой семья считает реку", "Винною себе не вважає"."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    opening = area.first
    while opening < verb.first and tokens[opening].word.kinds & _LEADS and not tokens[opening].word.cases:
        opening += 1
    cases = tokens[opening].word.cases
    if grammar.guesses or opening >= verb.first or "ablt" not in cases or cases & {"nomn", "accs"}:
        return None
    phrase = grammar.phrase(sentence, opening, verb.first, ("ablt",))
    if phrase is None or verb.mention is None or grammar.after_time(sentence, phrase):
        return None
    if phrase.last < verb.first and tokens[phrase.last].word.cases & {"accs"}:
        named = grammar.phrase(sentence, phrase.last, verb.first, ("accs",))
        if named is not None and named.pronoun:
            return Complement("naming", verb.stance("naming"), opening, named.last)
    if first < area.last and (named := grammar.phrase(sentence, first, area.last, ("accs",))) is not None:
        return Complement("naming", verb.stance("naming"), named.first, before=(opening, phrase.last))
    return None


def _that_clause(sentence: Sentence, verb: Verb, first: int, lexicon: Lexicon) -> int | None:
    """Return where what the named thing says begins: "назвал ложью утверждения о том, что [P]"."""
    area = sentence.chunks[verb.chunk]
    if verb.chunk + 1 >= len(sentence.chunks) or area.last - first < _NAMED_AND_LEAD:
        return None
    ending = " ".join(t.key for t in sentence.tokens[area.last - 2 : area.last])
    following = sentence.chunks[verb.chunk + 1]
    opens = sentence.tokens[following.first].key in lexicon.words.complementisers and following.before == "comma"
    return following.first + 1 if opens and ending in lexicon.words.correlatives else None


def _is_called(sentence: Sentence, first: int, last: int, grammar: Grammar) -> bool:
    """Tell whether something is called something: "den Beschluss mutlos", not "keine Summe"."""
    phrase = grammar.phrase(sentence, first, last, ("accs",))
    return phrase is not None and phrase.last < last


def _accusative_before(
    sentence: Sentence, verb: Verb, grammar: Grammar, about: tuple[str, ...]
) -> tuple[int, int] | None:
    first = sentence.chunks[verb.chunk].first
    source = verb.source
    i = first
    while i < verb.token:
        if source is not None and source.first <= i < source.last:
            i = source.last
        elif "preposition" in sentence.tokens[i].word.kinds:
            placed = source is not None and source.first == i + 1
            end = source.last if placed and source is not None else verb.token
            inner = grammar.phrase(sentence, i + 1, end, ("gent", "ablt", "loct", "datv", "accs"))
            i = inner.last if inner is not None else i + 1
        elif phrase := grammar.phrase(sentence, i, _before_place(sentence, verb, i, grammar), ("accs",)):
            last = phrase.last
            told = "preposition" in sentence.tokens[last].word.kinds and sentence.tokens[last].key in about
            if told:  # "Сообщения о прорыве дамбы X назвал ..."
                after = source is not None and source.first > last
                last = _before_place(sentence, verb, i, grammar) if after else verb.first
            return phrase.first, last
        else:
            i += 1
    return None


def untrue(sentence: Sentence, named: Complement, lexicon: Lexicon) -> Complement:
    """Return `named` as denied, or doubted, if what it is called says so: "назвал это вымыслом", "маловероятным"."""
    text = sentence.text
    last = chunks_end(sentence, named.first, lexicon) if named.last is None else named.last
    there = [w.of(text) for w in words(text, sentence.stretch(named.first, last))]
    denied = any(is_untruth(w, lexicon) for w in there)
    if denied and named.says is not None:
        return Complement("clause", "denies", named.says)
    doubted = any(lexicon.is_of(w, lexicon.words.dubious) for w in there)
    if denied or doubted:
        return structs.replace(named, stance="denies" if denied else "doubts")
    return named


def is_untruth(form: str, lexicon: Lexicon) -> bool:
    """Tell whether calling something `form` says that it is untrue."""
    return lexicon.is_of(form, lexicon.words.untruths)


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
    called = _naming(sentence, verb, lexicon, grammar)
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
    for i in range(after_cue(verb), min(area.last, verb.token + 12)):
        if is_finite(tokens[i]):
            return None
        if tokens[i].key in lexicon.words.about and i + 1 < area.last:
            if verb.source is not None and verb.source.first <= i < verb.source.last:
                continue
            if " ".join(t.key for t in tokens[i : i + 2]) in (*lexicon.words.correlatives, *lexicon.words.anaphors):
                return None
            return Complement("about", verb.stance("about"), i + 1)
    if verb.source is not None and verb.inverted and tokens[area.first].key in lexicon.words.about:
        lead = " ".join(t.key for t in tokens[area.first : area.first + 2])
        phrase = grammar.phrase(sentence, area.first + 1, verb.token, ("accs", "loct"))
        between = tokens[phrase.last : verb.token] if phrase is not None else []
        adjoins = all(t.word.kinds & {"adverb", "particle"} for t in between)
        if phrase is not None and lead not in lexicon.words.anaphors and adjoins:
            return Complement("about", verb.stance("about"), phrase.first, phrase.last)
    return None


def _stops(sentence: Sentence, area: Chunk, found: Complement, others: list[Verb], named: list[int]) -> bool:
    """Tell whether the mark before a chunk ends the complement `found` of a verb."""
    marks = area.before.split()
    if "semicolon" in marks or "colon" not in marks:
        return "semicolon" in marks
    said_by_another = any(t >= area.first for t in named) or any(o.token >= area.first for o in others)
    return found.kind == "infinitive" or said_by_another or is_speech(sentence, area)


def end_of(
    sentence: Sentence,
    verb: Verb,
    found: Complement,
    others: list[Verb],
    named: list[int],
    governed: set[int],
    lexicon: Lexicon,
) -> int:
    """Return where the complement `found` of `verb` ends.

    It ends before a semicolon, unless a colon opened it, before a colon after which a quotation stands or somebody else
    is named (a verb of `others`, or a phrase that begins at one of the tokens `named`), and before a verb of reporting
    joined to this one by a coordinator ("..., і додав, що ..."); `governed` are the tokens of those of `others` that
    govern something.
    """
    if found.last is not None:
        return found.last
    tokens, chunks = sentence.tokens, sentence.chunks
    end = len(tokens)
    if found.kind == "infinitive":
        end = _before_predicate(sentence, found.first, lexicon)
    if found.kind != "colon":
        after = (area for area in chunks if area.first > found.first and area.before)
        end = min(end, next((a.first for a in after if _stops(sentence, a, found, others, named)), end))
    if found.kind in {"clause", "infinitive"}:
        end = min(end, _before_silence(sentence, verb, found.first, lexicon))
    for other in others:
        if found.first < other.token < end and other.token in governed:
            joint = _joint(sentence, other, lexicon)
            if joint is not None and joint > found.first:
                opens = chunks[other.chunk].first == joint
                end = min(end, joint) if opens or _same_level(verb, other) else end
    subordinate = tokens[chunks[verb.chunk].first].key in lexicon.words.subordinators
    if found.kind in {"object", "naming", "about"} or (subordinate and found.kind == "clause"):
        last = chunks_end(sentence, found.first, lexicon)
        last = _before_joined(sentence, found.first, last, lexicon) if lexicon.words.capitals_name else last
        inner = subordinate or opens_relative(sentence, chunks[verb.chunk], lexicon.relatives)
        end = min(end, last if inner else _with_more(sentence, last, others, named, lexicon))
    return min(end, _main_clause(sentence, verb, found, lexicon)) if found.kind == "clause" else end


def _before_silence(sentence: Sentence, verb: Verb, first: int, lexicon: Lexicon) -> int:
    """Return where the speaker's silence begins: "повідомив, що P, [але деталей не розкрив]"."""
    tokens, chunks = sentence.tokens, sentence.chunks
    for k in range(sentence.chunk_of(first), len(chunks)):
        if chunks[k].first <= first or tokens[chunks[k].first].key not in lexicon.words.adversatives:
            continue
        for i in range(chunks[k].first + 1, len(tokens)):
            silent = any(r.lemma in lexicon.words.unsaid for r in tokens[i].word.readings)
            if silent and tokens[i - 1].key in lexicon.words.negations and _may_share(tokens[i], verb):
                return chunks[k].first
    return len(tokens)


def _may_share(token: Token, verb: Verb) -> bool:
    """Tell whether the verb `token` is finite and agrees with `verb`: both may have one subject."""
    finite = [r for r in token.word.readings if r.kind == "verb"]
    return any(r.number == v.number and r.gender == v.gender for r in finite for v in verb.readings)


def _before_joined(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int:
    """Return where another predicate is joined to an object: "нашли трещину [и выписали штраф]"."""
    for j in range(first + 1, last - 1):
        if sentence.tokens[j].key in lexicon.words.coordinators:
            following = next((t for t in sentence.tokens[j + 1 : last] if "adverb" not in t.word.kinds), None)
            if following is not None and is_finite(following):
                return j
    return last


def _with_more(sentence: Sentence, last: int, others: list[Verb], named: list[int], lexicon: Lexicon) -> int:
    """Return where what describes an object that ends at `last` ends: "dreißig Fälle, neun mehr als im Mai"."""
    k = sentence.chunk_of(last - 1) + 1
    while k < len(sentence.chunks) and sentence.chunks[k].before == "comma":
        area = sentence.chunks[k]
        tokens = sentence.tokens[area.first : area.last]
        opening = tokens[0]
        said = any(o.chunk == k for o in others) or any(area.first <= n < area.last for n in named)
        stops = opening.key in {*lexicon.words.coordinators, *lexicon.opening, *lexicon.words.conjunctions}
        if said or stops or "gerund" in opening.word.kinds or any(is_finite(t) for t in tokens):
            break
        last = area.last
        k += 1
    return last


def _main_clause(sentence: Sentence, verb: Verb, found: Complement, lexicon: Lexicon) -> int:
    """Return where the main clause goes on after a relative clause that tells: "Tam, kto mówił, że P, milczał"."""
    area = sentence.chunks[verb.chunk]
    whole = len(sentence.tokens)
    if verb.chunk == 0 or not opens_relative(sentence, area, lexicon.relatives) or found.first >= whole:
        return whole
    before = sentence.tokens[sentence.chunks[verb.chunk - 1].first : area.first]
    if verb.chunk > 1 or any(is_finite(t) for t in before):
        return whole
    first = sentence.chunk_of(found.first)
    goes_on = (k for k in range(first + 1, len(sentence.chunks)) if _resumes(sentence, k, lexicon))
    k = next(goes_on, None)
    return sentence.chunks[k].first if k is not None else whole


def _resumes(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    area = sentence.chunks[chunk]
    opening = sentence.tokens[area.first]
    subordinate = opening.key in {*lexicon.opening, *lexicon.words.questions, *lexicon.words.coordinators}
    if area.before != "comma" or subordinate or opens_relative(sentence, area, lexicon.relatives):
        return False
    return any(is_finite(t) for t in sentence.tokens[area.first : area.last])


def _before_predicate(sentence: Sentence, first: int, lexicon: Lexicon) -> int:
    """Return where a predicate is joined to what stands before ("пообіцяла відповісти, але не зателефонувала")."""
    for area in sentence.chunks:
        joined = sentence.tokens[area.first].key in lexicon.words.coordinators
        if area.first > first and joined and any(is_finite(t) for t in sentence.tokens[area.first : area.last]):
            return area.first
    return len(sentence.tokens)


def _same_level(verb: Verb, other: Verb) -> bool:
    if other.source is None:
        return other.mention is None or verb.mention is None
    return other.source == verb.source or not verb.token < other.source.first < other.token or other.source.proper


def _joint(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> int | None:
    """Return the coordinator that joins `verb` to what stands before it."""
    area = sentence.chunks[verb.chunk]
    for i in range(verb.token - 1, area.first - 1, -1):
        token = sentence.tokens[i]
        inside = verb.source is not None and verb.source.first < i < verb.source.last
        if token.key in lexicon.words.coordinators and not inside:
            return i
        if is_finite(token):
            return None
    return None


def chunks_end(sentence: Sentence, first: int, lexicon: Lexicon) -> int:
    """Return the end of the chunk that holds `first`, relative and participial clauses after it taken along."""
    k = sentence.chunk_of(first)
    while k + 1 < len(sentence.chunks) and sentence.chunks[k + 1].before == "comma":
        if not opens_relative(sentence, sentence.chunks[k + 1], lexicon.relatives):
            break
        k += 1
    return sentence.chunks[k].last
