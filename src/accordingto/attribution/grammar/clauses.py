"""Clauses that a verb of reporting governs: after a conjunction, a colon or in the mood of reported speech.

Tokens are given by their number in the sentence.
"""

from itertools import pairwise

from msgspec import Struct

from accordingto.attribution.grammar.cues import Verb, in_reported_mood, is_when, opens_with_as
from accordingto.attribution.grammar.finite import is_finite, may_be_verb
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import after_cue
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.relatives import describes_object, is_where
from accordingto.attribution.grammar.tokens import Sentence, Token, opens_relative
from accordingto.nouns import Stance
from accordingto.text import fold

INSERTED_CHUNKS = 4
"""Chunks within which what is said goes on, or begins, past something inserted."""
_VERBAL = frozenset({"other", "verb", "infinitive", "adjective"})
"""What a verb may look like where no dictionary tells."""
_BEFORE_VERBS = frozenset({"adverb", "particle"})
PREDICATES = frozenset({"verb", "infinitive", "predicative"})
"""What makes a clause, which a list of things has none of."""


class Complement(Struct):
    """What a verb governs."""

    kind: str
    """clause colon quote infinitive naming about object."""
    stance: Stance
    first: int
    """Its first token; the sentence's length where it stands in what follows the sentence (after a final colon)."""
    last: int | None = None
    """Its end, where that is known without the rest of the sentence."""
    before: tuple[int, int] | None = None
    """A part of it that stands before the verb."""
    says: int | None = None
    """Where the clause begins that tells what the thing says which is called something."""


