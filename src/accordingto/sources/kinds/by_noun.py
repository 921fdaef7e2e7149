"""A source that is called by a noun: people, an office, an outlet, a document, a body."""

from collections.abc import Sequence

from accordingto.outlets.listed import Entry
from accordingto.sources.concepts import concepts
from accordingto.sources.kinds.sighting import Sighting
from accordingto.sources.mention import Mention
from accordingto.sources.titles import (
    affiliation_in,
    called,
    has_quotes,
    name_words,
    named_after,
    proper_name,
    words_of,
)
from accordingto.sources.words import Token
from accordingto.text import fold

_PLACE = 2
"""Words by which a place in a text is called."""


def people(seen: Sighting) -> Mention:
    """Return whom a noun for people means: those without a name, or the body or outlet that they speak for."""
    base, known = seen.base, concepts()
    if base.plural and _call_themselves(seen):
        name = called(seen.phrase)
        return seen.as_kind(
            "organization", name=name, heads=frozenset({"group"}), definite=False, plural=False, count=(1, 1)
        )
    if base.heads & known.media_people:
        if base.outlet is not None:
            return seen.as_outlet(base.outlet)
        at = next((i for i, w in enumerate(seen.words) if w.term("outlets")), -1)
        if at >= 0 and (named := proper_name(seen.phrase, at, seen.words[at].term("outlets"))):
            return seen.as_kind("outlet", name=named, definite=False, count=(1, 1))
        several = base.plural and base.count[1] is None and (base.definite or seen.lexicon.table.morphology)
        if base.of_outlet or (several and not (base.qualities or base.places)):
            return seen.as_kind("outlet", definite=True, count=(1, 1))
    if not base.plural and (apposed := _apposed_body(seen)):
        return seen.as_kind("organization", name=apposed, heads=frozenset({"company"}), definite=False)
    if not (base.plural or base.portion) and (body := _is_apposed_body(seen)):
        return seen.as_kind("organization", name=(), heads=body, definite=True)
    role, affiliation = words_of(seen.phrase), affiliation_in(seen.phrase, seen.words)
    if base.plural and base.count == (2, None) and not base.portion and _is_body(seen):
        return seen.as_kind("organization", affiliation=affiliation)
    return seen.as_kind("unnamed", gender=seen.gender(), role=role, affiliation=affiliation)


def _call_themselves(seen: Sighting) -> bool:
    """Tell whether people go by a name of their own: "hackers calling themselves Grey Fox"."""
    at, first, _ = seen.phrase.called or (0, 0, 0)
    return any(t.fold in seen.lexicon.table.reflexive for t in seen.words[at:first])


def _apposed_body(seen: Sighting) -> tuple[str, ...]:
    """Return the name in quotation marks that stands in apposition: «власник греблі, «Карпатбуд»»."""
    after = seen.words[seen.phrase.core_end : seen.phrase.phrase_end]
    quoted = [t for i, t in enumerate(after, seen.phrase.core_end) if seen.phrase.in_quotes[i]]
    before = [t for t in after if quoted and t.span.start < quoted[0].span.start]
    if not quoted or not after[0].breaks or any(t.breaks for t in after[1:]):
        return ()
    if not any(t.capital for t in quoted):
        return ()  # «источник, «близкий к следствию»»
    if any(t.term("organizations") is None for t in before):
        return ()
    return tuple(t.text for t in quoted)


def _is_apposed_body(seen: Sighting) -> frozenset[str]:
    """Return what body somebody is by the apposition: "the plaintiff, an environment agency"; none for a person."""
    after = seen.words[seen.phrase.core_end : seen.phrase.phrase_end]
    if not after or not after[0].breaks or any(t.breaks for t in after[1:]):
        return frozenset()
    governed = (i for i, t in enumerate(after) if i and t.fold in seen.lexicon.prepositions)
    nouns = [n for t in after[: next(governed, len(after))] if (n := t.noun) is not None]
    noun = (nouns[-1] if seen.phrase.english else nouns[0]) if nouns else None
    return noun.concepts if noun is not None and noun.category == "organizations" else frozenset()


