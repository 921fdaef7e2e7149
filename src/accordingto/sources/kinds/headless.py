"""A source without a noun that the table knows: a country, a bare name, "some", a word of the page's own."""

import re
from collections.abc import Sequence

import msgspec

from accordingto.sources.concepts import concepts
from accordingto.sources.kinds.by_name import of_its_outlet, person
from accordingto.sources.kinds.sighting import Sighting
from accordingto.sources.mention import Mention
from accordingto.sources.phrase import is_age
from accordingto.sources.titles import has_quotes, name_words
from accordingto.sources.words import Token
from accordingto.text import fold

_COUNTED = 12
_TELLING = 3
"""Letters of the shortest acronym that are nobody's initials."""
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}")


def headless(seen: Sighting) -> Mention:
    """Return what a wording without such a noun means, by its name, the country in it or its form."""
    base, phrase = seen.base, seen.phrase
    if base.outlet is not None:
        return person(seen, seen.name) if seen.name and of_its_outlet(seen, seen.name) else seen.as_outlet(base.outlet)
    if base.places and base.portion:
        return seen.as_kind("unnamed", plural=True)
    noun = _noun(seen)
    somebody = noun is not None and not (noun.capital or seen.name) and noun.word.animacy == {"anim"}
    if base.institution and not somebody:
        return seen.as_kind("organization", name=name_words(phrase), definite=False)
    if _DOMAIN.fullmatch(phrase.wording):
        return seen.as_kind("outlet", name=(phrase.wording,), definite=False)
    core = seen.words[: phrase.core_end]
    if not any(t.word.nominal or t.acronym or phrase.in_quotes[i] for i, t in enumerate(core)):
        return seen.as_kind("unknown")  # «Следовательно»
    capital = _capitals(seen, core)
    if base.places and not seen.name and _names_no_country(seen):
        return _someone(seen)
    if somebody:
        return _someone(seen)  # «создатель Facebook»
    if (
        base.places
        and not seen.name
        and len(capital) <= 2
        and not (_sounds_like_outlet(capital) and not phrase.english)
    ):
        return seen.as_kind("organization", name=name_words(phrase), definite=False)
    if not capital and not _nouns_left(seen):
        another = bool((seen.words[0].word.lemmas | {seen.words[0].fold}) & seen.lexicon.others)
        several = phrase.determined.count is None and another and _unknown_plural(seen)
        return seen.as_kind("unnamed", elliptic=True, **({"plural": True, "count": (2, None)} if several else {}))
    if base.portion and not capital:
        return seen.as_kind("unnamed")
    if len(capital) > 1 and (
        _sounds_like_outlet(capital) or (_articled(seen) and capital[-1].fold in concepts().outlet_endings)
    ):
        return seen.as_kind("outlet", name=_outlet_name(seen, capital), definite=False)
    if len(capital) == 1 and _broadcasts(capital[0]):
        return seen.as_kind("outlet", name=_outlet_name(seen, capital), definite=False)
    nobody = _articled(seen) or seen.around.thing or _behind_acronym(seen)
    if seen.name is not None and base.count == (1, 1) and not nobody:
        return msgspec.structs.replace(person(seen, seen.name), sure=False)
    if (capital and base.count == (1, 1) and not _described(seen)) or has_quotes(phrase):
        return seen.as_kind("organization", name=name_words(phrase), definite=False, sure=False)
    return _someone(seen)


def _sounds_like_outlet(capital: Sequence[Token]) -> bool:
    """Tell whether the first or last word of a name is one by which outlets go: «польська Gazeta Ratuszowa»."""
    return len(capital) > 1 and bool({capital[-1].fold, capital[0].fold} & concepts().outlet_names)


def _capitals(seen: Sighting, core: Sequence[Token]) -> list[Token]:
    """The words that name something; that which begins a sentence may only do so: "Rescue coordinators said"."""
    if seen.lexicon.table.capital_nouns:
        core = core[seen.phrase.determined.first :]  # „Der Dritte“
    found = [t for t in core if t.capital and (t.acronym or t.fold not in seen.lexicon.function_words)]
    if found != [seen.words[0]] or not seen.around.opens or seen.lexicon.table.capital_nouns:
        return found
    word = found[0].word
    noun = word.common and not found[0].acronym and not seen.phrase.in_quotes[0]
    return [] if noun or seen.phrase.core_end > 1 else found


def _behind_acronym(seen: Sighting) -> bool:
    """Tell whether what may be a name stands behind letters that are no title: "NKR Norbank" is a body."""
    name = seen.name
    if name is None or name.sure or not name.start:
        return False
    before = seen.words[name.start - 1]
    initials = "." in before.text or len(before.text) < _TELLING
    apart = bool(seen.words[name.start].gap.strip())
    return before.acronym and not (initials or apart or before.terms or before.form.title)


