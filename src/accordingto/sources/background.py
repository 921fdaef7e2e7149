"""Who is mentioned on a page beside the sources: whom a later "he" or "the company" may mean."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from msgspec.structs import replace

from accordingto.nouns import Span
from accordingto.sources import names
from accordingto.sources.anonymity import anybody_asks, asks_not_to_be_named
from accordingto.sources.asking import puts_questions
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon, is_first_name
from accordingto.sources.mention import Mention
from accordingto.sources.named import Named
from accordingto.sources.reading import read
from accordingto.sources.table import Gender
from accordingto.sources.words import Token, tokens
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, fold, is_latin

_WITHIN = re.compile(r"(?<=[\w,;] )[^\W\d_a-z][\w-]*")
"""Words with a capital that begin no sentence."""
_OF_WHAT = 3
"""How many words tell of what somebody is."""
_INTRODUCED = 4
"""Among how many words at the beginning of a sentence somebody without a name stands who is told about."""
_STUDY = 4
"""Among how many words at the beginning of a sentence a study stands that is told of."""
_APPOSED = 9
"""How many words an apposition has at most, with the one after it."""


def mentions(text: str, sentence: Span, lexicon: Lexicon, named: Named) -> Iterator[Mention]:
    """Yield people, outlets, bodies at the beginning and somebody new ("a heart doctor") in a sentence.

    Bare names, which may be anybody's or anything's, come as people that are not sure.
    """
    words = tokens(text, sentence, lexicon)
    for found in _mentioned(text, sentence, words, lexicon, named):
        yield replace(found, inquires=True) if puts_questions(words, found.span, lexicon) else found


def _mentioned(text: str, sentence: Span, words: Sequence[Token], lexicon: Lexicon, named: Named) -> Iterator[Mention]:
    taken: list[Span] = []
    for span, entry in named(sentence):
        taken.append(span)
        if concepts().is_journal(entry):
            yield Mention(span, span.of(text), "organization", name=(entry.name,), heads=concepts().scholarly)
            continue
        yield Mention(span, span.of(text), "outlet", name=(entry.name,), outlet=entry)
    for name in names.find(words, lexicon):
        if _took_picture(words, name) or _in_quotation_marks(words, name):
            continue
        start, end = words[name.start].span, words[name.end - 1].span
        span = Span(start.start, end.end)
        if not name.sure and not _first_name_after_noun(words, name, lexicon):
            # A bare last name tells something only of whom the page has named before.
            owner = words[name.end - 1].possessive
            yield Mention(span, span.of(text), "person", name=name.parts, sure=False, owned=owner)
        elif not any(span.meets(t) for t in taken):
            first = _role_start(words, name.start, lexicon)
            role = _role_beside(words, name, lexicon) if first == name.start else None
            whole = role or Span(words[first].span.start, end.end)
            mention = read(text, whole, lexicon, named)
            if mention.kind == "person" and mention.name:
                taken.append(span)
                yield mention
    for span in _firms(words):
        if not any(span.meets(t) for t in taken):
            taken.append(span)
            yield read(text, span, lexicon, named)
    for token in words:
        # A brand or an acronym that has something: later called "the company", "the agency".
        if token.possessive and not token.terms and _inner(token):
            yield Mention(token.span, token.text, "organization", name=(token.text,), sure=False)
    if words and not any(words[0].span.start <= t.start < words[0].span.end + 2 for t in taken):
        yield from _subject(text, words, lexicon, named)
    yield from _newcomers(text, words, taken, lexicon, named)
    asks = anybody_asks(text, lexicon) and asks_not_to_be_named(sentence.of(text), lexicon)
    if (place := _introduced(words, lexicon, asks=asks)) is not None:
        span = Span(words[place[0]].span.start, words[place[1]].span.end)
        found = read(text, span, lexicon, named)
        if found.kind == "unnamed" and found.heads and not found.plural and not any(span.meets(t) for t in taken):
            yield replace(found, asks=asks, gender=found.gender or _gender_after(words, place[1]))


def _firms(words: Sequence[Token]) -> Iterator[Span]:
    """Yield the names of firms that end in their legal form, wherever they stand: "the assets of Lund Harrow Ltd"."""
    for i, token in enumerate(words):
        first = i
        while first and words[first].capital and words[first - 1].capital and not words[first].gap.strip():
            first -= 1
        if first < i and fold(token.text) in concepts().legal_forms:
            yield Span(words[first].span.start, token.span.end)


def _first_name_after_noun(words: Sequence[Token], name: names.Name, lexicon: Lexicon) -> bool:
    """Tell whether it is a first name behind a noun for who bears it: «очевидец Роман», "киянин Василь»."""
    if not (lexicon.table.morphology and name.start and name.end == name.start + 1):
        return False
    noun, first = words[name.start - 1], words[name.start]
    being = noun.term("people") is not None or "anim" in noun.word.animacy
    beside = not (noun.capital and name.start > 1) and not first.gap.strip()
    return (
        being
        and beside
        and (is_first_name(first.text, lexicon.language) or (first.word.known and first.word.names >= {"Name", "Surn"}))
    )


