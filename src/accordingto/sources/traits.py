"""What a source is called on all its pages, and which bodies its wordings name."""

from accordingto.nouns import Traits
from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.items import Group, Item
from accordingto.sources.lexicon import lexicon
from accordingto.sources.phrase import Phrase
from accordingto.sources.titles import owner_in


def traits(group: Group) -> Traits:
    """Return what the mentions of a whole group of items tell together."""
    known, mentions = concepts(), [m for i in group.items for m in (i.mention, i.whole) if m is not None]
    kind = group.items[0].source.kind
    own = {sounds.beginning(part) for i in group.items if i.source.kind == kind == "person" for part in i.parts}
    what = {h for m in mentions for h in m.heads}
    of = {b for m in mentions for b in (*m.bodies, *filter(None, (m.institution,)))}
    said = {q for m in mentions for q in m.qualities}
    left = any(m.qualities & known.left for m in mentions)
    # "The department of the parliament" is no ministry.
    part = kind == "organization" and what <= known.departments and not of <= known.departments
    acting = of | said if part else what | of | said
    offices = () if left else tuple(sorted({known.authorities[c] for c in acting if c in known.authorities}))
    if kind in {"organization", "document"} and not part:
        what |= {row[0] for row in known.alike if not what.isdisjoint(row)}
    return Traits(
        what=tuple(sorted(what)),
        of=tuple(sorted(of - known.alliances)),
        names=tuple(sorted({k for i in group.items for k in _names(i)} - own)),
        places=tuple(sorted({p for m in mentions for p in m.places})),
        offices=offices,
        fields=tuple(sorted((said | what | of) & known.fields)),
        speaks_for="spokesperson" in what,
    )


def _names(item: Item) -> frozenset[str]:
    """Return keys of the proper names in a source's wording, of words that the table does not know."""
    known = lexicon(item.article.language)
    wording = item.source.description or item.source.name or ""
    phrase = Phrase(wording, known)
    found = phrase.words[: phrase.phrase_end]
    bare = item.source.kind == "organization" and not item.mention.heads and not item.mention.institution
    if not (known.table.capital_nouns or bare):
        return item.mention.proper
    compounds = (owner for t in found if (owner := owner_in(t, known)))
    return frozenset(map(sounds.beginning, compounds)) | frozenset(
        sounds.beginning(t.text)
        for t in found
        if t.capital and not t.terms and t.fold not in known.function_words and len(sounds.beginning(t.text)) > 1
    )
