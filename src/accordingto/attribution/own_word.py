"""What a page's own outlet has from somebody is only theirs: "Das erfuhr der Bote von zwei Lotsen" in the Bote.

On another outlet's page the Bote says it too, as who has it first.
"""

from collections import defaultdict
from collections.abc import Sequence

from accordingto.attribution.finding import Finding
from accordingto.nouns import Spans
from accordingto.outlets.short_names import articles
from accordingto.text import fold, words


def without_own(text: str, outlet: str | None, findings: Sequence[Finding]) -> list[Finding]:
    """Return `findings` without those of the page's `outlet` whose content, by a word of their cue, is another's."""
    own = {fold(w.of(outlet)) for w in words(outlet)} if outlet else set()
    if not own:
        return [*findings]
    sources: dict[tuple[Spans, int], set[Spans]] = defaultdict(set)
    for finding in findings:
        for key in _keys(text, finding) if finding.source else ():
            sources[key].add(finding.source)
    others = (any(len(sources[key]) > 1 for key in _keys(text, f)) for f in findings)
    return [f for f, has_it in zip(findings, others, strict=True) if not (has_it and _is_own(text, f, own))]


def _keys(text: str, finding: Finding) -> list[tuple[Spans, int]]:
    """Return the content with where each word of the cue stands."""
    return [(finding.content, word.start) for span in finding.cue for word in words(text, span)]


def _is_own(text: str, finding: Finding, own: set[str]) -> bool:
    """Tell whether the source is the outlet, by its name or what is left of that: "the Gazette"."""
    named = [w.of(text) for span in finding.source for w in words(text, span)]
    names = [fold(w) for w in named if not w[0].islower() and fold(w) not in articles()]
    return bool(names) and own.issuperset(names)