def _took_picture(words: Sequence[Token], name: names.Name) -> bool:
    """Tell whether a name is that of who took a picture, which nobody means later: "© Ann Roe", "Ann Roe/dpa"."""
    after = words[name.end].gap if name.end < len(words) else ""
    return after.startswith("/") or any(mark in words[name.start].gap for mark in "/©")


def _in_quotation_marks(words: Sequence[Token], name: names.Name) -> bool:
    """Tell whether a name stands alone in quotation marks, as ships and songs have theirs: «яхта «Анна Рой»»."""
    after = words[name.end].gap if name.end < len(words) else ""
    return words[name.start].gap[-1:] in OPENING_QUOTES and after[:1] in CLOSING_QUOTES


def _role_start(words: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Return where the role before a name begins: nouns and adjectives for people, offices and bodies in a row."""
    i = start
    while i > 0 and not words[i].gap.strip(" \"'«»“”."):
        before = words[i - 1]
        if i > 1 and before.fold in lexicon.partitives and words[i - 2].term("offices"):
            i -= 2  # "Secretary of State Mike Pompeo"
            continue
        if lexicon.table.morphology and _is_somebody(words[i]) and not (_is_somebody(before) or before.word.adjective):
            break  # «лист міністра»: the letter is not he
        if not (before.terms or before.form.title or before.acronym or before.word.adjective):
            of_what = i - _governed(words, i, lexicon)
            if of_what == i:
                break
            i = of_what
            continue
        i -= 1
    while i < start and not (words[i].terms or words[i].form.title or words[i].acronym):
        i += 1
    return i


def _is_somebody(token: Token) -> bool:
    return token.form.title or token.term("people", "offices") is not None


def _governed(words: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Return how many words in the genitive tell before index `end` of what somebody is: «міністр розвитку громад»."""
    i = end
    while lexicon.table.morphology and i > 0 and end - i < _OF_WHAT and "gent" in words[i - 1].word.cases:
        i -= 1
        if words[i].capital or words[i].gap.strip():
            return 0
        if i and _is_somebody(words[i - 1]):
            return end - i
    return 0


def _role_beside(words: Sequence[Token], name: names.Name, lexicon: Lexicon) -> Span | None:
    """Return a name with what somebody is, before it or after it between commas: "Ann Roe, the harbour minister,"."""
    after = words[name.end : name.end + _APPOSED]
    if after and after[0].breaks and "," in after[0].gap:
        end = next((i for i, t in enumerate(after) if i and t.gap.strip()), len(after))
        role = after[:end]
        opens = role[0].fold in lexicon.determiners or bool(lexicon.table.morphology) or lexicon.table.capital_nouns
        closed = after[end].breaks if end < len(after) else name.end + end == len(words)
        if opens and closed and _tells(role, lexicon):
            return Span(words[name.start].span.start, role[-1].span.end)
    comma = words[name.start].breaks and "," in words[name.start].gap
    if not (name.start and comma) or (after and not after[0].breaks):
        return None
    first = max(0, name.start - _APPOSED)
    first = next((i for i in reversed(range(first + 1, name.start)) if words[i].gap.strip()), first)
    role = words[first : name.start]
    whole = not first or words[first].gap.strip()
    if not whole or role[0].fold not in lexicon.determiners or not _tells(role[1:], lexicon):
        return None
    return Span(role[0].span.start, words[name.end - 1].span.end)


def _tells(role: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether the first noun of a stretch is for somebody, with no verb or clause around it."""
    nouns = [t for t in role if t.noun or t.fold in lexicon.prepositions]
    first = nouns[-1] if nouns and lexicon.table.head == "last" and nouns[0] is nouns[-1] else next(iter(nouns), None)
    clause = any(t.fold in lexicon.relatives or t.fold in lexicon.pronouns for t in role[1:])
    # With cases what somebody is comes first, after its adjective: «Лис, колишній мер», not «Лис, хворий на ...».
    opens = lexicon.table.morphology is None or any(map(_is_somebody, role[:2]))
    return first is not None and _is_somebody(first) and opens and not clause


def _subject(text: str, words: Sequence[Token], lexicon: Lexicon, named: Named) -> Iterator[Mention]:
    """Yield who begins the sentence: "BlackRock said no", "The regulator wants", "Biologists do not believe it"."""
    place = next((i for i, t in enumerate(words) if not t.acronym), len(words))
    if (place and place < len(words) and words[place].breaks) or words[0].fold in lexicon.titles:
        return  # a dateline, a person
    if words[0].fold in lexicon.prepositions:
        yield from _written_apart(text, words[1:], lexicon, named)
    end = 0
    while end < min(len(words), 8) and not (end and words[end].gap.strip()):
        token = words[end]
        proper = token.capital and token.fold not in lexicon.function_words
        described = lexicon.table.morphology is not None and token.word.adjective
        if not (proper or described or token.fold in lexicon.definite or token.noun):
            break
        end += 1
        if words[end - 1].possessive:
            return
    if (study := _study(words, lexicon)) is not None:
        yield read(text, study, lexicon, named)
        return
    if (told := _told_of(words, lexicon)) is not None:
        yield read(text, told, lexicon, named)
        return
    known = [t for t in words[:end] if t.noun or (t.capital and t.fold not in lexicon.function_words)]
    common = lexicon.table.capital_nouns or (words[0].word.known and words[0].word.common)
    if known and not (end == 1 and common and not known[0].terms and not _inside(text, words[0])):
        mention = read(text, Span(words[0].span.start, words[end - 1].span.end), lexicon, named)
        # Where every noun has a capital, „die Aufgaben“ are no name of a body.
        bare = words[0].fold in lexicon.prepositions or (
            lexicon.table.capital_nouns and words[0].fold in lexicon.definite and not any(map(_inner, words[:end]))
        )
        if bare and not (mention.heads or mention.institution or mention.places):
            return
        if mention.kind == "organization" or (mention.kind == "unnamed" and mention.plural and mention.heads):
            yield mention


def _inner(word: Token) -> bool:
    """Tell whether a word can only be a name: „BMW“, „McHarrow“."""
    return word.acronym or names.inner_capital(word.text)


def _told_of(words: Sequence[Token], lexicon: Lexicon) -> Span | None:
    """Return where somebody stands with whom a sentence begins and of whom a clause tells: "The chemist whose oven"."""
    if words[0].fold not in lexicon.definite:
        return None
    for i, token in enumerate(words[: _INTRODUCED - 1]):
        if token.gap.strip() or (i and token.possessive):
            return None
        if i and token.term("people") is not None:
            after = words[i + 1] if i + 1 < len(words) else None
            relative = after is not None and (
                after.fold in lexicon.clauses or (after.breaks and after.fold in lexicon.relatives)
            )
            return Span(words[0].span.start, token.span.end) if relative else None
    return None


def _study(words: Sequence[Token], lexicon: Lexicon) -> Span | None:
    """Return where the study stands with which a sentence begins: "The heart study that ...", «У дослідженні серця»."""
    first = 1 if words[0].fold in lexicon.containing else 0
    opens = lexicon.table.morphology or (len(words) > first and words[first].fold in lexicon.definite)
    for i in range(first, min(len(words), first + _STUDY) if opens else 0):
        if words[i].gap.strip() or words[i].possessive:
            return None
        term = words[i].term("documents")
        single = words[i].word.numbers != {"plur"} and words[i].term("outlets") is None
        if term is not None and single and not concepts().studies.isdisjoint(term.concepts):
            return Span(words[first].span.start, words[i].span.end)
        if words[i].noun is not None:
            return None
    return None


def _written_apart(text: str, words: Sequence[Token], lexicon: Lexicon, named: Named) -> Iterator[Mention]:
    """Yield the body behind a preposition whose name is in Latin letters or quoted: «У Harrow Air», «У «Гароу»»."""
    if not words or not lexicon.table.morphology:
        return
    quoted = any(mark in OPENING_QUOTES for mark in words[0].gap)
    within = takewhile(lambda t: t is words[0] or (is_latin(t.text) and not t.gap.strip()), words)
    name = list(takewhile(lambda t: t.capital, within))
    if name and (quoted or is_latin(name[0].text)):
        mention = read(text, Span(name[0].span.start, name[-1].span.end), lexicon, named)
        if mention.kind == "organization":
            yield mention


def _introduced(words: Sequence[Token], lexicon: Lexicon, *, asks: bool) -> tuple[int, int] | None:
    """Return the first and the last word by which a sentence brings in somebody new: «водитель, который».

    They begin it, or ask in it not to be named.  Without articles a noun alone points back: «женщина».
    """
    first = 0
    for i, token in enumerate(words):
        if token.gap.strip() or not (_plain(words[i - 1], lexicon) if i else True):
            first = i
        if not asks and (first or i >= _INTRODUCED):
            return None
        if token.term("people") is not None:
            cases, after = token.word.cases, words[i + 1 : i + 2]
            subject = (not cases or "nomn" in cases) and "sing" in (token.word.numbers or {"sing"})
            named = any(t.capital and not t.gap.strip() for t in after)
            told = any(t.fold in lexicon.relatives or t.word.adjective if t.breaks else _tells_whose(t) for t in after)
            new = told if lexicon.table.morphology else lexicon.numerals.get(words[first].fold) == 1
            if subject and new and not named:
                return first, i
    return None


def _gender_after(words: Sequence[Token], at: int) -> Gender | None:
    """Return the gender that the clause after somebody has: «рабочий катка, который», «водитель, попросивший»."""
    clause = next((t for t in words[at + 1 :] if t.breaks), None)
    genders = clause.word.genders if clause is not None and clause.word.adjective else ()
    found: dict[str, Gender] = {"masc": "masculine", "femn": "feminine"}
    return found.get(next(iter(genders))) if len(genders) == 1 else None


def _plain(token: Token, lexicon: Lexicon) -> bool:
    adjective = token.word.adjective and not token.noun
    return token.fold in lexicon.determiners or token.fold in lexicon.conjunctions or adjective


def _tells_whose(token: Token) -> bool:
    return "gent" in token.word.cases and not (token.word.adjective or token.capital)


def _inside(text: str, word: Token) -> bool:
    """Tell whether a word stands with its capital within a sentence too: „Erlaubt“ at its beginning is no name."""
    return _inner(word) or word.text in _capitals(text)


@lru_cache(maxsize=4)
def _capitals(text: str) -> frozenset[str]:
    return frozenset(_WITHIN.findall(text))


def _newcomers(
    text: str, words: Sequence[Token], taken: Sequence[Span], lexicon: Lexicon, named: Named
) -> Iterator[Mention]:
    """Yield single people and papers introduced with an indefinite article or a numeral."""
    for i, token in enumerate(words):
        if lexicon.numerals.get(token.fold) != 1 or lexicon.table.morphology or _is_said_to_be(words, i, lexicon):
            continue
        for k in range(i + 1, min(i + 5, len(words))):
            owned = words[k - 1].possessive and words[i + 1].fold in lexicon.partitives  # "one of Roe's nurses"
            if words[k].gap.strip() and not owned:
                break
            if (written := _written_by(words, k, lexicon)) is not None:
                yield read(text, Span(token.span.start, written.span.end), lexicon, named)
                break
            if (words[k].term("people") or _is_paper(words[k])) and (
                not words[k].capital or lexicon.table.capital_nouns
            ):
                span = Span(token.span.start, words[k].span.end)
                begins = words[k].span.start if owned else span.start
                nearby = Span(begins, words[min(k + 2, len(words) - 1)].span.end)
                if not any(nearby.meets(t) for t in taken):
                    yield read(text, span, lexicon, named)
                break


def _written_by(words: Sequence[Token], noun: int, lexicon: Lexicon) -> Token | None:
    """Return the last word of whose a paper is that a noun for newspapers as well brings in: "a paper by Lund Lab"."""
    token, end = words[noun], noun + 1
    if not (token.term("outlets") and token.term("documents")):
        return None
    if end == len(words) or words[end].fold not in lexicon.prepositions:
        return None
    while end < len(words) and not words[end].gap.strip() and (end == noun + 1 or _in_a_name(words[end], lexicon)):
        end += 1
    return words[end - 1] if any(w.term("organizations") for w in words[noun + 2 : end]) else None


def _in_a_name(word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word goes on with a body's name: "by the Institute of Health"."""
    return word.capital or word.fold in lexicon.definite or word.fold in lexicon.partitives


def _is_said_to_be(words: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether at `at` stands what somebody named is said to be: "she was a singer", not "there was a man"."""
    before = [t.fold for t in words[max(0, at - 2) : at]]
    return len(before) > 1 and before[1] in lexicon.copulas and before[0] not in lexicon.existing


def _is_paper(token: Token) -> bool:
    """Tell whether a noun is one for a paper and for nothing else: no "test", which makes testers too."""
    terms = token.terms
    papers = bool(terms) and all(t.category == "documents" for t in terms)
    return papers and terms[0].concept in concepts().papers and token.word.numbers != {"plur"}
