"""Who is cited on the way: "X reports, citing Y, that ..." says that X reports it and that Y said it.

PolNeAR counts "Y, that ..." to the content of "citing"; the contract wants two attributions with one content.
"""

import re
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.nesting import same_sentence
from accordingto.attribution.encoder.words import Words


def relay(text: str, drafts: list[Draft], idle: list[Draft], known: Words) -> tuple[list[Draft], list[Draft]]:
    """Return `drafts` with those that cite somebody parted in two, and the cues of `idle` that this did not use."""
    found: list[Draft] = []
    left = list(idle)
    for draft in drafts:
        citing = _citing(text, draft, known)
        cited = citing and _cited(text, draft, known)
        if not citing or not cited:
            found.append(draft)
            continue
        source, content = cited
        before = draft.cue and (draft.cue[0], citing[0])
        if content:
            found.append(Draft(source, citing, content, [*draft.evidence]))
            outer = _partner(text, draft, citing, left)
            if outer:
                left.remove(outer)
                found.append(Draft(draft.source, outer.cue, content, [*draft.evidence]))
            elif before and text[slice(*before)].strip(" ,"):
                found.append(Draft(draft.source, before, content, [*draft.evidence]))
            continue
        # "..., X reports, citing Y": the content is that of X's other attribution in the sentence.
        shared = _partner(text, draft, citing, drafts)
        found.append(Draft(source, citing, list(shared.content), [*draft.evidence]) if shared else draft)
    return found, left


def ascribe(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with those by whom others have it: "They attribute the leak to two aides" has two sources."""
    found: list[Draft] = []
    for draft in drafts:
        found.append(draft)
        if draft.cue is None or len(draft.content) != 1 or known.ascribed_pattern.search(text, *draft.cue) is None:
            continue
        ((start, end),) = draft.content
        named = _TO.search(text, max(start, draft.cue[1]), text.find("\n", end) if "\n" in text[end:] else len(text))
        if named is None or named.start() > end or named.start() <= draft.cue[1]:
            continue
        words = [w.lower() for w in re.findall(r"\w+", named["name"])]
        if not words or len(words) > _LONGEST or known.witnesses_set.isdisjoint(words):
            continue
        content = [(start, min(end, named.start()))]
        found[-1] = replace(draft, content=content)
        found.append(Draft(named.span("name"), draft.cue, [*content], [*draft.evidence]))
    return found


_TO = re.compile(r"\sto\s(?P<name>[^,.;:!?\n]+)")


def _partner(text: str, draft: Draft, citing: Stretch, among: list[Draft]) -> Draft | None:
    """Return another draft with the same source in the same sentence."""
    for other in among:
        if other is not draft and other.source == draft.source and other.cue and same_sentence(text, other.cue, citing):
            return other
    return None


def _citing(text: str, draft: Draft, known: Words) -> Stretch | None:
    """Return the words at the end of the draft's cue by which it cites another, if it does."""
    if draft.cue is None or draft.source is None:
        return None
    match = known.relay_pattern.search(text, *draft.cue)
    return match.span() if match and match.end() == draft.cue[1] else None


def _cited(text: str, draft: Draft, known: Words) -> tuple[Stretch, list[Stretch]] | None:
    """Return who is cited and what they said (nothing where the content only names them), if it names anybody."""
    (start, end), *rest = sorted(draft.content)
    match = known.that_pattern.search(text, start, end)
    name = (start, match.start() if match else end)
    if match is None and (rest or "," in text[slice(*name)].strip(" ,.")):
        return None
    words = re.findall(r"\w+", text[slice(*name)])
    named = any(w[:1].isupper() for w in words) or any(w.lower() in known.witnesses for w in words)
    # "Citing a draft order" names a source, "citing a lack of evidence" a reason.
    described = bool(words) and words[0].lower() in known.openers and not any(w.lower() in known.reasons for w in words)
    named = named or described
    if not named or len(words) > _LONGEST:
        return None
    return name, [(match.end(), end), *rest] if match else []


_LONGEST = 15
"""Words that whoever is cited may be named with."""
