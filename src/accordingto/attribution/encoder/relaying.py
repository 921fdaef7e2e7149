"""Who is cited on the way: "X reports, citing Y, that ..." says that X reports it and that Y said it.

PolNeAR counts "Y, that ..." to the content of "citing"; the contract wants two attributions with one content.
"""

import re
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.nesting import same_sentence
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.quotation import quotations
from accordingto.text import folded

_SURE = 0.95


def relay(text: str, drafts: list[Draft], idle: list[Draft], known: Words) -> tuple[list[Draft], list[Draft]]:
    """Return `drafts` with those that cite somebody parted in two, and the cues of `idle` that this did not use."""
    found: list[Draft] = []
    left = list(idle)
    for draft in (_before_bracket(text, draft, known) for draft in drafts):
        citing = _citing(text, draft, known)
        cited = citing and _cited(text, draft, known)
        if not citing or not cited:
            found.append(draft)
            continue
        source, content = cited
        before = draft.cue and (draft.cue[0], citing[0])
        if content:
            through, citing = citing, _own_cue(text, source, content) or citing
            found.append(Draft(source, citing, content, [*draft.evidence]))
            outer = _partner(text, draft, through, left)
            if outer:
                left.remove(outer)
                found.append(Draft(draft.source, outer.cue, content, [*draft.evidence]))
            elif before and not set(folded(text[slice(*before)])) <= known.before_verbs:
                found.append(Draft(draft.source, before, content, [*draft.evidence]))
            elif citing != through:
                found.append(Draft(draft.source, through, content, [*draft.evidence]))
            continue
        # "..., X reports, citing Y": the content is that of X's other attribution in the sentence.
        shared = _partner(text, draft, citing, drafts)
        found.append(Draft(source, citing, list(shared.content), [*draft.evidence]) if shared else draft)
    return found, left


def _before_bracket(text: str, draft: Draft, known: Words) -> Draft:
    """Return `draft` without a bracket that its cue runs into and who is cited there: "C, X wrote (citing Y)"."""
    at = text.find("(", *draft.cue) if draft.cue else -1
    if draft.cue is None or at <= draft.cue[0] or known.relay_pattern.match(text, at + 1) is None:
        return draft
    kept = [piece for piece in draft.content if piece[1] <= draft.cue[0]]
    return replace(draft, cue=(draft.cue[0], len(text[:at].rstrip())), content=kept) if kept else draft


