"""What a mention calls somebody or something: the name, the role, the body that it is of."""

from collections.abc import Sequence

from accordingto.sources import sounds
from accordingto.sources.lexicon import Lexicon, Term
from accordingto.sources.phrase import Phrase
from accordingto.sources.words import Token, agree

_NAME = 3
"""How many letters the name in a compound has at least."""


def name_words(phrase: Phrase) -> tuple[str, ...]:
    """The words that name an organization or document: without determiners in front, with "for the Study of War"."""
    empty = phrase.lexicon.determiners | phrase.lexicon.emphatic
    words = phrase.words[: phrase.core_end]
    while len(words) > 1 and words[0].fold in (empty if len(words) < phrase.core_end else phrase.lexicon.determiners):
        words = words[1:]
    tail = phrase.words[phrase.core_end : phrase.phrase_end]
    leads = tail and not tail[0].breaks and tail[0].fold not in phrase.lexicon.participles
    if leads and any(t.capital for t in tail):
        words = [*words, *tail]
    words = words[: _acronym_within(words)]
    return tuple(phrase.between(words).split())


def _acronym_within(words: Sequence[Token]) -> int | None:
    """Return where an acronym in brackets ends a name that more follows: "the Water Board (WB) and the Coast Guard"."""
    return next(
        (
            i
            for i in range(1, len(words) - 1)
            if words[i].acronym and words[i].gap.strip() == "(" and words[i + 1].gap.strip() == ")"
        ),
        None,
    )


def called(phrase: Phrase) -> tuple[str, ...]:
    """The name after "called": "a group called Clean Shores"."""
    return tuple(phrase.between(phrase.words[phrase.called[1] : phrase.called[2]]).split()) if phrase.called else ()


def named_after(phrase: Phrase, at: int) -> tuple[str, ...]:
    """The name in apposition to the body's noun at index `at`: "the ship's manager, Harrow Maritime".

    What stands between is told of it: "the firm that runs the dam, Brightwater".
    """
    words = phrase.words
    first = next((i for i in reversed(range(at + 1, len(words))) if words[i].breaks), 0)
    own = words[first:]
    if not phrase.english or not first or any(t.capital for t in words[phrase.determined.first : at + 1]):
        return ()
    if not all(t.capital or t.fold in phrase.lexicon.partitives for t in own):
        return ()
    if any(t.term("people", "offices", "places") for t in own) or phrase.in_quotes[first]:
        return ()
    return tuple(phrase.between(own).split())


def located(phrase: Phrase) -> frozenset[str]:
    """The first consonants of where a body is: „das Labor in Hohenau“, „das Labor im norländischen Hohenau“."""
    found: set[str] = set()
    placed = False
    for token in phrase.words[: phrase.phrase_end]:
        unknown = token.capital and not token.terms and not token.gap.strip()
        if placed and unknown:
            found.add(sounds.beginning(token.text))
        placed = token.fold in phrase.lexicon.inside or (placed and (unknown or token.term("places") is not None))
    return frozenset(found)


def owner_in(token: Token, lexicon: Lexicon) -> str | None:
    """The name that a noun for somebody is compounded with: „Harrow-Chefin“, but not „Vize-Präsident“."""
    first, hyphen, _ = token.text.partition("-")
    if not (hyphen and lexicon.table.capital_nouns and token.capital and token.term("people", "offices")):
        return None
    form = lexicon.form(first)
    known = form.begins or f"{form.fold}-" in lexicon.table.prefixes or len(first) < _NAME
    return None if known else first


def words_of(phrase: Phrase) -> str:
    """The noun phrase without determiners and numerals in front: a role."""
    first = min(phrase.determined.first, phrase.core_end - 1)
    return phrase.between(phrase.words[first : phrase.core_end])


def has_quotes(phrase: Phrase) -> bool:
    """Tell whether something in the mention stands in quotation marks."""
    return any(phrase.in_quotes)


