"""Lines of a transcript or an interview, which begin with who speaks and a colon: "Zeugin Vossbeck: Nein."."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from accordingto.nouns import Span

TURN = re.compile(r"(?P<name>[^\W\d_][\w.'’ -]{0,40}?)(?:,? \([^()\n]{1,30}\))?(?P<cue>:)\s+(?P<words>\S.*)")
SPOKEN_END = re.compile(r"[.!?…—–-][\"'”’»)\]]*\s*$")
_MOST_WORDS = 5
_FEWEST_TURNS = 2


def is_name(words: str, particles: Collection[str]) -> bool:
    """Tell whether `words` may be the name of who speaks: few, with capitals but for `particles`."""
    own = words.split()
    return len(own) <= _MOST_WORDS and own[0][0].isupper() and all(w[0].isupper() or w in particles for w in own)


def turns(text: str, lines: Sequence[Span], particles: Collection[str]) -> Mapping[int, re.Match[str]]:
    """Return the matches of :data:`TURN` for those of `lines` of `text` that somebody speaks, by their number.

    Somebody speaks at least twice there, in whole sentences, with another or after questions: labels that come again
    in lists of facts ("Place: the town hall") have neither.
    """
    matches = {n: m for n, s in enumerate(lines) if (m := TURN.fullmatch(text, s.start, s.end))}
    matches = {n: m for n, m in matches.items() if is_name(m["name"], particles)}
    named = Counter(m["name"] for m in matches.values())
    again = {n for n, m in matches.items() if named[m["name"]] >= _FEWEST_TURNS}
    spoken = {n for n in matches if n in again or {n - 1, n + 1} & again}
    whole = sum(bool(SPOKEN_END.search(matches[n]["words"])) for n in spoken)
    asked = sum(n > 0 and lines[n - 1].of(text).rstrip().endswith("?") for n in spoken)
    several = len({matches[n]["name"] for n in spoken}) > 1
    if 2 * whole <= len(spoken) or not (several or asked >= _FEWEST_TURNS):
        return {}
    return {n: matches[n] for n in sorted(spoken)}
