"""Where the dateline of a paragraph ends: "KYIV, Dec. 23 (Reuters) - ", "Zürich (awn) – ", "WASHINGTON — ".

A dateline tells from where and when an article came; whatever is said begins after it.
"""

import re

from accordingto.nouns import Span

_WIRE = re.compile(r"(?P<place>[^\n()—–!?:;]{0,60}?)\s?\((?P<wire>[^()\n]{2,40})\)\s?[—–-]{1,2}\s")
_CAPITALS = re.compile(
    r"(?P<place>[^\W\d_]{2,}(?:[ /,.'’-]{1,2}[^\W\d_]{2,}){0,4})(?:,? [^\n()—–:;]{1,16})?\s?[—–-]{1,2}\s"
)
_DASHED = re.compile(r"\s[—–-]{1,2}\s")
_MOST_WORDS = 7


def dateline_end(text: str, paragraph: Span) -> int:
    """Return where what is told begins in `paragraph` of `text`: after its dateline, else at its start.

    In code points of `text`.  A dateline has a wire in brackets and a dash, or a place in capitals and the paragraph's
    only dash.
    """
    match = _WIRE.match(text, paragraph.start, paragraph.end)
    if match:
        place = match["place"].split()
        named = all(w[0].isupper() or w[0].isdigit() for w in place) and len(place) <= _MOST_WORDS
        # "The World Health Organization (WHO) – whose ...": the letters in brackets are the name's own.
        initials = "".join(w[0] for w in place if w[0].isupper())
        return match.end() if named and not initials.endswith(match["wire"]) else paragraph.start
    match = _CAPITALS.match(text, paragraph.start, paragraph.end)
    if match and match["place"].isupper() and not _DASHED.search(text, match.end(), paragraph.end):
        return match.end()
    return paragraph.start