def proper_name(phrase: Phrase, at: int, head: Term | None) -> tuple[str, ...]:
    """The proper name beside the outlet noun at index `at`: in quotation marks, or in capitals next to it."""
    words = phrase.words
    quoted = [t for t, inside in zip(words, phrase.in_quotes, strict=True) if inside]
    if quoted:
        return tuple(phrase.between(quoted).split())
    first = at + (len(head.words) if head else 1)
    while not phrase.english and first < phrase.phrase_end - 1 and _of_country(words[first]):
        first += 1  # "la agencia de noticias palestina Wafa"
    if phrase.lexicon.table.capital_nouns:
        end = first
        while end < phrase.phrase_end and _names(words[end], begins=end == first):
            end += 1
        return tuple(phrase.between(words[first:end]).split()) if end > first else ()
    end = first
    own = words[at].capital  # "La Gazzetta del Lago"
    while end < phrase.phrase_end and not words[end].breaks:
        if words[end].capital or (end > first and words[end].text.isdecimal()):
            end += 1
        elif (own or end > first) and (further := _leading_on(phrase, end)):
            end += further
        else:
            break
    if own and end > first and not words[first].capital:
        first = at - (at > 0 and words[at - 1].capital)
    after = words[first:end]
    if after and after[0].term("places") is None:
        return tuple(phrase.between(after).split())
    before = [
        t.text
        for t in words[:at]
        if t.capital
        and not t.term("places", "things")
        and t.fold not in phrase.lexicon.function_words
        and t.fold not in phrase.lexicon.vague
    ]
    if before and words[at].capital and phrase.english:
        before.append(words[at].text)
    return tuple(before)


def _of_country(token: Token) -> bool:
    return not (token.capital or token.gap.strip()) and token.term("places") is not None


def _names(token: Token, *, begins: bool) -> bool:
    """Tell whether a word after a German noun for an outlet is of its name: „die Agentur Tasnim“, „Radio Tirol“."""
    known = token.terms and token.term("outlets" if begins else "places") is None
    return token.capital and not token.gap.strip() and not known


def _leading_on(phrase: Phrase, at: int) -> int:
    """Return how many little words at index `at` lead on in a name to its next capital: "Corriere *della* Sera"."""
    words, table = phrase.words[: phrase.phrase_end], phrase.lexicon.table
    if words[at].fold not in table.genitives:
        return 0
    end = at + 1
    while end < len(words) and words[end].fold in phrase.lexicon.determiners and not words[end].capital:
        end += 1
    named = end < len(words) and words[end].capital and not any(w.breaks for w in words[at : end + 1])
    return end - at if named else 0


def _of_role(token: Token) -> bool:
    """Tell whether a word before an office is a part of it and names no body: "Chief Justice", "Prosecutor General"."""
    kinds = {t.category for t in token.terms}
    return not token.possessive and kinds <= {"people", "offices", "qualifiers"} and not kinds <= {"qualifiers"}


def affiliation_in(phrase: Phrase, words: Sequence[Token]) -> str | None:
    """The body or country that a role's words name: after "of" or "at", before the noun, or in the genitive."""
    lexicon = phrase.lexicon
    roles = [i for i, t in enumerate(words) if t.term("people", "offices")]
    if not roles:
        return None
    prepositions = [i for i, t in enumerate(words) if t.fold in lexicon.prepositions]
    limit = prepositions[0] if prepositions else len(words)
    at = max((i for i in roles if i < limit), default=roles[0]) if phrase.english else roles[0]
    while at + 1 in roles and agree(words[at], words[at + 1]):
        at += 1
    term = words[at].term("people", "offices")
    after: list[Token] = []
    for token in words[at + (len(term.words) if term else 1) :]:
        if token.breaks or token.fold in lexicon.relatives or (after and token.fold in lexicon.prepositions):
            break
        if after or not (token.fold in lexicon.prepositions or token.fold in lexicon.determiners):
            after.append(token)
    if any(t.capital or t.noun or t.term("places") for t in after):
        return phrase.between(after)
    if (owner := owner_in(words[at], lexicon)) is not None:
        return owner
    before = [
        t
        for t in words[:at]
        if (t.capital or t.term("organizations", "institutions"))
        and t.fold not in lexicon.function_words
        and not (phrase.english and (t.form.title or _of_role(t)))
    ]
    return phrase.between(before) if before and phrase.english else None
