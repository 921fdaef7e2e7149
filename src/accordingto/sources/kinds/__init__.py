"""Which kind of source a noun phrase mentions: by its head noun, by its name, or by neither.

:mod:`.sighting` takes the phrase apart; :mod:`.by_noun`, :mod:`.by_name` and :mod:`.headless` say what it is.
"""

from collections.abc import Iterator, Sequence

import msgspec

from accordingto.nouns import Span
from accordingto.sources.kinds import by_name, by_noun
from accordingto.sources.kinds.headless import headless
from accordingto.sources.kinds.sighting import Sighting, Surroundings
from accordingto.sources.lists import Listed, listed
from accordingto.sources.mention import Mention
from accordingto.sources.phrase import Phrase
from accordingto.sources.words import Token

__all__ = ["Surroundings", "mentioned"]


def mentioned(phrase: Phrase, around: Surroundings, own: bool) -> Mention:
    """Return `phrase` as a mention of its kind; `own` says that it names the page's own outlet."""
    seen = Sighting(phrase, around, own)
    if around.outlet is None and (several := listed(phrase)) is not None:
        return _several(phrase, several)
    if seen.head is not None and (outlet := seen.whole_outlet()) is not None:
        return seen.as_outlet(outlet)
    if by_noun.is_passage(seen):
        return seen.as_kind("document", heads=frozenset({"document"}), definite=True, any_text=True, plural=False)
    category = seen.head.category if seen.head else None
    if category == "organizations" and (phrase.called or (seen.name and by_name.owns(seen, seen.name))):
        return by_noun.organization(seen)
    if seen.name and category == "people" and by_name.possesses(seen, seen.name):
        return by_noun.people(seen)
    if seen.name and category == "offices" and not seen.name.sure and by_name.possesses(seen, seen.name):
        return by_noun.office(seen)
    if seen.name and category == "documents" and by_name.owns(seen, seen.name):
        return by_noun.document(seen)
    if seen.name and by_name.is_adjective(seen, seen.name):
        return by_noun.organization(seen)
    if seen.name and category == "outlets" and by_name.titles(seen, seen.name):
        return by_noun.outlet(seen)
    if seen.name and (seen.name.sure or (category in {"people", "offices"} and not seen.base.plural)):
        return by_name.person(seen, seen.name)
    match category:
        case None:
            return headless(seen)
        case "people":
            return by_noun.people(seen)
        case "offices":
            return by_noun.office(seen)
        case "outlets":
            return by_noun.outlet(seen)
        case "documents":
            return by_noun.document(seen)
        case "things":
            return seen.as_kind("unknown", definite=False)
        case _:
            whole = not seen.base.portion or seen.base.institution
            return by_noun.organization(seen) if whole else by_noun.people(seen)


def _several(phrase: Phrase, several: Listed) -> Mention:
    """Several sources named in one breath: no member's name is theirs."""
    whole = phrase.words[phrase.determined.first : phrase.phrase_end]
    name = tuple(phrase.between(whole).split()) if several.kind == "organization" else ()
    countries = (term.concept for t in whole if name and (term := t.term("places")) is not None)
    own = _own_words(phrase, whole) if name else ()
    nouns = [term for t in own if (term := t.term("organizations")) is not None and not phrase.cut_off(t)]
    told = (term.concepts for t in whole if nouns and (term := t.term("qualifiers")) is not None)
    return msgspec.structs.replace(
        Mention(Span(0, len(phrase.wording)), phrase.wording, several.kind),
        name=name,
        heads=frozenset[str]().union(*(noun.concepts for noun in nouns)),
        qualities=frozenset[str]().union(*told),
        places=frozenset(countries),
        plural=True,
        count=several.count,
    )


def _own_words(phrase: Phrase, words: Sequence[Token]) -> Iterator[Token]:
    """Yield the words of a list but for what its members are in or of: "Danish and Dutch teams [in the command]"."""
    within = False
    for token in words:
        apart = token.fold in phrase.lexicon.conjunctions or "," in token.gap
        within = not apart and (within or token.fold in phrase.lexicon.prepositions)
        if not within:
            yield token
