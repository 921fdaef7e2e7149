"""What one mention of a source says: whom it names or describes, how many, in which role."""

import re
from functools import lru_cache
from itertools import islice, pairwise

import msgspec

from accordingto.dateline import dateline_end
from accordingto.nouns import Span
from accordingto.outlets.listed import Entry
from accordingto.quotation import closed
from accordingto.sources.aliases import alias_of
from accordingto.sources.clauses import clause_after, leading
from accordingto.sources.concepts import concepts
from accordingto.sources.kinds import Surroundings, mentioned
from accordingto.sources.lexicon import Lexicon, is_first_name
from accordingto.sources.mention import Mention
from accordingto.sources.named import Named
from accordingto.sources.phrase import Phrase, pronoun_in
from accordingto.sources.together import Breath, in_one_breath
from accordingto.sources.words import Token
from accordingto.text import OPENING_QUOTES, fold, trim

_ABBREVIATED = re.compile(r"\b\w\.\w\.\s*$")
_CLOCK = re.compile(r"(?<!\d)[0-2]?\d[:.][0-5]\d[ \u00a0]+(?=[^\W\d])")
_CLOCKED = 5
"""How many characters before a mention a time of day that runs into it begins."""
_REMEMBERED = 1 << 14
"""Wordings of which it is remembered what they say: one page has its own again and again, and those of others."""


def read(text: str, span: Span, lexicon: Lexicon, named: Named) -> Mention:
    """Understand the mention at `span` of `text`."""
    if (breath := in_one_breath(text, span, lexicon, named)) is not None:
        first = _read(text, Span(span.start, breath.first.end), lexicon, named)
        if (first.kind == "outlet" and first.name) or (first.kind == "document" and first.outlets):
            return _of_several(text, Span(first.span.start, max(first.span.end, span.end)), first, breath)
    return _read(text, span, lexicon, named)


def _read(text: str, span: Span, lexicon: Lexicon, named: Named) -> Mention:
    wording = span.of(text)
    abbreviated = wording.rstrip().endswith(".") and _ABBREVIATED.search(wording)
    inner = trim(text, span, ",;:" if abbreviated else ".,;:")
    span = closed(text, inner if inner.start < inner.end else span)
    span = _after_the_clock(text, span)
    phrase = _phrase(span.of(text), lexicon)
    if (cited := _cited(phrase, span, named) or _told_first(text, phrase, span, named)) is not None:
        span = cited
        phrase = _phrase(span.of(text), lexicon)
    if (alone := unaddressed(text, phrase, span, named)) is not None:
        span = alone
        phrase = _phrase(span.of(text), lexicon)
    if (seers := _seers(phrase, span)) is not None:
        who = read(text, seers, lexicon, named)
        if who.kind == "unnamed" and who.heads:
            return who
    where, outlet = None, None
    if phrase.words:
        end = span.start + phrase.words[phrase.phrase_end - 1].span.end
        if first := next(iter(named(Span(span.start, end))), None):
            where, outlet = Span(first[0].start - span.start, first[0].end - span.start), first[1]
    opens, goes_on = _opens(text, span.start), _goes_on(phrase, text, span.start)
    of_noun = _of_noun(phrase, text, span.start)
    surroundings = Surroundings(opens, goes_on, _governed(phrase, text, span.start), of_noun, where, outlet)
    mention = msgspec.structs.replace(_understood(phrase, surroundings), span=span)
    mention = by_clause(text, mention, lexicon, named)
    if mention.kind == "organization" and (alias := alias_of(text, span, mention.name, lexicon, named)):
        mention = msgspec.structs.replace(mention, alias=alias)
    if _stands_in(mention, text, lexicon):
        mention = msgspec.structs.replace(mention, within=True)
    return msgspec.structs.replace(mention, portion=True) if _is_one_more(mention, text, lexicon) else mention


def _of_several(text: str, span: Span, first: Mention, breath: Breath) -> Mention:
    """Return several outlets named in one breath as one, whose report it is together, or their inquiry.

    As the `first` of them would be mentioned alone.
    """
    wording = closed(text, Span(span.start, max(span.end, breath.end))).of(text)
    if first.kind == "document":
        name = (*first.name[:-1], text[first.span.end - len(first.name[-1]) : span.start + len(wording)])
        return msgspec.structs.replace(
            first, span=span, wording=wording, name=name, outlets=breath.outlets, jointly=True
        )
    return Mention(
        span, wording, "outlet", name=(breath.name,), outlet=Entry(breath.name), outlets=breath.outlets,
        jointly=breath.jointly,
    )  # fmt: skip


def by_clause(text: str, mention: Mention, lexicon: Lexicon, named: Named) -> Mention:
    """Return somebody with a name with what the relative clause behind it tells: "Ann Roe, who chairs the board"."""
    phrase = _phrase(mention.span.of(text), lexicon)
    if (told := clause_after(text, mention, phrase, lexicon)) is None:
        return mention
    body = read(text, told[1], lexicon, named)
    bare = body.kind == "person" and not body.sure and not body.heads
    return leading(mention, told[0], body) if bare or body.kind == "organization" else mention


