"""Phrases that name a source ("за словами X"), and the sources cited on the way ("з посиланням на X")."""

from msgspec import Struct

from accordingto.attribution.grammar.clauses import main_clause_start
from accordingto.attribution.grammar.described import governed
from accordingto.attribution.grammar.finite import describes, is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.looks import is_article, is_guessed_adjective
from accordingto.attribution.grammar.parting import without_subject
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token
from accordingto.attribution.grammar.words import Phrases
from accordingto.nouns import Span
from accordingto.text import words

_LONGEST_GAP = 2
_CITED_WITHIN = 14
_SHORTEST_HEAD = 7
"""Letters of the last part of a compound that names what tells: "angaben"."""
_WIDEST = 24
"""Tokens of the widest phrase that is looked for before its preposition."""
_JOINING = frozenset({"word", "comma", "name", "other"})


class Mention(Struct):
    """A phrase such as "за словами X"."""

    first: int
    last: int
    """After the source, or after the phrase where there is none."""
    kind: Phrases
    chunk: int
    cue: Span
    source: Span | None


def mentions(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> list[Mention]:
    """Return the phrases of `sentence` that name a source, citations among them."""
    found: list[Mention] = []
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        entries = lexicon.phrases.get(tokens[i].key, ()) if tokens[i].kind == "word" else ()
        mention = next((m for e in entries if (m := _mention(sentence, i, e[0], e[1], lexicon, grammar))), None)
        if mention is None:
            i += 1
            continue
        found.append(mention)
        i = mention.last
        if mention.kind.cites:
            i = _more_cited(sentence, mention, found, lexicon, grammar)
    return found


def _mention(
    sentence: Sentence, i: int, sequence: tuple[str, ...], kind: Phrases, lexicon: Lexicon, grammar: Grammar
) -> Mention | None:
    tokens = sentence.tokens
    chunk = sentence.chunk_of(i)
    end = sentence.chunks[chunk].last
    at, own = i + 1, None
    for word in sequence[1:]:
        gap = 0
        while at < end and tokens[at].key != word and gap < _LONGEST_GAP:
            also = tokens[at].key in lexicon.words.coordinators or "particle" in tokens[at].word.kinds
            if not also and not tokens[at].word.kinds & {"adjective", "pronoun"}:
                return None  # "ссылается и на", "по их словам"
            if tokens[at].key in lexicon.words.possessives:
                own = at
            at, gap = at + 1, gap + 1
        if at >= end or tokens[at].key != word:
            return None
        at += 1
    cue = sentence.stretch(i, at)
    if kind.own:
        subject = _subject(sentence, i, at, chunk, lexicon, grammar)
        return Mention(i, at, kind, chunk, cue, subject) if subject is not None else None
    if own is not None:
        return Mention(i, at, kind, chunk, cue, sentence.stretch(own, own + 1))
    if kind.after:
        return _before(sentence, i, at, kind, chunk, cue, lexicon, grammar)
    opening = at
    while at < end and tokens[at].word.kinds & {"adverb", "particle"} and not tokens[at].word.cases:
        at += 1  # "за словами ж"
    if i > sentence.chunks[chunk].first and tokens[i - 1].key in lexicon.words.possessives:
        return Mention(i - 1, at, kind, chunk, cue, sentence.stretch(i - 1, i))  # "jego zdaniem"
    if at < end and (phrase := governed(sentence, at, end, (kind.case,), grammar)):
        if not _can_speak(sentence, phrase, kind, lexicon) or grammar.is_time(sentence, phrase):
            return None
        if phrase.last < end and tokens[phrase.last].key in kind.unless_before:
            return None
        phrase = without_subject(sentence, phrase, end, grammar)
        last = _with_holder(sentence, phrase, end, lexicon, grammar) if i == 0 else phrase.last
        last = _with_second(sentence, _with_quoted(sentence, last, end, lexicon), end, lexicon)
        last = _with_joined(sentence, phrase, last, kind, lexicon, grammar)
        last = _with_articled(sentence, last, end, kind.case, lexicon, grammar)
        # "Unter Berufung auf [nicht namentlich] genannte Quellen": whom nobody names.
        negated = phrase.first == at and any(t.key in lexicon.words.negations for t in tokens[opening:at])
        return Mention(i, last, kind, chunk, cue, sentence.stretch(opening if negated else phrase.first, last))
    if at < end and (tokens[at].key in lexicon.words.possessives or _is_quoted_source(sentence, at, kind, lexicon)):
        return Mention(i, at + 1, kind, chunk, cue, tokens[at].inside or sentence.stretch(at, at + 1))
    # "Ціни, за прогнозом, зростуть": where commas set it off, whose it is stands nowhere.
    apart = (at == end == i + len(sequence)) and i == sentence.chunks[chunk].first
    apart = apart and not _goes_on(sentence, chunk, lexicon)
    alone = kind.alone or (apart and not kind.cites and lexicon.words.capitals_name)
    return Mention(i, at, kind, chunk, cue, None) if alone else None


def _is_quoted_source(sentence: Sentence, at: int, kind: Phrases, lexicon: Lexicon) -> bool:
    """Tell whether token `at` has a cited source in quotation marks: "з посиланням на «обізнані джерела»"."""
    token = sentence.tokens[at]
    if not kind.cites or token.kind != "quote" or token.inside is None:
        return False
    return any(lexicon.is_of(w.of(sentence.text), kind.sources) for w in words(sentence.text, token.inside))


def _goes_on(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether the chunk after `chunk` describes it: "по оценке, которую дал X", "по решению, принятому вчера"."""
    following = sentence.chunks[chunk + 1] if chunk + 1 < len(sentence.chunks) else None
    if following is None or following.before != "comma":
        return True
    return describes(sentence, following, lexicon)


def _with_holder(sentence: Sentence, phrase: Phrase, end: int, lexicon: Lexicon, grammar: Grammar) -> int:
    """Return the token after whose word `phrase` is, before token `end`: „laut einem Bericht von Reuters und dem NDR“.

    Only where the clause's verb follows: after a comma the list may go on, and where it ends is not known.
    """
    tokens = sentence.tokens
    if phrase.last + 1 >= end or tokens[phrase.last].key not in lexicon.words.held_by:
        return phrase.last
    holder = grammar.phrase(sentence, phrase.last + 1, end, ("datv",))
    if holder is None:
        return phrase.last
    if holder.last >= end:
        return _listed(sentence, end, lexicon, grammar) or phrase.last
    if tokens[holder.last].key in lexicon.words.coordinators:
        holder = grammar.phrase(sentence, holder.last + 1, end, ("datv",)) or holder
    # One constituent stands before the verb: elsewhere "laut Polizei von dem Ausfall betroffen".
    return holder.last if holder.last < end and is_finite(tokens[holder.last]) else phrase.last


def _with_quoted(sentence: Sentence, last: int, end: int, lexicon: Lexicon) -> int:
    """Return `last`, or where a name in quotation marks that "and" joins right before a verb ends: „und »Seebote«“."""
    tokens = sentence.tokens
    joined = last + 2 < end and tokens[last].key in lexicon.words.coordinators
    quoted = joined and tokens[last + 1].kind in {"quote", "name"} and tokens[last + 1].inside is not None
    return last + 2 if quoted and is_finite(tokens[last + 2]) else last


def _with_second(sentence: Sentence, last: int, end: int, lexicon: Lexicon) -> int:
    """Return `last`, or where a second bare name ends that "and" joins to a bare name: "laut Kurier und Seebote"."""
    tokens = sentence.tokens
    if lexicon.words.capitals_name or last + 1 >= end or tokens[last].key not in lexicon.words.coordinators:
        return last
    before, name, second = tokens[last - 2], tokens[last - 1], tokens[last + 1]
    bare = "preposition" in before.word.kinds and (name.title or "noun" in name.word.kinds)
    named = second.kind == "word" and (second.title or second.word.kinds == {"noun"})
    return last + 2 if bare and named and (last + 2 == end or not tokens[last + 2].title) else last


def _with_joined(
    sentence: Sentence, phrase: Phrase, last: int, kind: Phrases, lexicon: Lexicon, grammar: Grammar
) -> int:
    """Return `last`, or where somebody else ends whom "and" joins to it, or more of who it is, between commas.

    "За словами директорки [і тренера]", "За словами директорки, [вчительки Олени Рись], ...", where cases tell it.
    """
    area = sentence.chunks[sentence.chunk_of(phrase.first)]
    if grammar.guesses or kind.cites or not phrase.animate or phrase.pronoun:
        return last
    if last + 1 < area.last and sentence.tokens[last].key in lexicon.words.coordinators:
        second = grammar.phrase(sentence, last + 1, area.last, (kind.case,))
        if second is not None and second.animate and second.last == area.last and not second.pronoun:
            return second.last
    k = sentence.chunk_of(phrase.first) + 1
    if last != area.last or k + 1 >= len(sentence.chunks) or sentence.chunks[k].before != "comma":
        return last
    named = any(t.title for t in sentence.tokens[phrase.first : last])
    more = grammar.phrase(sentence, sentence.chunks[k].first, sentence.chunks[k].last, (kind.case,))
    if more is None or more.last != sentence.chunks[k].last or not more.animate or more.pronoun or more.headless:
        return last
    names = any(t.title for t in sentence.tokens[more.first : more.last])
    return more.last if named != names or not sentence.tokens[more.first].title else last


def _with_articled(sentence: Sentence, last: int, end: int, case: str, lexicon: Lexicon, grammar: Grammar) -> int:
    """Return `last`, or where a second noun with an article ends right before a verb: "laut der Werft und dem Rat"."""
    tokens = sentence.tokens
    if lexicon.words.capitals_name or last + 1 >= end or tokens[last].key not in lexicon.words.coordinators:
        return last
    second = grammar.phrase(sentence, last + 1, end, (case,)) if _is_article_in(tokens[last + 1], case) else None
    ends = second is not None and (second.last == end or is_finite(tokens[second.last]))
    return second.last if second is not None and ends else last


def _listed(sentence: Sentence, first: int, lexicon: Lexicon, grammar: Grammar) -> int | None:
    """Return where a list that goes on after the comma at token `first` ends right before a verb: "A, B und C"."""
    tokens, at, ends = sentence.tokens, first, False
    while at + 1 < len(tokens) and (tokens[at].kind == "comma" or tokens[at].key in lexicon.words.coordinators):
        ends |= tokens[at].kind != "comma"
        article = at + 2 < len(tokens) and tokens[at + 1].key in lexicon.relatives  # "und der Seepost"
        phrase = grammar.phrase(sentence, at + 1 + article, len(tokens), ("datv",))
        if phrase is None or at - first > _CITED_WITHIN:
            return None
        at = phrase.last
    return at if ends and at < len(tokens) and is_finite(tokens[at]) else None


def _subject(sentence: Sentence, first: int, last: int, chunk: int, lexicon: Lexicon, grammar: Grammar) -> Span | None:
    """Return whom the clause around tokens ``[first, last)`` of `chunk` is about, pronouns first."""
    begins = main_clause_start(sentence, chunk, lexicon)
    if begins < sentence.chunks[chunk].first and (opening := grammar.phrase(sentence, begins, first, ("nomn",))):
        return sentence.stretch(opening.first, opening.last)  # "Der Wirt, den alle kennen, will nach eigenen Angaben"
    for k in (chunk, chunk + 1, chunk - 1):  # set off by commas, the phrase stands beside its clause
        if 0 <= k < len(sentence.chunks) and (found := _nominatives(sentence, first, last, k, grammar)):
            best = next((p for p in found if p.pronoun), None)
            best = best or (_by_article(sentence, found) if grammar.guesses else None)
            best = best or next((p for p in found if p.animate or p.proper), found[0])
            return sentence.stretch(best.first, best.last)
    return None


def _by_article(sentence: Sentence, found: list[Phrase]) -> Phrase | None:
    """Return that of `found` whose article tells that it is a subject: "Neues Geld hat [das Amt] beantragt".

    "Der" tells it of whatever stands where, any article of what follows a noun with an adjective alone.
    """
    articled = [p for p in found if _is_article_in(sentence.tokens[p.first], "nomn")]
    masculine = [p for p in articled if "accs" not in sentence.tokens[p.first].word.cases]
    if masculine:
        return masculine[0]
    opening = sentence.tokens[found[0].first]
    return articled[0] if is_guessed_adjective(opening.word) and articled else None


def _nominatives(sentence: Sentence, first: int, last: int, chunk: int, grammar: Grammar) -> list[Phrase]:
    """Return the phrases of `chunk` that may be its subject, tokens ``[first, last)`` left out."""
    area = sentence.chunks[chunk]
    found: list[Phrase] = []
    i = area.first
    while i < area.last:
        token = sentence.tokens[i]
        if i == first:
            i = last
            continue
        if "preposition" in token.word.kinds or (token.word.cases and "nomn" not in token.word.cases):
            start = i + ("preposition" in token.word.kinds)
            inner = grammar.phrase(sentence, start, area.last, ("gent", "datv", "ablt", "loct", "accs"))
            i = inner.last if inner is not None and not inner.first <= first < inner.last else i + 1
            continue
        phrase = grammar.phrase(sentence, i, first if i < first else area.last, ("nomn",))
        if phrase is not None and (token.word.cases or token.kind == "name"):
            found.append(phrase)
        i = max(phrase.last if phrase is not None else 0, i + 1)
    return found


def _can_speak(sentence: Sentence, phrase: Phrase, kind: Phrases, lexicon: Lexicon) -> bool:
    """Tell whether `phrase` is a source rather than a plan or a reason ("згідно з планом", "citing health").

    It is one if its head part holds a word of the list, or nothing but names.
    """
    readings = sentence.tokens[phrase.first].word.readings if phrase.last == phrase.first + 1 else ()
    named_before = not kind.cites and any(r.lemma in lexicon.words.personal for r in readings)  # "згідно з ним"
    if not kind.sources or phrase.animate or named_before:
        return True
    head: list[Token] = []
    for token in sentence.tokens[phrase.first : phrase.last]:
        if head and "preposition" in token.word.kinds:
            break
        head.append(token)
    if any(t.key in kind.sources or any(r.lemma in kind.sources for r in t.word.readings) for t in head):
        return True
    if not lexicon.words.capitals_name:  # "Polizeiangaben": a noun of several begins with others
        return any(t.title and t.key.endswith(s) for t in head for s in kind.sources if len(s) >= _SHORTEST_HEAD)
    own = [t for t in head if t.title or t.kind == "name" or not _is_determiner(t)]
    return bool(own) and all(t.title or t.kind == "name" for t in own)


def _is_determiner(token: Token) -> bool:
    return "noun" not in token.word.kinds


def _before(
    sentence: Sentence,
    i: int,
    at: int,
    kind: Phrases,
    chunk: int,
    cue: Span,
    lexicon: Lexicon,
    grammar: Grammar,
) -> Mention | None:
    first = max(sentence.chunks[chunk].first, i - _WIDEST)
    found = [p for j in range(first, i) if (p := grammar.phrase(sentence, j, i, (kind.case,))) and p.last == i]
    phrase = _without_verb(sentence, first, found, kind.case) if grammar.guesses else next(iter(found), None)
    if phrase is None or not _can_speak(sentence, phrase, kind, lexicon):
        return None
    if sentence.tokens[i].word.kinds == {"preposition"} and _governs(sentence, i, grammar):
        return None  # "Studien nach der Katastrophe"
    whose = phrase.first if sentence.tokens[phrase.first].key in lexicon.words.possessives else None
    if whose is not None and phrase.last - whose > 1:  # "seinen Angaben zufolge"
        return Mention(whose, at, kind, chunk, sentence.stretch(whose, at), sentence.stretch(whose, whose + 1))
    return Mention(phrase.first, at, kind, chunk, cue, sentence.stretch(phrase.first, phrase.last))


def _governs(sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Tell whether what follows token `i` may depend on it."""
    end = sentence.chunks[sentence.chunk_of(i)].last
    phrase = grammar.phrase(sentence, i + 1, end, ("datv",)) if i + 1 < end else None
    return phrase is not None and any(t.title or t.kind == "name" for t in sentence.tokens[phrase.first : phrase.last])


def _without_verb(sentence: Sentence, first: int, found: list[Phrase], case: str) -> Phrase | None:
    """Return the widest of `found`, which end in one place, that begins with no verb taken for an adjective.

    An article begins its phrase: „laufen | einem Insider zufolge“; one in the genitive may belong to the noun before:
    „den Angaben der Polizei zufolge“.  Of a main clause with something before it that has no verb yet the next word is
    it: „Agenten prüften | Berichten zufolge“.
    """
    tokens = sentence.tokens
    articled = [p for p in found if not tokens[p.first].title and _is_article_in(tokens[p.first], case)]
    while len(articled) > 1 and _is_holder(tokens[articled[-2].first], tokens[articled[-1].first]):
        articled.pop()
    opens = bool(found) and found[0].first == first and articled != found[:1] and not is_finite(tokens[first])
    if opens and articled and "gent" in tokens[articled[-1].first].word.cases:
        return found[0]  # "Angaben der Polizei zufolge"
    if articled:
        return articled[-1]
    if not found or found[0].first == first or tokens[first].word.kinds & {"conjunction", "preposition"}:
        return next(iter(found), None)
    before = tokens[first : found[0].first]
    verb = any(is_finite(t) for t in before) or not any(t.title for t in before)
    return found[0] if verb or tokens[found[0].first].title or len(found) == 1 else found[1]


def _is_holder(article: Token, inner: Token) -> bool:
    """Tell whether a noun with the article `inner` may be whose the noun with `article` before it is.

    "Fuhr [der Lotse] der Polizei zufolge" has a subject before it.
    """
    return "gent" in inner.word.cases and "nomn" not in article.word.cases


def _is_article_in(token: Token, case: str) -> bool:
    return is_article(token.word) and case in token.word.cases


def _more_cited(sentence: Sentence, first: Mention, found: list[Mention], lexicon: Lexicon, grammar: Grammar) -> int:
    """Add "а також на B" after "з посиланням на A"; return the token after all of them."""
    tokens = sentence.tokens
    preposition = _last_key(sentence, first)
    at = j = first.last
    while j + 1 < min(len(tokens), at + _CITED_WITHIN) and not is_finite(tokens[j]) and tokens[j].kind in _JOINING:
        joined = tokens[j - 1].word.kinds & {"conjunction", "adverb"} or tokens[j - 1].kind == "comma"
        phrase = None
        if tokens[j].key == preposition and joined:
            phrase = grammar.phrase(sentence, j + 1, len(tokens), (first.kind.case,))
        elif j == at + 1 and tokens[at].key in lexicon.words.coordinators:
            phrase = grammar.phrase(sentence, j, len(tokens), (first.kind.case,))
            if phrase is not None and phrase.last < len(tokens) and is_finite(tokens[phrase.last]):
                phrase = None  # the subject of another clause
        if phrase is None or not _can_speak(sentence, phrase, first.kind, lexicon):
            j += 1
            continue
        source = sentence.stretch(phrase.first, phrase.last)
        found.append(Mention(j, phrase.last, first.kind, first.chunk, first.cue, source))
        at = j = phrase.last
    return at


def _last_key(sentence: Sentence, mention: Mention) -> str:
    """Return the last word of the cue: the preposition that governs the source."""
    return next(t.key for t in reversed(sentence.tokens[: mention.last]) if t.end <= mention.cue.end)