def _described(seen: Sighting) -> bool:
    """Tell whether words that German writes like a name's describe: no name has an article but the definite one.

    Neither has one without article an adjective: „eine frühere Version“, „interne Gespräche“.
    """
    if not seen.lexicon.table.capital_nouns or seen.phrase.determined.definite:
        return False
    first = seen.words[seen.phrase.determined.first : seen.phrase.core_end][:1]
    plain = any(t.text[0].islower() and t.fold not in seen.lexicon.function_words for t in first)
    return seen.phrase.determined.first > 0 or plain


def _noun(seen: Sighting) -> Token | None:
    """The noun that the mention is about, where a dictionary tells nouns from adjectives."""
    core = seen.words[seen.phrase.determined.first : seen.phrase.core_end]
    nouns = [t for t in core if t.word.animacy and t.word.known]
    return next((t for t in nouns if not t.word.adjective), nouns[0] if nouns else None)


def _aged(seen: Sighting) -> bool:
    """Tell whether it is called by its age alone: "the 67-year-old", „der 67-Jährige“."""
    last = seen.words[-1] if seen.words else None
    return last is not None and is_age(last, seen.lexicon)


def _someone(seen: Sighting) -> Mention:
    """Somebody whose noun the table does not know, or something, where the dictionary says that it is no being."""
    base = seen.base
    if _aged(seen):
        article = seen.lexicon.pronouns.get(seen.words[0].fold)
        return seen.as_kind("unnamed", aged=True, plural=False, gender=article.gender if article else None)
    noun = _noun(seen)
    if noun is not None and noun.word.animacy == {"inan"}:
        # What something is read in is a text, «за даними кадастру»; what "speaks" is mostly misread.
        read_in = "nomn" not in noun.word.cases or "loct" in noun.word.cases
        return seen.as_kind("document" if read_in else "unknown", name=name_words(seen.phrase), sure=False)
    if noun is not None and len(seen.words) == 1 and base.count == (1, 1) and "sing" in noun.word.numbers:
        return seen.as_kind("unnamed", epithet=True, plural=None, gender=seen.feminine(noun))
    plural = base.count != (1, 1) or (seen.phrase.determined.count is None and _unknown_plural(seen))
    # Of things that the table does not know nobody can say whether a large number counts people ("44 percent").
    stated = base.count != (1, 1) and base.count[0] <= _COUNTED
    return seen.as_kind("unnamed", plural=plural, count=base.count if stated or not plural else (2, None))


def _names_no_country(seen: Sighting) -> bool:
    """Tell whether the country only tells where somebody is from: "the British royal", "a Polish beekeeper"."""
    if seen.lexicon.table.morphology:
        noun = _noun(seen)
        return noun is not None and not (noun.terms or noun.capital) and "anim" in noun.word.animacy
    if seen.lexicon.table.head != "last":
        return False
    words = seen.words[seen.phrase.determined.first : seen.phrase.core_end]
    last = words[-1] if words else None
    return last is not None and not last.capital and not last.terms and last.fold not in seen.lexicon.function_words


def _nouns_left(seen: Sighting) -> bool:
    """Tell whether there is a word after the determiners that the table does not know: a noun."""
    rest = seen.words[seen.phrase.determined.first : seen.phrase.core_end]
    return any(t.fold not in seen.lexicon.pronouns and t.fold not in seen.lexicon.function_words for t in rest)


def _unknown_plural(seen: Sighting) -> bool:
    """Tell by its ending whether a noun that the table does not know is a plural."""
    last = seen.words[seen.phrase.core_end - 1]
    if last.word.numbers:
        return last.word.numbers == {"plur"}
    endings = () if seen.lexicon.table.capital_nouns else seen.lexicon.table.endings
    return any(e.plural and not e.put and last.fold.endswith(e.cut) for e in endings)


def _articled(seen: Sighting) -> bool:
    """Tell whether an article stands before the name, as before no person's: "the Courier", «El Faro»."""
    table = seen.lexicon.table
    return seen.words[0].fold in seen.lexicon.definite and not (table.morphology or table.capital_nouns)


def _broadcasts(token: Token) -> bool:
    """Tell whether a name ends as those of stations do: "WQRX-TV"."""
    name, _, ending = token.text.rpartition("-")
    return token.acronym and bool(name) and fold(ending) in concepts().outlet_names


def _outlet_name(seen: Sighting, capital: Sequence[Token]) -> tuple[str, ...]:
    """The name of an outlet whose words with capitals are `capital`, with its article and what stands between them."""
    if seen.phrase.english:
        return (*(("The",) if _articled(seen) else ()), *(t.text for t in capital))
    whole = seen.words[0].capital and not seen.lexicon.table.morphology
    first = 0 if whole else seen.words.index(capital[0])
    return tuple(seen.phrase.between(seen.words[first : seen.words.index(capital[-1]) + 1]).split())
