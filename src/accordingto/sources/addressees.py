"""For whom a paper is that a mention names: those have not written it.

"A filing with the securities board", „eine beim Amt eingereichte Unterlage“, «лист комітету до дирекції»: the paper is
neither the board's nor the directors', and what else is said of them tells nothing of it.
"""

from accordingto.sources.lexicon import Term
from accordingto.sources.phrase import Phrase


def addressees(phrase: Phrase, head: Term | None, at: int) -> frozenset[int]:
    """Return the indices of the words that say for whom the paper is whose noun is at index `at`."""
    if head is None or head.category != "documents":
        return frozenset()
    words, lexicon = phrase.words, phrase.lexicon
    held = lexicon.partitives.union(lexicon.table.genitives)
    found: set[int] = set()
    i = max(1, phrase.determined.first)
    while i < len(words):
        body = words[i - 1].term("organizations", "institutions")  # "The Centre for Health" is called so.
        if words[i].fold not in lexicon.sent and (words[i].fold not in lexicon.meant or body):
            i += 1
            continue
        found.add(i)
        i += 1
        while i < len(words) and i != at and not words[i].breaks:
            if words[i].fold in lexicon.prepositions and words[i].fold not in held:
                break
            found.add(i)
            i += 1
    return frozenset(found)
