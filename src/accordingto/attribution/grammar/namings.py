"""What something is called by a verb of naming: "назвал это вымыслом", "hält den Plan für mutlos"."""

from msgspec import structs

from accordingto.attribution.grammar.clauses import Complement
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.ends import before_joined, chunks_end
from accordingto.attribution.grammar.fronted import fronted_clause, held_apart
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import attribute_end, opening_object
from accordingto.attribution.grammar.perfects import between_verbs
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token
from accordingto.nouns import Span
from accordingto.text import words

_NAMED_AND_LEAD = 4
"""Fewest tokens of what something is called, of the thing and of "о том" after it."""
_LEADS = frozenset({"adverb", "particle", "conjunction"})


def naming(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    """Return what `verb` calls something, with what it calls so; None where it calls nothing by a name."""
    area = sentence.chunks[verb.chunk]
    if verb.last < verb.token and (between := between_verbs(sentence, verb, lexicon, grammar)) is not None:
        return Complement("naming", verb.stance("naming"), between.first, verb.token)
    first = verb.token + 1
    if verb.source is not None and verb.inverted and verb.source.first == first:
        first = verb.source.last
    if first < area.last and (fronted := fronted_clause(sentence, verb, lexicon)) is not None:
        return Complement("naming", verb.stance("naming"), first, before=fronted)
    if grammar.guesses and verb.last == area.first < verb.token and first < area.last:
        # "Auf zwei Millionen schätzt das Amt den Schaden"
        return Complement("naming", verb.stance("naming"), first, before=(area.first, verb.token))
    opening = opening_object(sentence, verb, lexicon, grammar) if grammar.guesses and first < area.last else None
    if opening is not None:
        return Complement("naming", verb.stance("naming"), first, before=opening)  # "Den Plan nannte er mutlos"
    rest = sentence.tokens[first : area.last]
    if lexicon.words.capitals_name:
        rest = sentence.tokens[first : before_joined(sentence, first, area.last, lexicon)]
    free = rest if grammar.guesses else _without_places(sentence, first, first + len(rest), grammar)
    named = any(t.kind in {"quote", "name"} or "ablt" in t.word.cases or t.key.isdigit() for t in free)
    # "охарактеризовал книгу как честную"
    named |= first < verb.last and sentence.tokens[verb.last].key in lexicon.words.conjunctions
    named |= grammar.guesses and bool(verb.entry.fixed) and first < verb.last < area.last - 1  # "hält das für falsch"
    if not named and (fronted_name := _called_before(sentence, verb, first, grammar)):
        return fronted_name
    if first >= area.last:
        return None
    # "hält den Plan für mutlos", "Als Grund nennt die Werft das Hochwasser"
    apart = (verb.entry.fixed and first < verb.last < area.last) or sentence.tokens[
        area.first
    ].key in lexicon.words.roles
    if _declares(verb, free, lexicon):
        return None
    if not named or (grammar.guesses and not apart and not _is_called(sentence, first, area.last, grammar)):
        return None
    called = sentence.tokens[first].word.cases
    before = None
    quoted = sentence.tokens[first].kind == "quote" and "ablt" in grammar.opening(sentence, first).cases
    if quoted or ("ablt" in called and "accs" not in called):
        before = _accusative_before(sentence, verb, grammar, lexicon.words.about)
        before = before or held_apart(sentence, verb, lexicon, grammar)
    told = _that_clause(sentence, verb, first, lexicon)
    last = verb.last if verb.entry.parted and verb.last > first else _such_that(sentence, verb, lexicon)
    return Complement("naming", verb.stance("naming"), first, last, before=before, says=told)


def _declares(verb: Verb, called: list[Token], lexicon: Lexicon) -> bool:
    """Tell whether something becomes what it is called by being declared so: "объявил субботу днём траура"."""
    declaring = any(r.lemma in lexicon.words.declaring for r in verb.readings)
    ablt = (r.lemma for t in called for r in t.word.readings if r.case == "ablt")
    return declaring and any(lemma in lexicon.words.declared for lemma in ablt)


def _without_places(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Token]:
    """Return tokens ``[first, last)`` without where it is said: "пояснили [в журналі Voda]" calls nothing so."""
    free: list[Token] = []
    i = first
    while i < last:
        placed = grammar.is_place(sentence.tokens[i]) and i + 1 < last
        inner = grammar.phrase(sentence, i + 1, last, ("loct", "accs")) if placed else None
        if inner is None:
            free.append(sentence.tokens[i])
        i = inner.last if inner is not None else i + 1
    return free


def explained(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Complement | None:
    """Return what is explained by something, before a colon: "объяснил [замены причинами]: датчики сбоили"."""
    area, first = sentence.chunks[verb.chunk], verb.token + 1
    if area.after != "colon" or grammar.guesses or verb.inverted or first >= area.last:
        return None
    thing = grammar.phrase(sentence, first, area.last, ("accs",))
    last = thing.last if thing is not None else area.last
    while more := attribute_end(sentence, last, area.last, grammar):
        last = more  # "считает версию [о буре] верной: P"
    while last < area.last and sentence.tokens[last].word.kinds == {"adverb"}:
        last += 1
    if last >= area.last or "ablt" not in sentence.tokens[last].word.cases:
        return None
    return naming(sentence, verb, lexicon, grammar)


def _such_that(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> int | None:
    """Return where the clause ends that tells what something is called: "назвав чутки такими, що [їх вигадали]"."""
    if verb.chunk + 1 >= len(sentence.chunks):
        return None
    such, following = sentence.tokens[sentence.chunks[verb.chunk].last - 1], sentence.chunks[verb.chunk + 1]
    opening = sentence.tokens[following.first].key
    opens = following.before == "comma" and (opening in lexicon.words.complementisers or opening in lexicon.relatives)
    called = "ablt" in such.word.cases and any(r.lemma in lexicon.words.such for r in such.word.readings)
    return following.last if opens and called else None


def _before_place(sentence: Sentence, verb: Verb, first: int, grammar: Grammar) -> int:
    """Return where the place that speaks begins after token `first`, else the verb: "Новину в партії назвали ..."."""
    source = verb.source
    placed = source is not None and first < source.first <= verb.token
    if not placed or source is None:
        return verb.token
    return source.first - 1 if grammar.is_place(sentence.tokens[source.first - 1]) else source.first


def _called_before(sentence: Sentence, verb: Verb, first: int, grammar: Grammar) -> Complement | None:
    """Return what something is called before its verb: "Виноватой семья считает реку", "Брехнею ці чутки назвав X"."""
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
        if named is not None and (named.pronoun or (verb.inverted and named.last == verb.first)):
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
    naming_tokens = (t for t in sentence.tokens[named.first : last] if _may_be_called(t))
    there = [w.of(text) for t in naming_tokens for w in words(text, Span(t.start, t.end))]
    denied = any(is_untruth(w, lexicon) for w in there)
    if not denied and any(lexicon.is_of(w, lexicon.words.mistaken) for w in there):
        # "Назвал эти выводы ошибочными", not "назвал решение ошибочным".
        named_words = [*words(text, sentence.stretch(named.first, last))]
        if named.before is not None:
            named_words += words(text, sentence.stretch(*named.before))
        denied = any(lexicon.is_of(w.of(text), lexicon.words.assertions) for w in named_words)
    if denied and named.says is not None:
        return Complement("clause", "denies", named.says)
    doubted = any(lexicon.is_of(w, lexicon.words.dubious) for w in there)
    if denied or doubted:
        return structs.replace(named, stance="denies" if denied else "doubts")
    return named


def _may_be_called(token: Token) -> bool:
    """Tell whether something may be called so: "назвал это слухами", not "назвал эти слухи любопытными"."""
    return token.kind == "quote" or "ablt" in token.word.cases or "accs" not in token.word.cases


def is_untruth(form: str, lexicon: Lexicon) -> bool:
    """Tell whether calling something `form` says that it is untrue."""
    return lexicon.is_of(form, lexicon.words.untruths)
