"""The words of reporting in one language: ``languages/<iso>/attribution.toml`` as tables to look things up in."""

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct, structs

from accordingto import languages
from accordingto.attribution.grammar.morphology import PARTED, Analyser, Reading, dictionary, guesser
from accordingto.attribution.grammar.words import Phrases, Takes, Words
from accordingto.nouns import Stance
from accordingto.text import fold


class Cue(Struct, frozen=True):
    """One lemma's entry, over all groups that hold it."""

    stances: Mapping[Takes, Stance]
    """What it governs, and the stance with each."""
    negated: Stance | None
    source: str
    told_by: tuple[str, ...] = ()
    needs_negation: bool = False
    objects: tuple[str, ...] = ()
    """Lemmas one of which the head of its object must be; any without."""
    cases: tuple[str, ...] = ("accs", "gent")
    """The cases of its object."""
    fixed: tuple[str, ...] = ()
    """Words that must stand near the verb for it to be a cue."""
    unless: tuple[str, ...] = ()
    prepositions: Mapping[str, Stance] = {}
    """Prepositions with which it has an object in another entry ("настаивать на"), and the stance with each."""
    parted: bool = False
    """The fixed word is the verb's prefix and ends its clause ("teilte die Polizei mit")."""


class Lexicon(Struct, frozen=True):
    """The words of a language, compiled."""

    words: Words
    analyser: Analyser
    verbs: Mapping[str, tuple[tuple[Cue, Reading], ...]]
    """Folded verb form -> what it may be."""
    nouns: Mapping[str, Stance]
    """Lemma -> stance."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Phrases], ...]]
    """First word -> sequences, longest first."""
    relatives: frozenset[str]
    """All forms of the relative pronouns."""
    opening: frozenset[str]
    """All conjunctions that open a subordinate clause."""

    def is_of(self, form: str, listed: tuple[str, ...]) -> bool:
        """Tell whether `form`, as it stands in the text, is one of `listed` lemmas or forms."""
        return fold(form) in listed or any(r.lemma in listed for r in self.analyser.word(form).readings)


_CUES = frozenset({"verb", "participle", "gerund"})


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of reporting of `language`; compiled once, at the first call.

    Raises FileNotFoundError where the language has none, msgspec.ValidationError where its file is malformed.
    """
    words = _folded(languages.load(language, "attribution", Words))
    heads = [head for head, _ in _cues(words)]
    analyser = guesser(words.morphology, heads) if words.morphology else dictionary(language, words.surname_endings)
    phrases: dict[str, list[tuple[tuple[str, ...], Phrases]]] = {}
    for kind in words.phrases:
        for phrase in kind.words:
            sequence = tuple(fold(w) for w in phrase.split())
            phrases.setdefault(sequence[0], []).append((sequence, kind))
    verbs: dict[str, list[tuple[Cue, Reading]]] = {}
    for head, cue in _cues(words):
        forms = [*analyser.forms(head)]
        forms += [(f, r) for f, r in _gerunds(forms, words.gerund_endings, analyser) if f not in phrases]
        # "переконаний", "уверен": an adjective that reports is a cue where it is the predicate.
        adjective = all(r.kind in {"adjective", "predicative"} for _, r in forms)
        for form, reading in forms:
            impersonal = reading.kind == "predicative" and reading.impersonal  # "сказано", not "сказан"
            said = adjective and reading.case in {"", "nomn"}
            if reading.person not in {"1per", "2per"} and (reading.kind in _CUES or impersonal or said):
                verbs.setdefault(form, []).append((cue, reading))
    return Lexicon(
        words=words,
        analyser=analyser,
        # What needs more words to be a cue goes first, so that it isn't taken for the bare verb.
        verbs={
            f: tuple(sorted(found, key=lambda e: -len(e[0].fixed) - e[0].needs_negation)) for f, found in verbs.items()
        },
        nouns={fold(lemma): kind.stance for kind in words.nouns for lemma in kind.lemmas},
        phrases={first: tuple(sorted(found, key=lambda e: -len(e[0]))) for first, found in phrases.items()},
        relatives=frozenset(form for lemma in words.relatives for form, _ in analyser.forms(lemma)),
        opening=frozenset((*words.complementisers, *words.purposes, *words.subordinators)),
    )


def _gerunds(
    forms: Sequence[tuple[str, Reading]], endings: tuple[tuple[str, str], ...], analyser: Analyser
) -> list[tuple[str, Reading]]:
    """Return the gerunds that the dictionary knows of a verb with `forms`: "кажуть", "кажучи"."""
    made = [form.removesuffix(old) + new for form, _ in forms for old, new in endings if form.endswith(old)]
    return [(form, r) for form in dict.fromkeys(made) for r in analyser.word(form).readings if r.kind == "gerund"]


def _folded(words: Words) -> Words:
    """Return `words` with their lists folded as the words of a text are: "außerdem" is "ausserdem" there."""
    listed = {f: getattr(words, f) for f in words.__struct_fields__ if f not in {"refuting", "doubting"}}
    lists = {f: v for f, v in listed.items() if isinstance(v, tuple) and all(isinstance(w, str) for w in v)}
    return structs.replace(words, **{f: tuple(" ".join(map(fold, w.split())) for w in v) for f, v in lists.items()})


def _cues(words: Words) -> list[tuple[str, Cue]]:
    """Return the head verb and the entry of each lemma; a lemma in several groups governs what each says."""
    found: dict[tuple[str, str], Cue] = {}
    for group in words.verbs:
        for lemma in group.lemmas:
            known = found.get((lemma, group.source))
            stances: dict[Takes, Stance] = dict(known.stances) if known else {}
            free = "object" in stances and known is not None and not known.objects
            stances |= {t: group.stance for t in group.takes if t not in stances}
            parts = lemma.split()
            needs_negation = parts[0] in words.negations
            cue = Cue(
                stances=stances,
                negated=known.negated if known and known.negated else group.negated,
                source=group.source,
                told_by=(*(known.told_by if known else ()), *group.told_by),
                needs_negation=needs_negation,
                objects=() if free else (group.objects or (known.objects if known else ())),
                cases=(group.object_case,)
                if group.object_case != "accs"
                else (known.cases if known else ("accs", "gent")),
                fixed=tuple(fold(w) for w in parts[1 + needs_negation :]),
                unless=(*(known.unless if known else ()), *map(fold, group.unless)),
            )
            found[lemma, group.source] = cue
    for (lemma, source), cue in list(found.items()):
        base, _, last = lemma.rpartition(" ")
        if "object" in cue.stances and len(cue.fixed) == 1 and (bare := found.get((base, source))):
            governs = {**bare.prepositions, fold(last): cue.stances["object"]}
            found[base, source] = structs.replace(bare, prepositions=governs)
    cues = [(lemma.split()[cue.needs_negation], cue) for (lemma, _), cue in found.items()]
    apart = ((head.partition(PARTED), cue) for head, cue in cues if PARTED in head)
    return [*cues, *((base, _apart(cue, prefix)) for (prefix, _, base), cue in apart)]


def _apart(cue: Cue, prefix: str) -> Cue:
    return structs.replace(cue, fixed=(*cue.fixed, fold(prefix)), parted=True)
