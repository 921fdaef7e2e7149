"""Islands: stretches of a sentence that say who says it, and are no part of what is said.

"P, повідомив X", "P, як пише X, Q", "За словами X, P": the island's content is what surrounds it.  An island at
the end speaks for the whole sentence before it; one inside goes back no further than the clause that it stands in.
"""

from msgspec import Struct

from accordingto.attribution.grammar.clauses import Complement, only_when
from accordingto.attribution.grammar.cues import Verb, is_when
from accordingto.attribution.grammar.finite import is_finite, is_predicate, opens_gerund
from accordingto.attribution.grammar.hearsay import has_subject, tells_alone
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.lost_links import is_cut
from accordingto.attribution.grammar.mentions import Mention
from accordingto.attribution.grammar.reach import end_of_island
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, opens_relative

_LEAD = 4
_WITHIN = frozenset({"quote", "object"})
"""Complements that are part of what another says: "пробы показали превышение, сообщил X"."""


class Island(Struct):
    """Chunks ``[first, last)`` of a sentence, and the cues in them."""

    first: int
    last: int
    cue: Verb | Mention
    opened_by_as: bool = False


def islands(
    sentence: Sentence, verbs: list[Verb], mentions: list[Mention], governed: dict[int, Complement], lexicon: Lexicon
) -> list[Island]:
    """Return the islands of `sentence` in order; `governed` are the complements of verbs, by the verb's token."""
    found: list[Island] = []
    clauses = {c.first for c in governed.values() if c.kind == "clause"}
    for verb in verbs:
        first = sentence.chunks[verb.chunk].first
        if lexicon.words.capitals_name and first in clauses and verb.token > first + 1:
            continue  # "пригадала, як мер обіцяв", not "сообщил, как пишет X"; German has its verb last in both
        if first in clauses and sentence.tokens[first].key in lexicon.words.summing:
            continue  # "sagte, was die Werft bestätigt"
        if verb.token not in governed and (island := _of_verb(sentence, verb, lexicon)):
            found.append(island)
    opened = {i.last for i in found if i.opened_by_as and i.first == 0}
    # "Wie aus der Akte hervorgeht, warnten Lotsen": that they warned is what it tells.
    found = [i for i in found if i.opened_by_as or i.first not in opened or i.last < len(sentence.chunks)]
    taken = {i.first for i in found}
    for mention in mentions:
        if mention.chunk not in taken and (island := _of_mention(sentence, mention, lexicon)):
            found.append(island)
            taken.add(island.first)
    return sorted(found, key=lambda i: i.first)


