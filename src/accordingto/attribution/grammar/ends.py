"""Where what a verb of reporting governs ends."""

from accordingto.attribution.grammar.clauses import Complement, has_second, is_relative
from accordingto.attribution.grammar.cues import Verb, in_reported_mood, is_speech
from accordingto.attribution.grammar.finite import is_finite, opens_gerund
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import ANY_CASE
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, opens_relative

_SHORTEST = 3
"""Tokens of a chunk that is a predicate."""


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
            adds = "infinitive" not in other.entry.stances  # but "забрав гроші, погрожуючи, що Q"
            if adds and other.source == verb.source and opens_gerund(sentence, chunks[other.chunk], lexicon):
                end = min(end, chunks[other.chunk].first)  # "P, додавши, що Q"
    subordinate = tokens[chunks[verb.chunk].first].key in lexicon.words.subordinators
    if found.kind in {"object", "naming", "about"} or (subordinate and found.kind == "clause"):
        whole = chunks_end(sentence, found.first, lexicon)
        last = before_joined(sentence, found.first, whole, lexicon)
        inner = last < whole or subordinate or opens_relative(sentence, chunks[verb.chunk], lexicon.relatives)
        end = min(end, last if inner else _with_more(sentence, last, others, named, lexicon))
    if found.kind != "clause":
        return end
    return min(end, _main_clause(sentence, verb, found, lexicon), _past_that(sentence, found, lexicon))


def _stops(sentence: Sentence, area: Chunk, found: Complement, others: list[Verb], named: list[int]) -> bool:
    """Tell whether the mark before a chunk ends the complement `found` of a verb."""
    marks = area.before.split()
    if "semicolon" in marks or "colon" not in marks:
        return "semicolon" in marks
    said_by_another = any(t >= area.first for t in named) or any(o.token >= area.first for o in others)
    return found.kind == "infinitive" or said_by_another or is_speech(sentence, area)


def _before_silence(sentence: Sentence, verb: Verb, first: int, lexicon: Lexicon) -> int:
    """Return where the speaker's silence begins: "повідомив, що P, [але деталей не розкрив]"."""
    tokens, chunks = sentence.tokens, sentence.chunks
    for k in range(sentence.chunk_of(first), len(chunks)):
        if chunks[k].first <= first or tokens[chunks[k].first].key not in lexicon.words.adversatives:
            continue
        for i in range(chunks[k].first + 1, len(tokens)):
            negated = tokens[i - 1].key in lexicon.words.negations
            silence = lexicon.words.unsaid if negated else lexicon.words.refusing
            silent = any(r.lemma in silence for r in tokens[i].word.readings)
            if (
                silent
                and _may_share(tokens[i], verb)
                and (negated or not _has_subject(tokens[chunks[k].first : i + 1]))
            ):
                return chunks[k].first
    return len(tokens)


def _may_share(token: Token, verb: Verb) -> bool:
    """Tell whether the verb `token` is finite and agrees with `verb`: both may have one subject."""
    finite = [r for r in token.word.readings if r.kind == "verb"]
    return any(r.number == v.number and r.gender == v.gender for r in finite for v in verb.readings)


def _has_subject(tokens: list[Token]) -> bool:
    """Tell whether a noun in the nominative stands before the verb that ends `tokens` and agrees with it in number."""
    numbers = {r.number for r in tokens[-1].word.readings if r.kind == "verb"}
    before = (r for t in tokens[:-1] for r in t.word.readings)
    return any(r.case == "nomn" and r.kind in {"noun", "pronoun"} and r.number in numbers for r in before)


def before_joined(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int:
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
        stops = opening.key in {*lexicon.words.coordinators, *lexicon.words.adversatives}
        stops |= opening.key in {*lexicon.opening, *lexicon.words.conjunctions}
        goes_on = (
            "dash" in area.after.split() and "nomn" in opening.word.cases
        )  # "мэр обещал дороги, губернатор — мосты"
        if said or stops or goes_on or "gerund" in opening.word.kinds or any(is_finite(t) for t in tokens):
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


def _past_that(sentence: Sentence, found: Complement, lexicon: Lexicon) -> int:
    """Return where a main clause follows a that-clause: "Er sagt, dass P, [andere halten das für falsch]".

    German has its verb last in the one and second in the other, or first where the subject is that of the main clause
    before: "Er sagt, dass P, [nannte aber keine Zahlen]".
    """
    opens = sentence.tokens[found.first - 1].key in lexicon.words.complementisers
    if lexicon.words.capitals_name or not opens or found.first >= len(sentence.tokens):
        return len(sentence.tokens)
    for k in range(sentence.chunk_of(found.first) + 1, len(sentence.chunks)):
        area = sentence.chunks[k]
        opening = sentence.tokens[area.first]
        named = opening.title or bool(opening.word.cases and opening.word.cases != ANY_CASE)
        named &= opening.key not in lexicon.words.questions
        if _goes_on_without_subject(sentence, area, lexicon):
            return area.first
        if named and has_second(sentence, k, lexicon) and not in_reported_mood(sentence, area, lexicon):
            return area.first
    return len(sentence.tokens)


def _goes_on_without_subject(sentence: Sentence, area: Chunk, lexicon: Lexicon) -> bool:
    """Tell whether a chunk begins with a verb, and with what is no subject after it: "ließ aber offen, wann"."""
    tokens = sentence.tokens
    if area.last - area.first < _SHORTEST or not is_finite(tokens[area.first]):
        return False
    told = in_reported_mood(sentence, area, lexicon) or tokens[area.first].key in lexicon.words.reported_mood
    following = tokens[area.first + 1]
    subject = following.title or following.kind != "word" or "nomn" in following.word.cases
    return area.before == "comma" and not told and not subject


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
        if not is_relative(sentence, k + 1, lexicon):
            break  # "beklagten Mangel, die Lehrer kritisierten den Rat"
        k += 1
    return sentence.chunks[k].last