def clause(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar, *, tells_of: bool) -> Complement | None:
    """Return the clause or the quotation that `verb` governs in the chunks after its own.

    Where its own chunk says what it tells of (`tells_of`), a clause right after describes that.
    """
    words = lexicon.words
    takes = verb.entry.stances
    chunks, tokens = sentence.chunks, sentence.tokens
    for k in range(verb.chunk + 1, min(len(chunks), verb.chunk + 2 + INSERTED_CHUNKS)):
        area = chunks[k]
        if "colon" in area.before.split() and "comma" not in area.before:
            if "dash" in chunks[k - 1].before.split() and k - 1 > verb.chunk:
                return None  # "X bestreitet P – Y: «Q»"
            reported = tokens[area.first].kind == "quote" or in_reported_mood(sentence, area, lexicon)
            if _trails(sentence, verb) and not reported:
                return None  # "P, says X: Q": Q may be anybody's
            joined = k == verb.chunk + 1 and is_of_another(sentence, verb, lexicon)  # "сообщил о P и добавил: Q"
            joined |= k > verb.chunk + 1 and _tells_itself(sentence, k - 1, lexicon)
            return _after_colon(sentence, verb, k, lexicon) if "speech" in takes and not joined else None
        if "semicolon" in area.before or "end" in area.before:
            return None
        at = area.first
        if is_when(sentence, k, lexicon):
            return None
        following = k == verb.chunk + 1
        if following and tokens[at].key in lexicon.opening and _is_of_others(sentence, verb, lexicon):
            return None
        if tokens[at].key in words.questions and following and "question" in takes:
            described = _is_of_those(sentence, verb, lexicon) or is_of_another(sentence, verb, lexicon)
            described |= is_where(sentence, verb, k, lexicon) or _is_dated(sentence, verb, lexicon)
            described |= opens_with_as(sentence, verb, lexicon)  # "Як сказав X, P, як і Q"
            return None if described else Complement("clause", verb.stance("question"), at)
        if tokens[at].key not in lexicon.opening and tokens[at].word.kinds & {"particle", "adverb"}:
            at = min(at + 1, area.last - 1)  # "лише, що", "тільки що"
        opening = tokens[at].key
        own = k == max(verb.chunk, verb.last_chunk) + 1 or verb.stance("infinitive") == "orders"
        own &= not (following and is_of_another(sentence, verb, lexicon))  # "lehnte ab und drohte, zu klagen"
        infinitive = own and "infinitive" in takes and opening not in lexicon.opening
        if infinitive and is_infinitive_clause(sentence, k, lexicon):
            return Complement("infinitive", verb.stance("infinitive"), area.first)
        if own and following and "infinitive" in takes and _lists_infinitive(sentence, k, lexicon):
            return Complement("infinitive", verb.stance("infinitive"), area.first)
        about = "about" in takes and opening in words.complementisers and k == verb.chunk + 1
        if about and tells_of:
            return None  # "згадала про вікна, що їх зробили": the clause describes the windows
        if opening in words.complementisers and following and is_of_another(sentence, verb, lexicon):
            return None
        if opening in words.complementisers and following and describes_object(sentence, verb, k, lexicon):
            return None
        if opening in words.complementisers:
            return Complement("clause", verb.stance("clause"), _past(sentence, at, k)) if "clause" in takes else None
        if opening in words.purposes:
            if "purpose" not in takes and ("clause" not in takes or k > verb.chunk + 1):
                return None  # "..., who asked not to be named, so as not to": the inserted clause's
            stance: Stance = verb.stance("purpose") if "purpose" in takes else "orders"
            return Complement("clause", stance, _past(sentence, at, k))
        if tokens[area.first].kind == "quote" and area.last - area.first == 1 and "speech" in takes:
            if not may_stand_alone(sentence, area.first):
                return None
            return Complement("quote", verb.stance("speech"), area.first, area.last) if k == verb.chunk + 1 else None
        follows = k == max(verb.chunk, verb.last_chunk) + 1
        told = verb.chunk == 0 and verb.entry.source == "place" and bool(verb.entry.fixed)  # "Es hieß, P"
        follows &= verb.source is not None or told
        follows &= not (following and is_of_another(sentence, verb, lexicon))  # "bestritt das und sagte, er sei krank"
        if words.reported_mood and {"speech", "clause"} <= set(takes) and follows and not _trails(sentence, verb):
            reported = _unopened(sentence, k, lexicon) and not _is_main_of(sentence, verb, k, lexicon)
            tells = grammar.guesses and "question" in takes and _ends_with_speaker(sentence, verb)
            if reported or (tells and has_second(sentence, k, lexicon)):
                return Complement("clause", verb.stance("clause"), area.first)
        if follows and {"speech", "clause"} <= set(takes) and _is_told_plainly(sentence, verb, k, lexicon, grammar):
            return Complement("clause", verb.stance("clause"), area.first)
        # Right after the verb a relative pronoun asks ("пояснила, яка різниця"), after a noun it describes.
        asks = k == verb.chunk + 1 and after_cue(verb) >= chunks[verb.chunk].last and not grammar.guesses
        if asks and tokens[at].key in lexicon.relatives and "question" in takes:
            return Complement("clause", verb.stance("question"), at)
        if not is_inserted(sentence, k, lexicon):
            return None
    if chunks[verb.chunk].after == "colon" and verb.chunk == len(chunks) - 1 and "speech" in takes:
        return Complement("colon", verb.stance("speech"), len(tokens))
    return None