def _is_body(seen: Sighting) -> bool:
    """Tell whether people speak for what they belong to: investigators, analysts at a named firm."""
    if seen.base.heads & concepts().collective:
        return True
    if not seen.base.heads & concepts().members or seen.base.qualities & concepts().left:
        return False
    after = seen.words[seen.at + 1 : seen.phrase.phrase_end]
    return any(t.capital for t in after) and not seen.lexicon.table.capital_nouns


def office(seen: Sighting) -> Mention:
    """Return who holds an office: one person, unless several or any of them are meant."""
    base = seen.base
    role, affiliation = words_of(seen.phrase), affiliation_in(seen.phrase, seen.words)
    if base.plural or base.portion or seen.words[0].fold in seen.lexicon.numerals:
        return seen.as_kind("unnamed", role=role, affiliation=affiliation)
    return seen.as_kind("person", role=role, affiliation=affiliation, gender=seen.gender())


def outlet(seen: Sighting) -> Mention:
    """Return what a noun for outlets means: an outlet, the media at large, or a public body, "the space agency"."""
    base = seen.base
    if base.outlet is not None:
        return seen.as_outlet(base.outlet)
    if base.bodies and base.heads & concepts().sites:
        return seen.as_kind("organization", name=name_words(seen.phrase), heads=base.bodies)  # the company's website
    if base.heads == {"media"}:
        behind = any(t.capital for t in seen.words[seen.at + 1 : seen.at + 2])
        if behind and not base.plural and (named := proper_name(seen.phrase, seen.at, seen.head)):
            return seen.as_kind("outlet", name=named, definite=False, count=(1, 1), gender=seen.noun_gender())
        if base.places or base.qualities:
            return seen.as_kind("outlet", name=name_words(seen.phrase), definite=False, plural=True, count=(2, None))
        return seen.as_kind("unknown", definite=False)
    public = _is_public(seen)
    if public:
        return seen.as_kind("organization", name=name_words(seen.phrase))
    named = called(seen.phrase) or proper_name(seen.phrase, seen.at, seen.head) or named_after(seen.phrase, seen.at)
    if named or base.plural:
        name, definite, gender = named or name_words(seen.phrase), base.definite and not named, seen.noun_gender()
        return seen.as_kind("outlet", name=name, definite=definite, count=base.count, gender=gender)
    study = seen.words[seen.at].term("documents")
    of_whom = any(t.fold in seen.lexicon.prepositions for t in seen.words[seen.at + 1 : seen.at + 2])
    if study is not None and of_whom and base.bodies and not base.definite:
        # "A paper by the Harrow Institute", but no "university paper"
        return seen.as_kind("document", name=name_words(seen.phrase), heads=frozenset({study.concept}))
    return seen.as_kind("outlet", count=(1, 1), study=study is not None, perhaps_body=public is None)


def _is_public(seen: Sighting) -> bool | None:
    """Tell whether an agency is one of space or health rather than of news; None where nothing tells."""
    if seen.head is None or len(seen.head.words) > 1 or not seen.base.heads & concepts().public_too:
        return False
    before = [t for t in seen.words[seen.phrase.determined.first : seen.at] if not t.possessive]
    if _for_a_field(seen):
        return True
    after = seen.words[seen.at + 1 : seen.phrase.core_end]
    if any((t.word.lemmas | {t.fold}) & seen.lexicon.news for t in before) or has_quotes(seen.phrase):
        return False
    field = [t for t in before if not (t.capital or t.term("places", "organizations"))]
    if any(t.capital for t in after) and not seen.lexicon.table.capital_nouns:
        return False
    # «агентство екологічного контролю», „Agentur für Wasserschutz“, but not «агентство новин»
    leads = bool(seen.lexicon.table.morphology) or (after and after[0].fold in seen.lexicon.prepositions)
    of_field = bool(after) and bool(leads) and not _of_news(seen, after)
    return True if field or of_field or len(before) > 1 else None


def _for_a_field(seen: Sighting) -> bool:
    """Tell whether what a body is for stands behind its noun: "the International Agency for Sea Research"."""
    after = seen.words[seen.at + 1 : seen.phrase.phrase_end]
    led = len(after) > 1 and after[0].fold in seen.lexicon.purposes and not (after[0].breaks or after[1].breaks)
    return led and after[1].term("places") is None and not _of_news(seen, after)