def _stands_in(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun is what something stands in, its preposition left out of the mention: «в [нём] сказано».

    «На [его] взгляд» is a possessive; behind a preposition a pronoun has another form.
    """
    behind = mention.gender is not None and fold(mention.wording).startswith(lexicon.table.prepositional)
    return mention.pronoun and behind and _word_before(mention, text) in lexicon.containing


def _after_the_clock(text: str, span: Span) -> Span:
    """Return a mention without the time of day before it on a live page: "20:25 Norland's foreign ministry".

    A full stop parts hours and minutes where the hour stands before the mention: "1.25 million people" are counted.
    """
    clock = _CLOCK.search(text, max(0, span.start - _CLOCKED), span.end)
    if clock is None or not clock.start() <= span.start < clock.end():
        return span
    timed = clock.start() < span.start or ":" in clock.group()
    return Span(clock.end(), span.end) if timed else span


def _is_one_more(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a mention is of somebody besides those before: «ще [один чиновник]»."""
    counted = mention.kind == "unnamed" and mention.count[1] is not None
    return counted and _word_before(mention, text) in lexicon.table.more


def _word_before(mention: Mention, text: str) -> str:
    before = text[max(0, mention.span.start - _GOVERNED) : mention.span.start].split()
    return fold(before[-1]) if before else ""


def _cited(phrase: Phrase, span: Span, named: Named) -> Span | None:
    """Return the mention without an outlet before it that only cites: «цитує Степ Онлайн президента Тарасенка»."""
    if not phrase.lexicon.table.morphology or len(phrase.words) < 2:
        return None
    first = next(iter(named(Span(span.start, span.end))), None)
    if first is None or first[0].start - span.start > 1:
        return None
    after = next((t for t in phrase.words if span.start + t.span.start >= first[0].end), None)
    if after is None or not after.word.cases or "nomn" in after.word.cases:
        return None
    if after.term("people", "offices") is None and not after.word.names & {"Name", "Surn"}:
        return None
    return Span(span.start + after.span.start, span.end)


def _told_first(text: str, phrase: Phrase, span: Span, named: Named) -> Span | None:
    """Return the mention without an outlet before it that was told: "confirmaron a EFE [dos fuentes médicas]"."""
    before = text[max(0, span.start - _GOVERNED) : span.start].split()
    if len(phrase.words) < 2 or not before or fold(before[-1]) not in phrase.lexicon.table.addressing:
        return None
    first = next(iter(named(span)), None)
    if first is None or first[0].start > span.start + 1:
        return None
    after = next((t for t in phrase.words if span.start + t.span.start >= first[0].end), None)
    return None if after is None or after.breaks else Span(span.start + after.span.start, span.end)


def unaddressed(text: str, phrase: Phrase, span: Span, named: Named) -> Span | None:
    """Return the mention without whom it spoke to, after a name or pronoun: "Klaasen dieser Zeitung"."""
    lexicon, words = phrase.lexicon, phrase.words
    for before, article, outlet in zip(words, words[1:], words[2:], strict=False):
        quoted = article.fold in lexicon.table.genitives and outlet.gap.strip() and outlet.gap.strip() in OPENING_QUOTES
        term = before.term("people", "offices") if quoted else None
        name = quoted and before.capital and not phrase.english
        whole = name and before is not words[0] and not before.terms
        if (
            whole
            or (name and _surname(text, before.text, phrase.lexicon.language))
            or (term is not None and term.concept in concepts().politicians | concepts().high_offices)
        ):
            # „sagte der SPD-Politiker der „Lowfurter Allgemeinen““, „sagte Karl Harms der „Lowfurter Allgemeinen““
            return Span(span.start, span.start + before.span.end)
    outlets = [where.start - span.start for where, _ in named(span)] if lexicon.table.addressing else []
    for before, to in pairwise(words):
        heard = to.fold in lexicon.table.addressing and any(0 <= where - to.span.end <= _ARTICLE for where in outlets)
        if heard and (before.capital or before.term("people", "offices")):
            return Span(span.start, span.start + before.span.end)  # « la maire à l'AFP »
    if phrase.english or len(words) < 2 or words[0].terms or words[0].fold in lexicon.determiners:
        return None
    if not (words[0].capital or words[0].fold in lexicon.pronouns) or words[1].gap.strip(' «„“"'):
        return None
    rest = fold(phrase.text[words[1].span.start :])
    told = rest.startswith(lexicon.own_phrases) or (
        words[0].fold in lexicon.pronouns
        and any(where.start - span.start <= words[1].span.start for where, _ in named(span))
    )
    return Span(span.start, span.start + words[0].span.end) if told else None


@lru_cache(maxsize=1 << 8)
def _surname(text: str, word: str, language: str | None) -> bool:
    """Tell whether the page has a first name before `word`: „Karl Harms“, so that Harms in „Harms der „Welt““ is he."""
    found = islice(re.finditer(rf"(\w+) {re.escape(word)}\b", text), _LOOKED_AT)
    return any(is_first_name(m.group(1), language) for m in found)


_ARTICLE = 4
"""Letters between a preposition and an outlet's name at the most."""
_LOOKED_AT = 24
"""Places of a name that are looked at."""
_DASHES = "—–-"


def _seers(phrase: Phrase, span: Span) -> Span | None:
    """Return who has the intelligence that is mentioned, and whose word it is: "findings seen by two officials"."""
    lexicon, words = phrase.lexicon, phrase.words
    if not lexicon.seen_by:
        return None
    known = (i for i, t in enumerate(words) if t.fold in lexicon.known or _is_material(t))
    noun = next(known, len(words))
    for i in range(noun + 1, len(words)):
        for end in range(i + 2, len(words)):
            if tuple(t.fold for t in words[i:end]) in lexicon.seen_by:
                return Span(span.start + words[end].span.start, span.end)
    return None


def _is_material(token: Token) -> bool:
    noun = token.term("documents")
    return noun is not None and noun.concept in concepts().material


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(' "“«„(')
    if before and before[-1] in _DASHES:
        end = text.find("\n", start)
        return dateline_end(text, Span(text.rfind("\n", 0, start) + 1, end if end >= 0 else len(text))) == start
    return not before or before[-1] in ".!?…:\n"


def _goes_on(phrase: Phrase, text: str, start: int) -> bool:
    things = phrase.lexicon.things
    if phrase.phrase_end < len(phrase.words):
        return phrase.words[phrase.phrase_end].fold in things
    end = start + len(phrase.text)
    rest = text[end : end + 12].lstrip(" ,").split() if things else []
    return bool(rest) and fold(rest[0]) in things


def _was_here(phrase: Phrase) -> bool:
    """Tell whether a mention is the page itself as it was before: "an earlier version of this article"."""
    words, versions = phrase.words[: phrase.phrase_end], phrase.lexicon.versions
    at = next((i for i, t in enumerate(words) if (t.word.lemmas | {t.fold}) & versions), len(words))
    named = any(t.capital and not phrase.lexicon.table.capital_nouns for t in words[1:])
    return not named and any(_is_piece(t) for t in words[at + 1 :])


def _is_piece(token: Token) -> bool:
    term = token.term("documents")
    printed = term is not None and not concepts().pieces.isdisjoint(term.concepts)
    return printed or not token.form.lexicon.pieces.isdisjoint(token.word.lemmas | {token.fold})


_GOVERNED = 12
"""How many characters before a mention the preposition before it may begin."""


_BEFORE = 24
"""How many characters before a mention the noun of which it tells may begin."""


def _governed(phrase: Phrase, text: str, start: int) -> bool:
    """Tell whether a preposition that takes no genitive stands right before a mention."""
    before = text[max(0, start - _GOVERNED) : start].split()
    return bool(before) and fold(before[-1]) in phrase.lexicon.table.accusatives


def _of_noun(phrase: Phrase, text: str, start: int) -> bool:
    """Tell whether a noun, by its capital, stands right before a mention: „nach Angaben [der Ermittler]“."""
    before = text[max(0, start - _BEFORE) : start] if phrase.lexicon.table.capital_nouns else ""
    words = before.split()
    return before.endswith(" ") and bool(words) and words[-1].isalpha() and words[-1].istitle()


@lru_cache(maxsize=_REMEMBERED)
def _phrase(wording: str, lexicon: Lexicon) -> Phrase:
    return Phrase(wording, lexicon)


@lru_cache(maxsize=_REMEMBERED)
def _understood(phrase: Phrase, around: Surroundings) -> Mention:
    """Understand a wording; its place is for the caller to set."""
    lexicon, wording = phrase.lexicon, phrase.wording
    span = Span(0, len(wording))
    addressed = fold(wording) in lexicon.table.addressed or _was_here(phrase)
    if addressed or (len(phrase.words) > 1 and phrase.words[0].fold in lexicon.salutations):
        return Mention(span, wording, "unknown", addressed=True)
    if not phrase.words or fold(wording) in lexicon.nobody:
        return Mention(span, wording, "unknown")
    own = any(w.fold in lexicon.own for w in phrase.words)
    if (pronoun := pronoun_in(phrase.words, lexicon)) is not None:
        if pronoun.relative and around.opens and phrase.words[0].capital:
            return Mention(span, wording, "unknown")  # "That said, ..."
        gender, plural = pronoun.gender, pronoun.plural
        return Mention(
            span,
            wording,
            "unknown",
            pronoun=True,
            either=any(w.fold in lexicon.either for w in phrase.words),
            relative=pronoun.relative,
            last=pronoun.last,
            within=pronoun.within,
            first_person=pronoun.first_person,
            own=own,
            gender=gender,
            plural=plural,
        )
    return mentioned(phrase, around, own)
