"""Whose a German verb is, where no case tells a subject from an object: by order, article, number and what it is about.

"Die Schäden beziffert der Minister auf drei Millionen": whatever „die Schäden“ may be, „der Minister“ can only be the
subject, as nothing else stands there that somebody could be given.
"""

from accordingto.attribution.grammar.candidates import best, candidates
from accordingto.attribution.grammar.cues import Verb, in_reported_mood
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.fronted import fronted_clause
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import CONTESTS, attribute_end
from accordingto.attribution.grammar.perfects import auxiliary
from accordingto.attribution.grammar.phrase import Phrase, agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, opens_relative

_NAME = 2
"""Fewest words of a name without an article that surely is somebody's."""


def by_order(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject of `verb` where its place tells it, None where it doesn't."""
    if not grammar.guesses or all(r.kind == "infinitive" for r in verb.readings):
        return None
    return (
        _pronoun_after(sentence, verb, grammar)
        or _surname(sentence, verb, lexicon, grammar)
        or _opening_pronoun(sentence, verb, lexicon, grammar)
        or _with_appositions(sentence, verb, lexicon, grammar)
        or _past_clause(sentence, verb, lexicon, grammar)
        or _past_object(sentence, verb, lexicon, grammar)
        or _beside_auxiliary(sentence, verb, lexicon, grammar)
    )


def _pronoun_after(sentence: Sentence, verb: Verb, grammar: Grammar) -> Phrase | None:
    """Return a pronoun right after `verb` that can only be its subject: "den Schaden schätzt er auf 800 Euro"."""
    at, end = verb.token + 1, sentence.chunks[verb.chunk].last
    if at >= end or sentence.tokens[at].word.cases != {"nomn"} or sentence.tokens[at].word.kinds != {"pronoun"}:
        return None
    phrase = grammar.phrase(sentence, at, at + 1, ("nomn",))
    return phrase if phrase is not None and any(agrees(phrase, r) for r in verb.readings) else None


def _surname(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return a surname that begins with a preposition, where it takes the place of a subject: "Von der Aue sagte"."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    if tokens[area.first].key in lexicon.words.noble:
        name = grammar.surname(sentence, area.first, verb.token)
        return name if name is not None and name.last == verb.token and not _names(sentence, verb) else None
    opens = verb.token == area.first or (
        verb.token == area.first + 1 and tokens[area.first].key in lexicon.words.pointing
    )
    return grammar.surname(sentence, verb.token + 1, area.last) if opens and verb.token + 1 < area.last else None


def _names(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a noun or pronoun that may be its subject stands in the chunk of `verb` after it."""
    after = sentence.tokens[verb.token + 1 : sentence.chunks[verb.chunk].last]
    return any(t.title or t.kind in {"name", "quote"} or t.word.kinds == {"pronoun"} for t in after)


def _opening_pronoun(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return "es" right before `verb` where nothing after it can be its subject: "Es wirft der Werft vor, ..."."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    neuter = (
        "infinitive" in verb.entry.stances
        and verb.token == area.first + 1
        and tokens[area.first].key in lexicon.words.personal
    )
    if not neuter or "nomn" in tokens[area.first].word.cases or verb.token + 1 >= area.last:
        return None
    if grammar.phrase(sentence, verb.token + 1, area.last, ("nomn",)) is not None:
        return None
    number = frozenset({("sing", "")})
    return Phrase(area.first, verb.token, number, animate=False, certain=True, proper=False, pronoun=True)


def _with_appositions(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return a name and what describes it between commas right before `verb`: "Der Wirt, Jens Horn, sagte"."""
    chunks, tokens = sentence.chunks, sentence.tokens
    area = chunks[verb.chunk]
    if verb.token != area.first or verb.chunk < _NAME or area.before != "comma":
        return None
    first = chunks[0].first
    opens_as = tokens[first].key in lexicon.words.conjunctions
    first += opens_as
    opening = candidates(sentence, first, chunks[0].last, verb, grammar) if first < chunks[0].last else []
    phrase = next((p for p in opening if p.first == first), None)
    end = phrase.last if phrase is not None else None
    while end is not None and end < chunks[0].last:
        end = attribute_end(sentence, end, chunks[0].last, grammar)  # "Ein Schreiben [vom 4. Mai], das ..., nennt"
    if phrase is None or end is None or phrase.pronoun or phrase.headless:
        return None
    described = related = 0
    for k in range(1, verb.chunk):
        inner = chunks[k]
        if inner.before != "comma" or any(t.kind == "quote" for t in tokens[inner.first : inner.last]):
            return None
        if opens_relative(sentence, inner, lexicon.relatives) and not tokens[inner.last - 1].title:
            related = k
            continue
        article = tokens[inner.first].key in lexicon.relatives  # "der Wirt Jens Horn" opens like a relative clause
        apposed = grammar.phrase(sentence, inner.first + article, inner.last, ("nomn",))
        if apposed is None or any(is_finite(t) for t in tokens[inner.first : inner.last]):
            return None
        described = k
    if not (described or related) or not any(agrees(phrase, r) for r in verb.readings):
        return None
    if not opens_as and _ends_with_subject(sentence, verb, lexicon, grammar):
        return None  # "Fisch, Brot, Wein, sagt die Wirtin"
    verb.opened = 0 if opens_as else -1
    return Phrase(first, chunks[described].last, phrase.features, phrase.animate, certain=True, proper=True)


def _ends_with_subject(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> bool:
    """Tell whether the sentence ends in what may be the subject of `verb`, and is rather that than what is told."""
    end = _clause_end(sentence, verb)
    following = candidates(sentence, verb.token + 1, end, verb, grammar)
    return verb.chunk + 1 == len(sentence.chunks) and any(
        p.last == end and not _is_matter(sentence, p, lexicon) for p in following
    )


def _clause_end(sentence: Sentence, verb: Verb) -> int:
    """Return where the chunk of `verb` ends, without a prefix of it: "wies der Rat [zurück]"."""
    area = sentence.chunks[verb.chunk]
    return verb.last if verb.entry.parted and verb.token < verb.last < area.last else area.last


def _is_matter(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether `phrase` is what somebody speaks of, unless its article can only be a subject's."""
    tokens = sentence.tokens[phrase.first : phrase.last]
    told = any(t.key in lexicon.words.matters or t.key in lexicon.nouns for t in tokens[:_NAME])
    return told and not _is_masculine(tokens[0])


def _past_clause(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject after `verb` whose clause opens the sentence: "Dass der Kai bricht, glaubt der Rat"."""
    if fronted_clause(sentence, verb, lexicon) is None:
        return None
    following = candidates(sentence, verb.token + 1, sentence.chunks[verb.chunk].last, verb, grammar)
    return following[0] if following and following[0].first == verb.token + 1 else None


def _past_object(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject right after `verb` whose object opens the clause: "Die Vorwürfe bestätigte der Minister"."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    end = _clause_end(sentence, verb)
    object_ = grammar.phrase(sentence, area.first, verb.token, ("accs",))
    following = grammar.phrase(sentence, verb.token + 1, end, ("nomn",)) if verb.token + 1 < end else None
    if object_ is None or following is None or object_.pronoun:
        return None
    if "accs" not in tokens[area.first].word.cases or not any(agrees(following, r) for r in verb.readings):
        return None
    matter = any(t.key in lexicon.words.matters or t.key in lexicon.nouns for t in tokens[area.first : object_.last])
    if matter and _is_spoken_of(sentence, verb, object_, following.last, grammar):
        return following
    if object_.last != verb.token or following.pronoun:
        return None
    if not _may_be_article(tokens[area.first]) or _governs(sentence, verb, following.last, end, lexicon, grammar):
        return None
    if _is_masculine(tokens[following.first]):
        return following
    name = tokens[following.first : min(following.first + _NAME, following.last)]
    named = len(name) == _NAME and all(t.title for t in name)
    return following if named and matter else None


def _is_spoken_of(sentence: Sentence, verb: Verb, matter: Phrase, last: int, grammar: Grammar) -> bool:
    """Tell whether a `matter` before `verb` is contested, or called something, by who stands up to token `last`.

    "Berichte über einen Verkauf weist die Bank zurück", "Das Gerücht vom Verkauf nannte sie eine Ente".
    """
    begins, end = matter.last, _clause_end(sentence, verb)
    while more := attribute_end(sentence, begins, verb.token, grammar):
        begins = more
    if begins != verb.token:
        return False
    called = grammar.phrase(sentence, last, end, ("accs",)) if "naming" in verb.entry.stances and last < end else None
    return (verb.stance("object") in CONTESTS and last == end) or (called is not None and called.last == end)


def _governs(sentence: Sentence, verb: Verb, first: int, end: int, lexicon: Lexicon, grammar: Grammar) -> bool:
    """Tell whether an object or a clause follows token `first`: what stands before may be whom it is said to."""
    tokens = sentence.tokens
    while first < end:
        if "preposition" in tokens[first].word.kinds:
            inner = grammar.phrase(sentence, first + 1, end, ("datv", "accs", "gent"))
            first = inner.last if inner is not None else first + 1
            continue
        if tokens[first].title or tokens[first].kind in {"quote", "name"}:
            return True
        first += 1
    if verb.chunk + 1 >= len(sentence.chunks):
        return False
    following = sentence.chunks[verb.chunk + 1]
    opening = tokens[following.first]
    opens = opening.key in lexicon.opening or opening.key in lexicon.words.questions or opening.kind == "quote"
    infinitive = any(t.key == lexicon.words.infinitive_mark for t in tokens[following.first : following.last])
    relative = opens_relative(sentence, following, lexicon.relatives)
    return (opens or infinitive or in_reported_mood(sentence, following, lexicon)) and not relative


def _beside_auxiliary(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject before or right after the auxiliary of the participle that ends a main clause.

    "Der Rat hat sein Veto angekündigt"; "Das Vorhaben hat der Rat abgelehnt".
    """
    area = sentence.chunks[verb.chunk]
    at = auxiliary(sentence, verb, lexicon)
    if at is None and sentence.tokens[area.last - 1].key in lexicon.words.perfects:  # "soll der Rat P gesagt haben"
        at = next((i for i in range(area.first, verb.token) if sentence.tokens[i].key in lexicon.words.modals), None)
        ends = verb.token + 2 == area.last
    else:
        ends = verb.token + 1 == area.last
    if at is None or not ends or "participle" not in {r.kind for r in verb.readings}:
        return None
    return _beside(sentence, at, verb.token, verb, lexicon, grammar)


def of_auxiliary_before(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject of the auxiliary in a chunk before a participle that has none in its own.

    "Der Rat hat die Akten geprüft – und in der Kasse Mängel festgestellt"
    """
    for k in range(verb.chunk - 1, -1, -1):
        area = sentence.chunks[k]
        at = next((i for i in range(area.first, area.last) if sentence.tokens[i].key in lexicon.words.perfects), None)
        if at is not None:
            return _beside(sentence, at, area.last, verb, lexicon, grammar)
    return None


def _beside(sentence: Sentence, at: int, end: int, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject of `verb` before its auxiliary at token `at`, or right after it before token `end`."""
    before = _opening(sentence, sentence.chunks[sentence.chunk_of(at)], at, verb, grammar)
    after = candidates(sentence, at + 1, end, verb, grammar)[:1]
    if before is None:
        return after[0] if after and after[0].first == at + 1 else None  # "Am Abend hat der Rat die Werft gewarnt"
    sure = after and (after[0].pronoun or _is_masculine(sentence.tokens[after[0].first]))
    opening = sentence.tokens[before.first : before.last]
    matter = any(t.key in lexicon.words.matters or t.key in lexicon.nouns for t in opening[:_NAME])
    beside = after and after[0].first == at + 1
    if after and not _is_masculine(opening[0]) and not before.pronoun and (sure or (matter and beside)):
        return after[0]
    return before


def _opening(sentence: Sentence, area: Chunk, end: int, verb: Verb, grammar: Grammar) -> Phrase | None:
    found = candidates(sentence, area.first, end, verb, grammar)
    return best([p for p in found if p.first == area.first], nearest_last=True)


def _may_be_article(token: Token) -> bool:
    return token.word.kinds == {"adjective"} or (bool(token.word.cases) and "noun" not in token.word.kinds)


def _is_masculine(token: Token) -> bool:
    """Tell whether `token` is an article of masculine subjects alone: "der", not "die"."""
    return "nomn" in token.word.cases and "accs" not in token.word.cases and token.word.kinds == {"adjective"}