def _of_news(seen: Sighting, words: Sequence[Token]) -> bool:
    return any((t.word.lemmas | {t.fold}) & seen.lexicon.news or t.term("outlets") for t in words)


def is_passage(seen: Sighting) -> bool:
    """Tell whether a mention is no more than a place in a text, by its number: „Seite 41“, «пункт четвёртый»."""
    words, lexicon = seen.words[seen.phrase.determined.first : seen.phrase.phrase_end], seen.lexicon
    if len(words) != _PLACE or words[1].breaks:
        return False
    for noun, number in (words, words[::-1]):
        ordinal = number.word.lemmas | {number.fold}
        if lexicon.passages & (noun.word.lemmas | {noun.fold}) and (
            number.text[0].isdigit() or not ordinal.isdisjoint(lexicon.others | lexicon.numerals.keys())
        ):
            return True
    return False


def document(seen: Sighting) -> Mention:
    """Return what a noun for texts means: a document, or the outlet whose report it is."""
    base = seen.base
    alone = len(seen.words) == 1 and "-" not in seen.words[0].text  # „Bote-Informationen“ are the Bote's.
    if base.plural and alone and base.heads <= concepts().reports_of_nobody:
        return seen.as_kind("unknown", definite=False)
    told, held = concepts().printed(base.heads), seen.held()
    own = held == len(seen.words) or (
        seen.around.where is not None and seen.around.where.start < seen.words[held].span.start
    )
    if base.outlet is not None and told and own and not concepts().is_journal(base.outlet):
        return seen.as_outlet(base.outlet)
    if base.of_outlet and concepts().printed(base.heads):
        if named := seen.other_outlet():
            return seen.as_kind("outlet", name=named, definite=False, count=(1, 1))
        return seen.as_kind("outlet", definite=True)
    if _made_by_outlet(seen):
        return _inquiry(seen)
    affiliation = affiliation_in(seen.phrase, seen.words)
    name, lemmas = name_words(seen.phrase), seen.words[seen.at].word.lemmas
    any_text = len(name) == 1 and not seen.lexicon.any_text.isdisjoint(lemmas | {fold(name[0])})
    if _is_piece(seen) and not (affiliation or base.outlet):
        heads = base.heads | {"article"}
        return seen.as_kind("document", name=name, outlet=None, heads=heads, piece=True, definite=True)
    of_outlet = base.of_outlet and base.heads.isdisjoint(concepts().inquiries)
    return seen.as_kind(
        "document", name=name, outlet=None, affiliation=affiliation, any_text=any_text, of_outlet=of_outlet
    )


_INQUIRY = frozenset({"inquiry"})


def _made_by_outlet(seen: Sighting) -> bool:
    """Tell whether an inquiry or team is an outlet's: "a Courier investigation", not one "into the Courier"."""
    where, outlet = seen.around.where, seen.base.outlet
    if seen.base.heads.isdisjoint(concepts().inquiries | concepts().of_outlets_too) or (
        outlet is not None and concepts().is_journal(outlet)
    ):
        return False
    noun = next((t.span for i, t in enumerate(seen.words) if i != seen.at and t.term("outlets")), None)
    owner = where or noun
    if owner is None:
        return False
    between = [t for t in seen.words[seen.at + 1 :] if t.span.end <= owner.start]
    empty = seen.lexicon.determiners.union(seen.lexicon.table.together.makers, seen.lexicon.numerals)
    return all(t.fold in empty or t.term("outlets", "places", "people") is not None for t in between)


def _inquiry(seen: Sighting) -> Mention:
    """Return what an outlet has found out itself, as the paper that it is: "a Courier investigation"."""
    made_by = (seen.base.outlet.name,) if seen.base.outlet is not None else ()
    return seen.as_kind("document", name=name_words(seen.phrase), heads=_INQUIRY, outlet=None, outlets=made_by)


