"""Times that a text states, resolved against the day it was published, at the precision stated.

"In the fall of 2022" is 2022-09 to 2022-11, "since September" begins with the last September, "last Tuesday" is a day.
General date parsers read a string that is known to be a date; here dates are found in running text, with their place
and no more precision than the words have, as TimeML's TIMEX3 asks of an annotator (Pustejovsky et al. 2003).  The words
are in ``languages/<iso>/times.toml`` and the months of ``pages.toml``.  What lies in the future is not yielded.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from accordingto.nouns import Span
from accordingto.provenance.times.clauses import beside
from accordingto.provenance.times.dates import EARLIEST, LATEST
from accordingto.provenance.times.reading import Period, Reading
from accordingto.provenance.times.stretch import WEEK
from accordingto.provenance.times.vocabulary import vocabulary
from accordingto.text import fold, words

__all__ = ["Period", "beside", "gone_on", "of_the_week", "stated"]

# How many words may stand before a time that opens a sentence ("Late on Sunday"), and beside one that is all of it.
_OPENING, _BESIDE = 2, 3


def stated(
    text: str, within: Span, language: str | None, published: str | None, modified: str | None = None
) -> Iterator[Period]:
    """Yield the times that `text` states in `within`, in order.

    `published` is an ISO 8601 date; without it only times that tell their own year are yielded.  A text that was
    `modified` later may tell of days until then.
    """
    if language:
        for found in _stated(within.of(text), language, _day(published), _day(modified)):
            span = Span(found.span.start + within.start, found.span.end + within.start)
            yield Period(span, found.start, found.end)


def of_the_week(period: Period, published: str | None) -> bool:
    """Tell whether a time is a day of the week up to when a text was published: most of the news is of these days."""
    day, today = _day(period.start), _day(published)
    return day is not None and today is not None and abs((today - day).days) <= WEEK


def gone_on(
    text: str,
    earlier: Sequence[Span],
    sentence: Span,
    language: str | None,
    published: str | None,
    modified: str | None = None,
    said: Sequence[Span] = (),
) -> Period | None:
    """Return the time that a sentence before `sentence` tells where `sentence` still tells of it, else None.

    A sentence that is a time and nothing more heads those after it ("19 March.  The bank ..."); what begins with a time
    goes on where only a part of the day is told ("On Sunday they met.  In the afternoon the bank ...").  "At the time"
    is the last one told, those within what somebody `said` left out.  `earlier` are the sentences of the paragraph
    before it, in order.
    """
    table = vocabulary(language) if language else None
    if table is None:
        return None
    told = " ".join(["", *(fold(w.of(text)) for w in words(text, sentence)), ""])
    if any(phrase in told for phrase in table.then):
        times = [p for span in earlier for p in stated(text, span, language, published, modified)]
        return next((p for p in reversed(times) if not any(s.meets(p.span) for s in said)), None)
    same_day = any(fold(w.of(text)) in table.day_parts for w in words(text, sentence))
    for before in reversed(earlier):
        found = next(stated(text, before, language, published, modified), None)
        if found is None:
            continue
        ahead = len(list(words(text, Span(before.start, found.span.start))))
        behind = len(list(words(text, Span(found.span.end, before.end))))
        opens = ahead <= _OPENING and (same_day or ahead + behind <= _BESIDE)
        return found if opens else None
    return None


@lru_cache(maxsize=1 << 13)
def _stated(text: str, language: str, today: date | None, changed: date | None) -> tuple[Period, ...]:
    """Return the times in one sentence, remembered: the same are asked for whenever a page joins those that have it."""
    table = vocabulary(language)
    return tuple(Reading(text, Span(0, len(text)), table, today, changed).periods()) if table is not None else ()


def _day(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if EARLIEST <= day.year <= LATEST else None
