"""What a relative clause tells of somebody with a name: "Ann Roe, who chairs the committee", „die das Labor leitet“."""

import re

from msgspec.structs import replace

from accordingto.nouns import Span
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.phrase import Phrase
from accordingto.sources.words import Token, tokens

_OPENS = re.compile(r"(?:['’]s\b)?\W*")
"""What stands before the first word behind a name."""
_BEFORE = 2
"""Characters before it in which the comma stands, where a mention holds the clause too."""
_LONGEST = 120
"""How many characters of the clause are looked at."""


def clause_after(text: str, mention: Mention, phrase: Phrase, lexicon: Lexicon) -> tuple[str, Span] | None:
    """Return what the clause behind somebody's name says that they are of a body, as a concept, and where that body is.

    Verbs stand before the body, or behind it where a clause ends in its verb (``leading`` of a language's table).
    """
    if mention.kind != "person" or not mention.name or mention.affiliation or not lexicon.leading:
        return None
    begins = phrase.words[phrase.phrase_end].span.start if phrase.phrase_end < len(phrase.words) else len(phrase.text)
    start = mention.span.start + begins
    opens = _OPENS.match(text, start)
    # Most names stand where no clause can begin.
    if opens is None or not text[max(0, start - _BEFORE) : opens.end()].rstrip().endswith(","):
        return None
    words = tokens(text, Span(max(mention.span.start, start - _BEFORE), min(len(text), start + _LONGEST)), lexicon)
    words = [w for w in words if w.span.start >= start]
    if len(words) <= 2 or not _is_relative(words[0], lexicon):
        return None
    end = next((i for i, w in enumerate(words) if i and w.gap.strip("«»„“”\"' ")), len(words))
    clause = words[1:end]
    if len(clause) < 2:
        return None
    if (concept := lexicon.leading.get(clause[0].fold)) is not None and not lexicon.table.capital_nouns:
        return concept, Span(clause[1].span.start, clause[-1].span.end)
    if (concept := lexicon.leading.get(clause[-1].fold)) is not None and lexicon.table.capital_nouns:
        return concept, Span(clause[0].span.start, clause[-2].span.end)
    return None


def _is_relative(word: Token, lexicon: Lexicon) -> bool:
    return word.fold in lexicon.clauses or not lexicon.relatives.isdisjoint(word.word.lemmas | {word.fold})


def leading(mention: Mention, concept: str, body: Mention) -> Mention:
    """Return somebody as what the clause tells, of the body that it names."""
    return replace(
        mention,
        heads=mention.heads | {concept},
        bodies=mention.bodies | body.heads | body.bodies,
        proper=mention.proper | body.proper,
        institution=mention.institution or body.institution,
        affiliation=body.wording,
    )