def _of_verb(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> Island | None:
    if "speech" not in verb.entry.stances:
        return None
    area = sentence.chunks[verb.chunk]
    tokens = sentence.tokens
    lead = tokens[area.first : verb.token]
    nobodys = verb.entry.source == "nobody" and not has_subject(sentence, verb)
    sourceless = nobodys or verb.entry.source == "place" or _lacks_subject(sentence, verb, lexicon)
    sourceless |= is_cut(sentence, verb, lexicon)
    says_as = verb.opened >= 0 or any(t.key in lexicon.words.conjunctions for t in lead[:2])
    says_as = says_as and not is_when(sentence, verb.chunk, lexicon)
    says_as |= _sums_up(sentence, verb, lexicon)
    following = sentence.chunks[verb.chunk + 1] if verb.chunk + 1 < len(sentence.chunks) else None
    if says_as and following is not None and tokens[following.first].key in lexicon.words.complementisers:
        return None  # "Так он ответил на слова о том, что P"
    if says_as and (verb.mention is not None or sourceless):
        first = verb.opened if verb.opened >= 0 else verb.chunk
        end = end_of_island(sentence, max(verb.chunk, verb.last_chunk), lexicon, verb.source)
        return Island(first, end, verb, opened_by_as=True)
    if tells_alone(sentence, verb, lexicon):
        return Island(verb.chunk, verb.chunk + 1, verb)
    if verb.chunk == 0 or _ends_clause(sentence, verb, lexicon):
        return None
    previous = sentence.chunks[verb.chunk - 1]
    quoted = tokens[previous.last - 1].kind == "quote"
    marks = set(area.before.split())
    # Where no comma stands before a dash ("Most stoi – mówi X"), a predicate has to, and the verb to follow at once.
    predicate = any(is_finite(t) for t in tokens[previous.first : previous.last])
    tells = predicate and verb.token == area.first and (sourceless or (verb.inverted and verb.mention is not None))
    if not marks & {"comma", "end"} and not ("dash" in marks and (quoted or tells)):
        return None
    after_quote = after_quotation(sentence, verb)
    if _opens_perfect(sentence, verb, lexicon):
        return Island(verb.chunk, end_of_island(sentence, verb.chunk, lexicon, verb.source), verb)
    if not (verb.mention is not None and (verb.inverted or after_quote)) and not sourceless:
        return None
    opening = " ".join(t.key for t in lead)
    introduced = next((p for p in lexicon.words.introductions if opening.startswith(f"{p} ") or opening == p), "")
    for token in lead[len(introduced.split()) :]:
        if verb.source is not None and not verb.inverted and after_quote:
            break
        if token.key in lexicon.words.coordinators or token.key in lexicon.opening or token.key in lexicon.relatives:
            return None
        if not token.word.kinds & {"adverb", "particle", "pronoun", "conjunction"} and not sourceless:
            return None
    if len(lead) > _LEAD and not after_quote and not sourceless:
        return None
    return Island(verb.chunk, end_of_island(sentence, max(verb.chunk, verb.last_chunk), lexicon, verb.source), verb)


def _ends_clause(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` ends a clause past what interrupts it: "свідок, який, за даними X, показав".

    Or "що Рись у порту, згадуючи їх, передала слова мера": no clause there is complete for her words to be added to.
    """
    if verb.chunk < 2 or verb.token != sentence.chunks[verb.chunk].first:
        return False
    area = sentence.chunks[verb.chunk - 2]
    opens = opens_relative(sentence, area, lexicon.relatives)
    opens |= opens_gerund(sentence, sentence.chunks[verb.chunk - 1], lexicon)
    return opens and not any(is_finite(t) for t in sentence.tokens[area.first : area.last])


def _lacks_subject(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` goes on with who spoke before, after words of theirs and a dash: "– Jest późno – dodała"."""
    area = sentence.chunks[verb.chunk]
    opens = verb.token == area.first and "dash" in area.before.split() and verb.mention is None
    spoken = verb.chunk > 0 and (sentence.tokens[0].kind == "dash" or _is_quote(sentence, verb.chunk - 1))
    single = all(r.kind == "verb" and r.number == "sing" and not r.impersonal for r in verb.readings)
    return lexicon.words.drops_subjects and opens and spoken and single


def _sums_up(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether a clause is about all that stands before it: "P, was X bestätigt", "P, das belegen Fotos"."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    last = verb.chunk + 1 == len(sentence.chunks)
    if not lexicon.words.summing or not verb.chunk or verb.mention is None or not last or verb.negated:
        return False
    if verb.source is not None and verb.source.pronoun:
        return False  # "Gemacht wurde, was sie sagte"
    opening, before = tokens[area.first], tokens[sentence.chunks[verb.chunk - 1].last - 1]
    pronoun = bool(before.word.kinds & {"pronoun"}) or before.key in {*lexicon.words.none, *lexicon.words.pointing}
    if opening.key in lexicon.words.summing:
        return verb.token + 1 == area.last and area.before == "comma" and not pronoun  # "alles, was X sagt"
    points = opening.key in lexicon.words.pointing and verb.token == area.first + 1
    return points and verb.inverted and {"comma", "semicolon"} >= set(area.before.split())


def _opens_perfect(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether a clause is an auxiliary, who speaks and the participle at its end: "P, hatte Horn zuvor gesagt"."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    opening = tokens[area.first].key
    reported = opening in lexicon.words.auxiliaries and opening in lexicon.words.reported_mood  # "habe"
    if opening not in lexicon.words.perfects and not reported:
        return False
    before = {tokens[sentence.chunks[k].first].key for k in {0, verb.chunk - 1}}
    subordinate = {*lexicon.opening, *lexicon.words.roles, *lexicon.words.questions, *lexicon.words.conjunctions}
    speaks = verb.source is not None and verb.source.subject and verb.source.first == area.first + 1
    return speaks and verb.token + 1 == area.last and not before & subordinate


def after_quotation(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a quotation stands alone before the chunk of `verb`."""
    return verb.chunk > 0 and _is_quote(sentence, verb.chunk - 1)


def _of_mention(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> Island | None:
    area = sentence.chunks[mention.chunk]
    lead = sentence.tokens[area.first : mention.first]
    if len(lead) > 2 or any(not t.word.kinds & {"adverb", "particle", "conjunction"} for t in lead):
        return None
    end = sentence.chunk_of(mention.last - 1)
    rest = sentence.tokens[mention.last : sentence.chunks[end].last]
    where = bool(rest) and "preposition" in rest[0].word.kinds  # "..., so die Werft in einer E-Mail"
    if rest and (not mention.kind.clause_only or (any(t.word.cases for t in rest) and not where)):
        return None
    if mention.kind.clause_only and mention.chunk == 0:
        return None
    return Island(mention.chunk, end_of_island(sentence, end, lexicon, accusative=mention.kind.case == "accs"), mention)


def content(
    sentence: Sentence, island: Island, found: list[Island], governed: list[tuple[Verb, Complement]], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Return the ranges of tokens that `island` speaks for."""
    chunks = sentence.chunks
    inside = {k for other in found for k in range(other.first, other.last)}
    final = all(k in inside for k in range(island.last, len(chunks)))
    start = 0
    if not final:
        opened = [c.first for _, c in governed if c.first <= chunks[island.first].first and c.kind not in _WITHIN]
        start = max((sentence.chunk_of(first) for first in opened if first < len(sentence.tokens)), default=0)
        clause = _clause_start(sentence, island.first, lexicon)
        if not clause and island.first > 1 and island.first - 2 in inside:
            lead = chunks[island.first - 1]
            if not any(is_finite(t) for t in sentence.tokens[lead.first : lead.last]):
                clause = lead.first  # "P, сказав X, голосів, за його оцінкою, вистачить"
        start_token = max((*opened, clause), default=0)
        start = max(start, sentence.chunk_of(clause)) if clause else start
    else:
        start_token = 0
    if not island.opened_by_as and (k := _after_colon(sentence, island.first, whole=final)):
        start, start_token = max(start, k), max(start_token, chunks[k].first)
    for k in range(island.first, 0, -1):
        if "semicolon" in chunks[k].before and (not final or any(o.first < k for o in found if o is not island)):
            start, start_token = max(start, k), max(start_token, chunks[k].first)
            break
    before = [k for k in range(start, island.first) if k not in inside]
    if island.opened_by_as and final and before and (corrected := _instead(sentence, before[-1], lexicon)):
        return [corrected]
    quote = before and _is_quote(sentence, before[-1])
    if quote:
        ranges = [(chunks[before[-1]].first, chunks[before[-1]].last)]
    else:
        opening = sentence.tokens[chunks[before[-1]].first].key if before else ""
        if island.opened_by_as and not final and opening in lexicon.words.complementisers:
            return [(chunks[before[-1]].first + 1, chunks[before[-1]].last)]
        ranges = _run(sentence, before, start_token)
        if ranges and _idle(sentence, ranges, lexicon):
            ranges = []
    after = [k for k in range(island.last, len(chunks)) if k not in inside]
    if after and _goes_on(sentence, island, after, ranges, bool(quote), lexicon):
        stop = next((k for k in after if "semicolon" in chunks[k].before and k > island.last), len(chunks))
        for verb, _ in governed:
            if verb.chunk in after and verb.chunk > island.last and _joins(sentence, verb.chunk, lexicon):
                stop = min(stop, verb.chunk)
        if quote:
            first = after[0]
            whole = _is_quote(sentence, first) and (first + 1 not in after or "end" in chunks[first].after)
            ranges.append((chunks[first].first, chunks[first if whole else after[-1]].last))
        else:
            ranges = [] if ranges and only_when(sentence, ranges, after[0], lexicon) else ranges
            ranges += _run(sentence, [k for k in after if k < stop], 0)
    return ranges


def _after_colon(sentence: Sentence, island: int, *, whole: bool) -> int | None:
    """Return the chunk after a colon that parts two clauses before chunk `island`: "X держится: P, сказал Y".

    Of the second `whole` tells whether all of it stands before the island: "X держится: мост, сказал Y, цел".
    """
    for k in range(island, 0, -1):
        if "colon" in sentence.chunks[k].before.split():
            first, end = sentence.chunks[k].first, sentence.chunks[island].first
            clauses = (sentence.tokens[:first], sentence.tokens[first:end])[: 1 + whole]
            return k if all(any(map(is_finite, clause)) for clause in clauses) else None
    return None


def _instead(sentence: Sentence, chunk: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return what somebody said wrongly: "19, а не 17, як заявляв X" has X say 17."""
    area = sentence.chunks[chunk]
    opening = [t.key for t in sentence.tokens[area.first : area.first + 2]]
    joined = len(opening) == 2 and opening[0] in lexicon.words.coordinators and opening[1] in lexicon.words.negations
    return (area.first + 2, area.last) if joined and area.last - area.first <= _LEAD + 2 else None


def _clause_start(sentence: Sentence, island: int, lexicon: Lexicon) -> int:
    """Return the token at which a clause without its predicate begins right before chunk `island`, else 0.

    "..., яка, на думку X, ..." begins with the pronoun, "..., бо, на думку X, ..." after the conjunction.
    """
    if not island:
        return 0
    area = sentence.chunks[island - 1]
    joined = sentence.tokens[area.first].key in lexicon.words.coordinators
    if joined and island > 1 and _predicate_ends(sentence, area):
        return area.first  # "P, а закроет, обещают X, Q"
    if any(is_finite(t) for t in sentence.tokens[area.first : area.last]):
        return 0
    if opens_relative(sentence, area, lexicon.relatives):
        return area.first
    first = area.first
    # "P, и, по оценке X, Q": another clause begins with the coordinator.
    joins = lexicon.words.coordinators if first else ()
    while first < area.last and (sentence.tokens[first].key in lexicon.opening or sentence.tokens[first].key in joins):
        first += 1
    return first if first > area.first else 0


def _predicate_ends(sentence: Sentence, area: Chunk) -> bool:
    """Tell whether a chunk is a coordinator and a verb, whose subject or object is still to come."""
    return area.last - area.first <= _LEAD and is_finite(sentence.tokens[area.last - 1])


def _joins(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    return sentence.tokens[sentence.chunks[chunk].first].key in lexicon.words.coordinators


def _is_quote(sentence: Sentence, chunk: int) -> bool:
    area = sentence.chunks[chunk]
    return area.last - area.first == 1 and sentence.tokens[area.first].kind == "quote"


def _run(sentence: Sentence, chunks: list[int], start: int) -> list[tuple[int, int]]:
    """Return the tokens of `chunks` as ranges, neighbours joined, nothing before `start`."""
    ranges: list[tuple[int, int]] = []
    for k in chunks:
        first, last = max(sentence.chunks[k].first, start), sentence.chunks[k].last
        if first >= last:
            continue
        if ranges and sentence.chunk_of(ranges[-1][1] - 1) == k - 1:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def _idle(sentence: Sentence, ranges: list[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Tell whether `ranges` hold adverbs, particles and introductory words only ("Тоді, кажуть вони, ...")."""
    tokens = [t for first, last in ranges for t in sentence.tokens[first:last] if t.kind == "word"]
    if " ".join(t.key for t in tokens) in lexicon.words.introductions:
        return True
    if any(t.kind in {"quote", "name"} for first, last in ranges for t in sentence.tokens[first:last]):
        return False
    return all(t.word.kinds <= {"adverb", "particle", "conjunction", "pronoun"} and not t.word.cases for t in tokens)


def _resumes(
    sentence: Sentence, island: Island, before: list[tuple[int, int]], opening: Token, lexicon: Lexicon
) -> bool:
    """Tell whether a clause that has its verb goes on after an island: "Er fiel, wie X sagt, in den Fluss".

    Other languages than German set off more, but nothing with a preposition: "Було це, за її словами, у неділю".
    """
    area = sentence.chunks[island.last]
    if lexicon.words.capitals_name:
        apart = opening.word.kinds == {"preposition"} and area.last > area.first + 1
        return apart and not opens_relative(sentence, area, lexicon.relatives)
    if opening.key in lexicon.words.infinitive_openings:
        return False
    apposed = opening.title and opening.kind == "word"  # "sagt Jens Horn, Chef der Werft"
    if is_finite(sentence.tokens[before[-1][1] - 1]):
        return not apposed
    placed = bool(opening.word.kinds & {"preposition", "adverb"})
    return placed and (island.opened_by_as or isinstance(island.cue, Mention))


def _goes_on(
    sentence: Sentence, island: Island, after: list[int], before: list[tuple[int, int]], quote: bool, lexicon: Lexicon
) -> bool:
    """Tell whether the content goes on after the island."""
    if after[0] != island.last:
        return False
    area = sentence.chunks[after[0]]
    opening = sentence.tokens[area.first]
    colon = "colon" in area.before.split()
    if quote:
        return _is_quote(sentence, after[0]) or colon
    if not before:
        return True
    if "semicolon" in area.before.split():
        return False  # "P, повідомили в X; Y каже Q"
    if isinstance(island.cue, Verb) and tells_alone(sentence, island.cue, lexicon):
        return opening.key not in lexicon.words.coordinators
    complete = any(is_predicate(t) for first, last in before for t in sentence.tokens[first:last])
    if not complete:
        return True
    if opening.key in lexicon.words.complementisers and isinstance(island.cue, Mention) and island.cue.kind.clause_only:
        return True  # "Der Grund sei, so X, dass P"
    if opening.key in lexicon.opening or opening.key in lexicon.relatives or "gerund" in opening.word.kinds:
        return False
    if opening.key in lexicon.words.coordinators:
        return False
    if _resumes(sentence, island, before, opening, lexicon):
        return True
    rest = sentence.tokens[area.first : sentence.chunks[after[-1]].last]
    return not colon and any(is_finite(t) for t in rest)
