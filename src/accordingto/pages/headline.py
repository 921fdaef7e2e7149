"""Which line of an HTML page is the article's headline."""

from collections.abc import Sequence

from accordingto.pages import cues
from accordingto.pages.features import Look
from accordingto.pages.metadata import Head, articles

_RANKS = {"h1": 3.0, "h2": 1.5, "h3": 0.8, "h4": 0.3}
_LONGEST = 45


def of_page(looks: Sequence[Look], head: Head, evidence: Sequence[float]) -> int | None:
    """Return the line that says what the page's titles say, preferring headings; None where no line does.

    `evidence` tells how much of each line the extractor takes for the article: the headline stands above most of it.
    """
    stated = [
        set(cues.tokens(title))
        for title in (
            head.title,
            *head.meta("og:title", "twitter:title", "parsely-title"),
            *(str(o.get("headline", "")) for o in articles(head)),
        )
        if title
    ]
    body = [i for i, (look, e) in enumerate(zip(looks, evidence, strict=True)) if e > 0.6 and look.size >= 12]
    middle = body[len(body) // 2] if body else len(looks)
    best: tuple[float, int] | None = None
    for i, look in enumerate(looks[: middle + 1]):
        if not 1 <= look.size <= _LONGEST:
            continue
        tag = next((p.tag for p in look.line.place.up() if p.tag in _RANKS), "")
        own = set(look.words)
        alike = max((len(own & words) / len(own | words) for words in stated), default=0.0)
        inside = max((len(own & words) / len(own) for words in stated), default=0.0) if look.size >= 3 else alike
        score = _RANKS.get(tag, 0.0) + 4 * max(alike, 0.8 * inside if look.size >= 4 else 0.0)
        if score >= 2.5 and (best is None or score > best[0]):
            best = (score, i)
    return best[1] if best else None