def _is_piece(seen: Sighting) -> bool:
    """Tell whether the mention is no more than a noun for what an outlet prints: «в статье», «в этом материале»."""
    bare = seen.at == len(seen.words) - 1 and seen.phrase.determined.first == seen.at
    return bare and bool((seen.words[seen.at].word.lemmas | {seen.words[seen.at].fold}) & seen.lexicon.pieces)


def organization(seen: Sighting) -> Mention:
    """Return a body; what its department or press service says it says itself."""
    made = _made_by_outlet(seen)
    if made and seen.base.heads.isdisjoint(concepts().of_outlets_too):
        return _inquiry(seen)
    if seen.base.outlet is not None and (made or _is_service_of(seen, seen.base.outlet)):
        return seen.as_outlet(seen.base.outlet)
    if seen.words[seen.at].fold in seen.lexicon.known and not _serves(seen):
        return seen.as_kind("document", name=name_words(seen.phrase), heads=concepts().material)
    heads = seen.base.heads
    if heads & concepts().press:
        return _pressed(seen)
    if heads & concepts().departments:
        heads |= seen.others & concepts().has_departments
    name = called(seen.phrase) or named_after(seen.phrase, seen.at) or name_words(seen.phrase)
    own = [t for t in seen.words[seen.phrase.determined.first : seen.phrase.core_end] if t.noun]
    any_body = bool(own) and all((t.word.lemmas | {t.fold}) & seen.lexicon.any_body for t in own)
    return seen.as_kind("organization", name=name, heads=heads, gender=seen.grammatical(), any_body=any_body)


def _is_service_of(seen: Sighting, outlet: Entry) -> bool:
    """Tell whether a mention is what an outlet has for a country or language: "the BBC's Russian service"."""
    where, empty = seen.around.where, seen.lexicon.prepositions | seen.lexicon.determiners
    if where is None or outlet.body or seen.base.heads != concepts().of_outlets:
        return False
    left = [t for i, t in enumerate(seen.words) if i != seen.at and not (t.span.meets(where) or t.fold in empty)]
    return bool(left) and all(t.term("places") is not None or t.word.adjective for t in left)


def _pressed(seen: Sighting) -> Mention:
    """Return the body whose press office a mention is: "the ministry's press office".

    One alone is that of a body which the page has told of.
    """
    base, lexicon = seen.base, seen.lexicon
    size = len(seen.head.words) if seen.head else 1
    after = seen.words[seen.at + size : seen.phrase.phrase_end]
    before = seen.words[seen.phrase.determined.first : seen.at]
    empty = lexicon.prepositions | lexicon.determiners
    for part in (after, before):
        while part and part[0].fold in empty:
            part = part[1:]
        if part and (part is not before or lexicon.table.head == "last" or part[0].capital):
            heads = frozenset(base.bodies - concepts().press)
            if not heads and not any(t.capital for t in part):
                # «пресслужба рятувальників»: of people who stand for their body.
                people = (t.term("people") for t in part)
                heads = concepts().whole_of(frozenset(t.concept for t in people if t))
            named = base.proper or base.places or base.institution or not heads
            name = tuple(seen.phrase.between(part).removesuffix("'s").removesuffix("’s").split()) if named else ()
            if named and part is after and part[0].term("offices") is not None:
                name = name_words(seen.phrase)  # «Пресслужба президента Норландії»: that is no name.
            return seen.as_kind("organization", name=name, heads=heads, definite=not named)
    return seen.as_kind("organization", name=(), definite=True)


def _serves(seen: Sighting) -> bool:
    """Tell whether intelligence is a service: "Norland's military intelligence", not "new intelligence"."""
    before = seen.words[seen.phrase.determined.first : seen.at]
    after = seen.words[seen.at + 1 : seen.phrase.phrase_end]
    if after and not after[0].breaks:
        came_out = any(words[0] == after[0].fold for words in seen.lexicon.seen_by)
        return not (came_out or after[0].fold in seen.lexicon.prepositions)  # "intelligence agencies"
    if any(t.fold in seen.lexicon.fresh for t in before):
        return False
    return bool(before) and all(t.capital or t.possessive or t.term("places", "qualifiers") for t in before)
