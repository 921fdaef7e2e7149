"""Small words inside names: "Voix du Fleuve", "Ursula von der Leyen"."""

from collections.abc import Sequence

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.tokens import Token

_BESIDE = 2


def is_in_name(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether token `i` is a small word between two with capital letters: "Voix du Fleuve"."""
    beside = tokens[i - 1 : i + 2] if i else []
    inside = len(beside) > _BESIDE and not tokens[i].title
    return inside and all(t.title and t.kind == "word" and "adjective" not in t.word.kinds for t in beside[::2])


def honours(tokens: Sequence[Token], i: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether token `i` abbreviates "named after", before a name: "школа [ім.] Лесі Рись"."""
    abbreviated = tokens[i].key in lexicon.words.honouring and i + 2 < end and tokens[i + 1].key == "."
    return abbreviated and tokens[i + 2].title


def called_end(tokens: Sequence[Token], i: int, end: int, lexicon: Lexicon) -> int:
    """Return where a name ends that token `i` tells somebody to have, 0 where it tells none: "сторож на ім'я Ілля"."""
    for words in lexicon.words.called:
        name = i + len(words.split())
        if name < end and tokens[name].title and " ".join(t.key for t in tokens[i:name]) == words:
            while name < end and tokens[name].title and tokens[name].kind == "word":
                name += 1
            return name
    return 0


def surname_end(tokens: Sequence[Token], i: int, end: int, lexicon: Lexicon) -> int:
    """Return where a surname ends that stands alone from its small words at token `i` on, else 0: "von der Aue"."""
    if tokens[i].key not in {*lexicon.words.noble} & {*lexicon.words.agents} or i + 1 >= end:
        return 0  # "sagte zu den Vorwürfen"
    at = i + 1 + (tokens[i + 1].key in lexicon.words.noble_articles)
    return at + 1 if at < end and tokens[at].title and tokens[at].kind == "word" else 0


def noble_end(tokens: Sequence[Token], i: int, end: int, lexicon: Lexicon) -> int:
    """Return where a surname ends whose small words begin at token `i`, 0 where none do: "Greta von der Aue".

    It may be of whom something is asked, unless the verb follows, "Karl von Rohr sagte", or an article after two words
    of a name: "Präsidentin Greta von der Aue".
    """
    before = tokens[max(0, i - 2) : i]
    if tokens[i].key not in lexicon.words.noble or not all(t.title and t.kind == "word" for t in before[-1:]):
        return 0
    article = i + 1 < end and tokens[i + 1].key in lexicon.words.noble_articles
    articled = article and len(before) > 1 and before[0].title
    at = i + 1 + article
    if at >= end or not tokens[at].title or tokens[at].kind != "word":
        return 0
    told = at + 1 < len(tokens) and is_finite(tokens[at + 1]) and not tokens[at + 1].title
    return at + 1 if articled or told or lexicon.words.capitals_name else 0
