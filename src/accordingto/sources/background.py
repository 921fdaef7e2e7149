"""Who is mentioned on a page beside the sources: whom a later "he" or "the company" may mean."""

from collections.abc import Iterator, Sequence

from accordingto.nouns import Span
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.named import Named
from accordingto.sources.reading import read
from accordingto.sources.words import Token, tokens


def mentions(text: str, sentence: Span, lexicon: Lexicon, named: Named) -> Iterator[Mention]:
    """Yield people, outlets, bodies at the beginning and somebody new ("a heart doctor") in a sentence.

    Bare names, which may be anybody's or anything's, come as people that are not sure.
    """
    words = tokens(text, sentence, lexicon)
    taken: list[Span] = []
    for span, entry in named(sentence):
        taken.append(span)
        if concepts().is_journal(entry):
            continue
        yield Mention(span, span.of(text), "outlet", name=(entry.name,), outlet=entry)
    for name in names.find(words, lexicon):
        start, end = words[name.start].span, words[name.end - 1].span
        span = Span(start.start, end.end)
        if not name.sure:
            # A bare last name tells something only of whom the page has named before.
            owner = words[name.end - 1].possessive
            yield Mention(span, span.of(text), "person", name=name.parts, sure=False, owned=owner)
        elif not any(span.meets(t) for t in taken):
            whole = Span(words[_role_start(words, name.start, lexicon)].span.start, end.end)
            mention = read(text, whole, lexicon, named)
            if mention.kind == "person" and mention.name:
                taken.append(span)
                yield mention
    for token in words:
        # A brand or an acronym that has something: later called "the company", "the agency".
        if token.possessive and not token.terms and (token.acronym or names.inner_capital(token.text)):
            yield Mention(token.span, token.text, "organization", name=(token.text,), sure=False)
    if words and not any(words[0].span.start <= t.start < words[0].span.end + 2 for t in taken):
        yield from _subject(text, words, lexicon, named)
    yield from _newcomers(text, words, taken, lexicon, named)


def _role_start(words: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Return where the role before a name begins: nouns and adjectives for people, offices and bodies in a row."""
    i = start
    while i > 0 and not words[i].gap.strip(" \"'«»“”."):
        before = words[i - 1]
        if i > 1 and before.fold in lexicon.partitives and words[i - 2].term("offices"):
            i -= 2  # "Secretary of State Mike Pompeo"
            continue
        if not (before.terms or before.form.title or before.acronym or before.word.adjective):
            break
        i -= 1
    while i < start and not (words[i].terms or words[i].form.title or words[i].acronym):
        i += 1
    return i


def _subject(text: str, words: Sequence[Token], lexicon: Lexicon, named: Named) -> Iterator[Mention]:
    """Yield who begins the sentence: "BlackRock said no", "The regulator wants", "Biologists do not believe it"."""
    place = next((i for i, t in enumerate(words) if not t.acronym), len(words))
    if (place and place < len(words) and words[place].breaks) or words[0].fold in lexicon.titles:
        return  # a dateline, a person
    end = 0
    while end < min(len(words), 8) and not (end and words[end].gap.strip()):
        token = words[end]
        proper = token.capital and token.fold not in lexicon.function_words
        if not (proper or token.fold in lexicon.definite or token.noun):
            break
        end += 1
        if words[end - 1].possessive:
            return
    known = [t for t in words[:end] if t.noun or (t.capital and t.fold not in lexicon.function_words)]
    if known:
        mention = read(text, Span(words[0].span.start, words[end - 1].span.end), lexicon, named)
        if mention.kind == "organization" or (mention.kind == "unnamed" and mention.plural and mention.heads):
            yield mention


def _newcomers(
    text: str, words: Sequence[Token], taken: Sequence[Span], lexicon: Lexicon, named: Named
) -> Iterator[Mention]:
    """Yield single people introduced with an indefinite article or a numeral."""
    for i, token in enumerate(words):
        if lexicon.numerals.get(token.fold) != 1 or lexicon.table.head != "last":
            continue
        for k in range(i + 1, min(i + 5, len(words))):
            if words[k].gap.strip():
                break
            if words[k].term("people") and not words[k].capital:
                span = Span(token.span.start, words[k].span.end)
                nearby = Span(span.start, words[min(k + 2, len(words) - 1)].span.end)
                if not any(nearby.meets(t) for t in taken):
                    yield read(text, span, lexicon, named)
                break