def reported(text: str, drafts: list[Draft], idle: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return `drafts` with whoever reports another's word by the cue beside it, and the cues of `idle` without these.

    "According to two aides, C, the paper says": of the two cues the labels give the content and the paper to the first.
    """
    found: list[Draft] = []
    own = {draft.source: draft for draft in idle}
    used: set[int] = set()
    for draft in drafts:
        beside = own.get(draft.source)
        if beside and draft.cue and _ends_on(text, draft, beside):
            used.add(id(beside))
            (_, end), *rest = sorted(draft.content)
            draft = replace(draft, cue=beside.cue, content=[(draft.cue[0], end), *rest])
        found.append(draft)
    return found, [draft for draft in idle if id(draft) not in used]


def _ends_on(text: str, draft: Draft, own: Draft) -> bool:
    """Tell whether a draft's content follows its cue at once, and its source only then, with a cue of its `own`."""
    if not (draft.cue and draft.content and own.source and own.cue):
        return False
    first, last = min(draft.content)[0], max(draft.content)[1]
    beside = text[min(own.source[1], own.cue[1]) : max(own.source[0], own.cue[0])].isspace()
    follows = text[draft.cue[1] : first].isspace() and last <= min(own.source[0], own.cue[0])
    return beside and follows and same_sentence(text, draft.cue, own.cue)


def on_the_way(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` and those for who is cited beside a cue: "X, quoting [Y], says C", "C, X said, citing [Y]"."""
    found = list(drafts)
    for draft in drafts:
        if draft.source is None or draft.cue is None or draft.source[1] > draft.cue[0]:
            continue
        before = known.on_the_way_pattern.match(text, draft.source[1], draft.cue[0])
        rest = text[before.end() : draft.cue[0]] if before else ""
        goes_on = before is not None and rest.startswith(",") and set(folded(rest)) <= known.before_verbs
        after = known.on_the_way_pattern.match(text, draft.cue[1])
        apart = after is not None and after.group().startswith(" (")
        follows = apart or all(c[1] <= draft.source[0] for c in draft.content) or _opens(text, after, draft, known)
        match = before if goes_on else after if follows else None
        if match and _names_somebody(match["name"], known):
            found = [d for d in found if d.cue is None or d is draft or not meet(d.cue, match.span("cue"))]
            found.append(by_rule(match.span("name"), match.span("cue"), [*draft.content], _SURE))
    return found


def _opens(text: str, aside: re.Match[str] | None, draft: Draft, known: Words) -> bool:
    """Tell whether the content follows the `aside` at once: "reported, citing two officials, that ..."."""
    if aside is None or len(draft.content) != 1 or draft.content[0][0] < aside.end():
        return False
    return not set(folded(text[aside.end() : draft.content[0][0]])).difference(known.complementizers)


def _names_somebody(phrase: str, known: Words) -> bool:
    """Tell whether what is cited is a source: "a lack of evidence" is a reason."""
    words = re.findall(r"[\w’'-]+", phrase)
    own = [w.lower() for w in words]
    named = bool(words) and (words[0][0].isupper() or own[0] in known.openers or not known.witnesses.isdisjoint(own))
    head = next((at for at, w in enumerate(own) if w in {*known.inside, *known.sides}), len(own))
    return named and 0 < head <= len(own) <= _LONGEST and own[head - 1] not in known.reasons


def learned(passage: Passage, drafts: list[Draft], sure: list[Draft]) -> list[Draft]:
    """Return `drafts` and those of who has what was told before from somebody: "C, [the Post] has learned from Y".

    Those that are `sure` stay as they are.
    """
    text, known, found = passage.text, passage.known, list(drafts)
    for line in passage.lines_with(known.learned_pattern):
        for sentence in passage.sentences(line):
            match = known.learned_pattern.search(text, sentence.start, sentence.end)
            if match is None or any(meet(d.cue, match.span("cue")) for d in sure):
                continue
            if known.clause_joints.isdisjoint(folded(match["who"])) and _names_somebody(match["name"], known):
                told = [(sentence.start, match.start())]
                found = [d for d in found if not meet(d.cue, match.span("cue"))]
                found.append(by_rule(match.span("who"), match.span("cue"), told, _SURE))
    return found


def _own_cue(text: str, source: Stretch, content: list[Stretch]) -> Stretch | None:
    """Return the participle by which the cited say it: "as saying", "denying that"; None after a mere "that"."""
    match = _SAYING.search(text, source[1], content[0][0])
    return match.span(1) if match else None


_AS = re.compile(r"\bas\s(\w+ing)\b")
_SAYING = re.compile(r"\b(?:as\s)?(\w+ing)\b")


def quoted_as(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with both who is quoted and who quotes, where the labels take the one for what is said.

    "Y was quoted as saying C", "Y was quoted by X as saying C", "“C,” Y was quoted as saying by X", "“C,” X quoted Y as
    saying".
    """
    found: list[Draft] = []
    for draft in drafts:
        parts = _quoted(text, draft, draft.cue, known) if draft.cue else None
        if not parts or not draft.cue:
            found.append(draft)
            continue
        speaker, content = parts
        found.append(by_rule(speaker, _as(text, draft.cue, speaker, content), [content], _SURE))
        if draft.source:
            found.append(by_rule(draft.source, draft.cue, [content], _SURE))
    return found


def _as(text: str, cue: Stretch, speaker: Stretch, content: Stretch) -> Stretch:
    """Return the participle by which the quoted say what they say, which the cue or the words after it hold."""
    match = _AS.search(text, cue[0], max(cue[1], content[0], speaker[1] + _AFTER))
    return match.span(1) if match else cue


_AFTER = 20
"""Code points after whoever is quoted in which "as saying" stands."""


def _quoted(text: str, draft: Draft, cue: Stretch, known: Words) -> tuple[Stretch, Stretch] | None:
    """Return who is quoted and what they said."""
    if known.quoted_pattern.search(text, *cue) is None:
        return None
    first, *rest = draft.content
    if len(rest) == 1 and first[1] <= cue[0] and cue[1] <= rest[0][0]:
        start, end = rest[0]
        if (named := _NAMED_AS.search(text, start, end)) and draft.source:
            return (start, named.start()), first
        if draft.source and text[cue[1] : start].isspace() and _AS.match(text, end + 1):
            return (start, end), first  # "C, X quoted Y as saying"
        told = known.that_pattern.search(text, start - 1, end)
        if told and told.start() < start:
            return first, (told.end(), end)
        return (first, (start, end)) if not draft.source and _AS.search(text, *cue) else None
    if len(rest) == 1 and text[rest[0][1] : cue[0]].isspace():
        return rest[0], first  # "C, Y was quoted by X as saying"
    quotes = not rest and draft.source is not None and first[1] <= draft.source[0] and draft.source[1] <= cue[0]
    if quotes and (named := _QUOTED_SAYING.match(text, cue[1])):
        return named.span("name"), first  # "C, X quoted Y as saying"
    if not rest and (between := _ASIDE.fullmatch(text, first[1], cue[0])) and _names_somebody(between["name"], known):
        return between.span("name"), first
    spoken = [q for q in quotations(text, Span(*first)) if q.closed]
    if rest or len(spoken) != 1 or first[1] > cue[0] or not text[spoken[0].end : first[1]].strip(" ,"):
        return None
    return (spoken[0].end, first[1]), (spoken[0].start, spoken[0].end)


_ASIDE = re.compile(r",[”\"’]?\s(?P<name>[^,.;:!?\n]{1,80}?)\s")
_QUOTED_SAYING = re.compile(r"\s(?!by\s)(?P<name>[^,.;:!?“”\"\n]{1,80}?)\sas\s\w+ing\b")
_NAMED_AS = re.compile(r"\sas\s\w+ing\s*\Z")


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
        if not words or len(words) > _LONGEST or known.witnesses.isdisjoint(words):
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
    if draft.cue and end <= draft.cue[0] and not rest:
        return None  # "C, X cited Y as saying"
    match = known.that_pattern.search(text, start, end)
    name = (start, match.start() if match else end)
    if match is None and (rest or "," in text[slice(*name)].strip(" ,.")):
        return None
    words = re.findall(r"\w+", text[slice(*name)])
    if _OF_PROOF.search(text, *name):
        return None
    # "Citing flooding at its Hesper mine": a name after a preposition is not who is cited, unless a clause follows.
    stop = next((at for at, w in enumerate(words) if w.lower() in {*known.inside, *known.sides}), len(words))
    named = any(w[:1].isupper() or w.lower() in known.witnesses for w in (words if match else words[:stop]))
    # "Citing a draft order" names a source, "citing a lack of evidence" a reason.
    described = bool(words) and words[0].lower() in known.openers and not any(w.lower() in known.reasons for w in words)
    named = named or described
    if not named or len(words) > _LONGEST:
        return None
    if dated := known.dated_pattern.search(text, *name):
        name = (start, dated.start())
    return name, [(match.end(), end), *rest] if match else []


_OF_PROOF = re.compile(r"\sas\s(?!\w+ing\b)")
"""What somebody cites as something is nobody who says it: "cited [the delay as proof] that ..."."""
_LONGEST = 15
"""Words that whoever is cited may be named with."""