def _tells_itself(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether what follows a colon is the word of whom relative `chunk` describes: "знайшли сина, який каже:"."""
    area = sentence.chunks[chunk]
    ending = sentence.tokens[area.last - 1]
    return opens_relative(sentence, area, lexicon.relatives) and ending.key in lexicon.verbs and is_finite(ending)


def _is_dated(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether a time ends the chunk of `verb`, of which "when" after it tells more: "почули вранці, коли"."""
    last = sentence.chunks[verb.chunk].last
    ending = sentence.tokens[last - 1]
    return after_cue(verb) < last and any(r.lemma in lexicon.words.times for r in ending.word.readings)


def _is_main_of(sentence: Sentence, verb: Verb, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` is the main clause of that of `verb`: "Dass der Rat das beschloss, [sei richtig]"."""
    opening = sentence.tokens[sentence.chunks[chunk].first].key
    subordinate = sentence.tokens[sentence.chunks[verb.chunk].first].key in lexicon.opening
    return subordinate and opening in lexicon.words.reported_mood


def _is_told_plainly(sentence: Sentence, verb: Verb, chunk: int, lexicon: Lexicon, grammar: Grammar) -> bool:
    """Tell whether `chunk` is a main clause with its own subject, after nothing but a speaker and a verb.

    "Лоцмани кажуть, міст упаде", where the language tells a noun's case.
    """
    area, own = sentence.chunks[chunk], sentence.chunks[verb.chunk]
    source = verb.source
    if grammar.guesses or source is None or verb.negated or own.after != "comma":
        return False
    alone = (source.first, source.last, verb.token + 1) == (own.first, verb.token, own.last)
    opening = sentence.tokens[area.first].key
    if not alone or opening in {*lexicon.opening, *lexicon.words.coordinators, *lexicon.relatives}:
        return False
    subject = grammar.phrase(sentence, area.first, area.last, ("nomn",))
    return subject is not None and subject.last < area.last and is_finite(sentence.tokens[subject.last])


def _unopened(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` begins a clause in the mood of reported speech, which no conjunction opens.

    Its verb may stand past a relative clause: "sagte, die Frage, die alle stellten, sei offen".
    """
    for k in range(chunk, min(chunk + INSERTED_CHUNKS, len(sentence.chunks))):
        area = sentence.chunks[k]
        tokens = sentence.tokens[area.first : area.last]
        if k > chunk and ("comma" not in area.before or tokens[0].key in lexicon.words.coordinators):
            return False
        describes = k > chunk and opens_relative(sentence, area, lexicon.relatives)
        if in_reported_mood(sentence, area, lexicon) and not (
            describes and tokens[-1].key in lexicon.words.reported_mood
        ):
            return True
        if tokens[0].key in lexicon.opening or (any(is_finite(t) for t in tokens) and not describes):
            return False
    return False


def has_second(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` is a main clause: its verb stands neither first nor, as in a relative clause, last."""
    area = sentence.chunks[chunk]
    tokens = sentence.tokens[area.first : area.last]
    quoted = any(t.kind == "quote" for t in sentence.tokens[: area.first])
    if quoted or area.before != "comma" or tokens[0].key in {*lexicon.words.coordinators, *lexicon.opening}:
        return False
    describes = tokens[0].key in lexicon.relatives and not (len(tokens) > 1 and tokens[1].title)
    if "preposition" in tokens[0].word.kinds and len(tokens) > 1 and tokens[1].key in lexicon.relatives:
        return False
    second = next((i for i, t in enumerate(tokens) if is_finite(t) and not t.title), 0)
    return 0 < second < len(tokens) - 1 and not (is_finite(tokens[-1]) or (describes and second > 1))


def is_relative(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` is a relative clause; a German one that opens like a main clause has its verb last."""
    area = sentence.chunks[chunk]
    opens = opens_relative(sentence, area, lexicon.relatives)
    if not opens or lexicon.words.capitals_name:
        return opens
    last = sentence.tokens[area.last - 1]
    named = sentence.tokens[min(area.first + 1, area.last - 1)].title
    return not has_second(sentence, chunk, lexicon) and not (named and (last.title or not may_be_verb(last)))


def main_clause_start(sentence: Sentence, chunk: int, lexicon: Lexicon) -> int:
    """Return where the main clause begins that chunk `chunk` goes on with after a relative clause.

    "[Der Kai, den alle kennen,] wird laut X gesperrt": a German chunk that opens with its verb there.
    """
    opening = sentence.tokens[sentence.chunks[chunk].first]
    begins = sentence.chunks[chunk].first
    if lexicon.words.capitals_name or not chunk or not is_finite(opening):
        return begins
    for k in range(chunk - 1, max(-1, chunk - 1 - INSERTED_CHUNKS), -1):
        area = sentence.chunks[k]
        if sentence.chunks[k + 1].before != "comma":
            return begins
        asking = {*lexicon.words.complementisers, *lexicon.words.questions} - {*lexicon.words.conjunctions}
        if not k and sentence.tokens[area.first].key in asking:
            return area.first  # "[Ob P, ist laut X offen]"
        if not opens_relative(sentence, area, lexicon.relatives):
            alone = k < chunk - 1 and not any(is_finite(t) for t in sentence.tokens[area.first : area.last])
            return area.first if alone and sentence.tokens[area.first].key not in lexicon.opening else begins
    return begins


def is_of_another(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether a clause is rather that of a verb joined to this one: "предложил пост и дал понять, что"."""
    tokens, area = sentence.tokens, sentence.chunks[verb.chunk]
    # "сообщил и подчеркнул, что P" is both, "вины не признаёт и говорит, что P" is not.
    for j in range(after_cue(verb) + (not verb.entry.needs_negation), area.last):
        if tokens[j].key not in lexicon.words.coordinators:
            continue
        first = next((i for i in range(j + 1, area.last) if not tokens[i].word.kinds & _BEFORE_VERBS), area.last)
        if first < area.last and tokens[first].key in lexicon.verbs and is_finite(tokens[first]):
            return True
    return False


def _is_of_others(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether a clause says what others said: "ответил на сообщения о том, что P", "прокоментував чутки, що P"."""
    if not any(r.lemma in lexicon.words.reactions for r in verb.readings):
        return False
    if verb.stance("clause") == "denies":
        return False  # "опровергла слухи о том, что P" denies P
    first = verb.source.last if verb.inverted and verb.source is not None else after_cue(verb)
    last = sentence.chunks[verb.chunk].last
    told_of = " ".join(t.key for t in sentence.tokens[last - 2 : last]) in lexicon.words.correlatives
    leads = {"", *lexicon.words.about, *lexicon.words.reacting_to}
    lead = ""
    for token in sentence.tokens[first:last]:
        if "preposition" in token.word.kinds:
            lead = token.key
        # "Ответил журналистам, что P", "в эфире", "на вопрос": none of these are words of others that P tells.
        reacts_to = lead in leads and "noun" in token.word.kinds and "accs" in token.word.cases
        if reacts_to and (told_of or any(r.lemma in lexicon.nouns for r in token.word.readings)):
            return True
    return False


def _is_of_those(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether "who" after the verb's clause describes "those": "определил тех, кто мог это сделать"."""
    area = sentence.chunks[verb.chunk]
    ending = sentence.tokens[max(after_cue(verb), area.last - 2) : area.last]
    if not ending or (len(ending) > 1 and "preposition" in ending[0].word.kinds):
        return False  # "рассказал о том, кто"
    return any(r.lemma in lexicon.words.those for r in ending[-1].word.readings)


def is_infinitive_clause(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a chunk is an infinitive with its mark: "die Mittel zu verdoppeln", "Sichtungen anzuzeigen"."""
    mark, area = lexicon.words.infinitive_mark, sentence.chunks[chunk]
    if not mark or sentence.tokens[area.first].key in lexicon.words.infinitive_openings:
        return False
    ending = sentence.tokens[area.first : area.last]
    if len(ending) == 1 and (inside := ending[0].inside) is not None and ending[0].kind == "quote":
        return f" {mark} " in fold(inside.of(sentence.text))  # "empfiehlt, „den Mund zu halten“"
    marked = any(a.key == mark and b.word.kinds & _VERBAL for a, b in pairwise(ending))
    return marked or any(mark in t.key[2:-2] and not t.title and t.word.kinds & _VERBAL for t in ending)


def _lists_infinitive(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a list opens at `chunk`, where no infinitive does: "Geld, Boote und Seile zu stehlen"."""
    mark = lexicon.words.infinitive_mark
    for k in range(chunk, min(chunk + INSERTED_CHUNKS, len(sentence.chunks))) if mark else ():
        area = sentence.chunks[k]
        opening = sentence.tokens[area.first]
        known = {*lexicon.opening, *lexicon.words.questions, *lexicon.words.coordinators}
        if area.before != "comma" or opening.key in known or opening.kind == "quote":
            return False
        if is_infinitive_clause(sentence, k, lexicon):
            return True
        if any(is_finite(t) for t in sentence.tokens[area.first : area.last]):
            return False
    return False


def _after_colon(sentence: Sentence, verb: Verb, chunk: int, lexicon: Lexicon) -> Complement | None:
    """What follows a colon is said if it is quoted or a clause; a list of things is none ("пропонує таке: ...")."""
    first = sentence.chunks[chunk].first
    rest = sentence.tokens[first:]
    nobody = verb.mention is None and (verb.entry.source == "place" or chunk > verb.chunk + 1)
    said = rest[0].kind == "quote" or any(_makes_clause(t, lexicon) for t in rest) or _speaks_alone(sentence, verb)
    said = said or in_reported_mood(sentence, sentence.chunks[chunk], lexicon)
    announced = verb.mention is None and all(r.impersonal or r.kind == "predicative" for r in verb.readings)
    if nobody or announced or not (said or verb.entry.fixed):
        return None  # "Приговор оглашён: P": what was announced stands before
    return Complement("colon", verb.stance("speech"), first)


def _speaks_alone(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a verb that takes a clause ends its own with nothing that a list could be of: "X уточнив: ..."."""
    area = sentence.chunks[verb.chunk]
    return verb.mention is not None and "clause" in verb.entry.stances and verb.token + 1 >= area.last


def _makes_clause(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether `token` may be the predicate of what follows a colon, where a list of things has none."""
    adjective = any(r.lemma in lexicon.words.predicates for r in token.word.readings)
    return adjective or bool(token.word.kinds & PREDICATES)


def _ends_with_speaker(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether nothing but adverbs stands between a verb with its source and the end of its chunk."""
    area = sentence.chunks[verb.chunk]
    last = max(after_cue(verb), verb.source.last if verb.source is not None and verb.inverted else 0)
    return all(t.word.kinds & {"adverb"} or t.kind == "other" for t in sentence.tokens[last : area.last])


def _trails(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether the verb opens a chunk after another, as in "P, says X"."""
    area = sentence.chunks[verb.chunk]
    return verb.chunk > 0 and verb.inverted and verb.token - area.first <= 1 and "comma" in area.before


def _past(sentence: Sentence, complementiser: int, chunk: int) -> int:
    """Return the first token after a complementiser that may stand before a comma ("що, за словами X, ...")."""
    if complementiser + 1 < sentence.chunks[chunk].last or chunk + 1 >= len(sentence.chunks):
        return complementiser + 1
    return sentence.chunks[chunk + 1].first


def is_inserted(sentence: Sentence, k: int, lexicon: Lexicon) -> bool:
    """Tell whether chunk `k` can stand between a verb and its clause: a relative clause, an apposition, a gerund."""
    area = sentence.chunks[k]
    opening = sentence.tokens[area.first]
    if opening.key in lexicon.words.coordinators:
        return False
    if "gerund" in opening.word.kinds:
        return opening.key not in lexicon.verbs  # "..., додавши, що": the clause is the gerund's
    if opens_relative(sentence, area, lexicon.relatives):
        return True
    return not any(is_finite(t) for t in sentence.tokens[area.first : area.last])


def may_stand_alone(sentence: Sentence, token: int) -> bool:
    """Tell whether a quotation can stand alone: one that begins with a small letter is a part of a clause."""
    inside = sentence.tokens[token].inside
    opening = inside.of(sentence.text).lstrip(".… ")[:1] if inside is not None else ""
    return not opening.islower()


def only_when(sentence: Sentence, before: list[tuple[int, int]], after: int, lexicon: Lexicon) -> bool:
    """Tell whether a German clause `before` an island is not said: "[Während A ging], sagte X, B bleibe".

    What is said would go on with its verb: "Wenn es regne, sagte X, [bleibe] er".
    """
    opening, following = sentence.tokens[before[0][0]], sentence.tokens[sentence.chunks[after].first]
    subordinate = opening.key in {*lexicon.words.subordinators, *lexicon.words.roles} and before[0][0] == 0
    verb = is_finite(following) or following.key in lexicon.words.reported_mood
    return subordinate and not lexicon.words.capitals_name and not verb
