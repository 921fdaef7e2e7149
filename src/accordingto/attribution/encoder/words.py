"""words.toml of a model folder: what the language's words tell about a cue, and what a content does not begin with."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import msgspec
from msgspec import Struct

from accordingto.nouns import Span, Stance
from accordingto.text import folded


class PlainWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What a content itself says of what others say or ask, whatever its cue is; see :mod:`.stances`."""

    clause_ends: tuple[str, ...]
    """What the first clause of a content ends at."""
    refuting: tuple[str, ...]
    """What denies by itself: "no such", "nothing to do with"."""
    emphatic: tuple[str, ...]
    """What makes a denial of a negation before it: "a single", "whatsoever"."""
    emphatic_negations: tuple[str, ...]
    """Negations that deny what somebody is said to have done: in the perfect, or of a thing `definite` or emphatic."""
    perfects: tuple[str, ...]
    """Auxiliaries before such a negation."""
    definite: tuple[str, ...]
    """Determiners of what somebody is said to have done."""
    left_out: tuple[str, ...]
    """Participles for what somebody complains that was not done for them."""
    modals: tuple[str, ...]
    """Verbs after which one of `emphatic_negations` tells what is to come, which denies nothing."""
    unheard_of: tuple[str, ...]
    """Words with which "never" tells how unusual something is."""
    copulas: tuple[str, ...]
    """What stands before a word that calls a thing untrue."""
    claims: tuple[str, ...]
    """Nouns for what somebody says, which such a word denies however mild it is."""
    mild: tuple[str, ...]
    """Those of `untrue` that a fact can be called as well."""
    doubting: tuple[str, ...]
    """What doubts by itself: "hard to tell"."""
    open_questions: tuple[str, ...]
    """What opens a content that leaves a question open."""
    telling_to: tuple[str, ...]
    """Verbs of telling that order with an infinitive."""
    wanting: tuple[str, ...]
    """Verbs that order with an object, and hope with an infinitive."""
    imperatives: tuple[str, ...]
    """What opens a sentence that tells others what to do."""
    leads: dict[Stance, tuple[str, ...]]
    """What opens a content by which a speaker names their own attitude: "we hope"."""


class Words(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The plain data of a model's language."""

    language: str
    """The language (ISO 639-1)."""
    complementizers: tuple[str, ...]
    """Words that open a reported clause and are no part of it."""
    own_voice: tuple[str, ...]
    """Pronouns by which a quoted speaker means themself."""
    own_names: tuple[str, ...]
    """By what a page names itself."""
    own_doings: tuple[str, ...]
    """Verbs by which a page then tells only what it did."""
    anybody: tuple[str, ...]
    """Pronouns that outside of somebody's words mean anybody at all."""
    objects: tuple[str, ...]
    """Pronouns that after a verb are whom it is done to."""
    third_persons: tuple[str, ...]
    """Pronouns by which whoever is told of means themself in reported speech."""
    reporting: tuple[str, ...]
    """The commonest cues: a content with one of them is read again for an attribution inside it."""
    name_particles: tuple[str, ...]
    """Words in small letters that a name may hold."""
    relatives: tuple[str, ...]
    """Relative pronouns that stand for who speaks."""
    before_verbs: tuple[str, ...]
    """What may stand between a subject and its verb."""
    finite: tuple[str, ...]
    """Verbs without which a line that is hardly a sentence says nothing of anything."""
    clause_joints: tuple[str, ...]
    """What opens another clause, so that no noun phrase goes on over it."""
    openers: tuple[str, ...]
    """What opens a noun phrase."""
    coordinators: tuple[str, ...]
    """What joins a clause to the one before, and is no part of its subject."""
    inside: tuple[str, ...]
    """Prepositions within a noun phrase."""
    sides: tuple[str, ...]
    """Prepositions and pronouns that no noun phrase goes on over."""
    estimating: tuple[str, ...]
    """Verbs that tell something where "at" and a figure follow their object."""
    blaming: tuple[str, ...]
    """Verbs that tell a cause where "it down to" follows."""
    giving: tuple[str, ...]
    """Verbs that tell something with one of `amounts` and a figure."""
    counting: tuple[str, ...]
    """Verbs that tell something right before a figure."""
    amounts: tuple[str, ...]
    """Nouns for what a figure is of."""
    hedges: tuple[str, ...]
    """What may stand right before a figure."""
    numerals: tuple[str, ...]
    """Figures in words."""
    elsewhere: tuple[str, ...]
    """What makes a deed of one of `estimating`, in its object."""
    documents: tuple[str, ...]
    """Nouns for what is written."""
    recording: tuple[str, ...]
    """Verbs by which a document says something."""
    places: tuple[str, ...]
    """What opens where something was, which is nothing that a document says."""
    having: tuple[str, ...]
    """Verbs by which it does only before one of `definite`."""
    definite: tuple[str, ...]
    """What opens an object that tells something rather than belongs to somebody."""
    seen: tuple[str, ...]
    """Participles that tell of a document, after its noun, how it came to light."""
    both: tuple[str, str]
    """What stands before the first and before the second of two of whom each does something."""
    announcing: tuple[str, ...]
    """Nouns for a statement, which a colon may follow."""
    possessives: tuple[str, ...]
    """Pronouns that say whose it is."""
    coming: tuple[str, ...]
    """Verbs that say from whom it is."""
    announced_so: tuple[str, ...]
    """What else may stand right before a colon and only announce what follows."""
    judging: tuple[str, ...]
    """Participles by which something is called something."""
    by: str
    """What stands before who does it."""
    called: str
    """What stands before what something is called."""
    denying: tuple[str, ...]
    """Idioms that deny or doubt their object."""
    pointers: tuple[str, ...]
    """Pronouns for what was said before."""
    pointing_alone: tuple[str, ...]
    """Those of `pointers` that may also stand for what only the story tells."""
    pointing_far: tuple[str, ...]
    """Those of `pointers` that may stand for what the paragraph before tells."""
    particles: tuple[str, ...]
    """What may follow a pronoun that is all of a content."""
    ascribing: tuple[str, ...]
    """Verbs that name a source after "to"."""
    reasons: tuple[str, ...]
    """Nouns for why something is so, which nobody said."""
    hearsay: tuple[str, ...]
    """What opens a sentence whose rest nobody in particular says."""
    relays: tuple[str, ...]
    """Ends of cues after which another is named as the source."""
    clause_openers: tuple[str, ...]
    """What stands between who is cited and what they said."""
    days: tuple[str, ...]
    """Words for a day, which beside whoever is cited tell when."""
    quoting: tuple[str, ...]
    """Verbs by which somebody's words are passed on."""
    circumstances: tuple[str, ...]
    """Prepositions that open how something was told, before the clause that tells it."""
    tellings: tuple[str, ...]
    """Nouns for a message or an occasion, after which "that" opens what is told."""
    telling_now: tuple[str, ...]
    """Verbs of telling in the third person of the present."""
    telling_plural: tuple[str, ...]
    """The same of several."""
    telling_then: tuple[str, ...]
    """The same in the past."""
    telling_on: tuple[str, ...]
    """Participles of what somebody goes on to tell others."""
    numbers: tuple[tuple[str, ...], tuple[str, ...]]
    """Auxiliaries of several, and of one."""
    how: str
    """Opens how somebody told something."""
    recapping: tuple[str, ...]
    """Verbs after it."""
    rumours: tuple[str, ...]
    """Nouns for what nobody in particular says, that say nothing themselves."""
    meanwhile: tuple[str, ...]
    """Conjunctions of a clause that goes on beside the telling and is no part of it."""
    silences: tuple[str, ...]
    """What a cue and the words after it begin with where somebody says nothing, or not under their name."""
    falling_silent: tuple[str, ...]
    """What is such a silence only after something was said."""
    withheld: tuple[str, ...]
    """How something is said without more."""
    disclosing: tuple[str, ...]
    """Verbs of making something known, negated a silence."""
    saying: tuple[str, ...]
    """The same where one of `particulars` follows: "did not say when"."""
    particulars: tuple[str, ...]
    """What asks for more than a yes: who does not say whether something is so says something of it."""
    noticing: tuple[str, ...]
    """Verbs that, negated in the past, tell only who did not know what was so."""
    did: tuple[str, ...]
    """Auxiliaries of such a past."""
    worrying: tuple[str, ...]
    """Verbs by which the same is told: "would not be named, fearing for her job"."""
    deeds: tuple[str, ...]
    """Verbs for what somebody does, by which nothing is said."""
    taking_back: tuple[str, ...]
    """Verbs that are a deed but with a noun for what was said."""
    summoning: tuple[str, ...]
    """Verbs that are a deed with one of `summoned`."""
    publishing: tuple[str, ...]
    """Verbs that are a deed with one of `pictures`."""
    pictures: tuple[str, ...]
    """What people show."""
    summoned: tuple[str, ...]
    """What people are called to."""
    because: tuple[str, ...]
    """What opens the reason why somebody is not named."""
    subordinators: tuple[str, ...]
    """What opens a clause beside what is told, where that is told around its cue."""
    witnesses: tuple[str, ...]
    """Nouns that name somebody or something one can cite."""
    negations: tuple[str, ...]
    """Words that turn a cue of `negated` round."""
    negating: tuple[str, ...]
    """Those of `negations` that negate a verb."""
    nobody: tuple[str, ...]
    """What opens or ends a source that is nobody and nothing."""
    infinitives: tuple[str, ...]
    """What opens a cue that only names a deed."""
    states: tuple[str, ...]
    """Verbs for what somebody wants, knows or does, of which only another tells within a statement."""
    expletives: tuple[str, ...]
    """Words that can only fill the subject's place and stand for nobody."""
    fillers: tuple[str, ...]
    """Words that before a passive fill the subject's place, and are no part of what is said."""
    determiners: tuple[str, ...]
    """Words that before a cue's noun stand for nobody: "The claim that"."""
    passive: tuple[str, ...]
    """Auxiliaries that make a passive."""
    auxiliaries: tuple[str, ...]
    """What else may stand before an impersonal participle in a cue."""
    whence: str
    """Opens the one from whom somebody has something."""
    ordered: tuple[str, ...]
    """Participles for who is told to do something."""
    surfacing: tuple[str, ...]
    """What is said of "it" that becomes known."""
    alleged: tuple[str, ...]
    """Adverbs by which nobody in particular tells something."""
    addressed: tuple[str, ...]
    """Participles whose subject in the passive is whom something is told to."""
    matters: tuple[str, ...]
    """Prepositions after them of what that is told of."""
    greetings: tuple[str, ...]
    """What opens a letter before whom it is to."""
    impersonal: tuple[str, ...]
    """Participles whose subject in the passive is what is spoken about, not who speaks."""
    awaited: tuple[str, ...]
    """Those of `impersonal` that often tell what will happen, on nobody's word."""
    asking: tuple[str, ...]
    """Words of a cue that order something, or only ask where the content is a question."""
    interrogatives: tuple[str, ...]
    """Words that open a question."""
    bare: str
    """The verb whose bare form after a subject tells what is wanted."""
    mandating: tuple[str, ...]
    """Verbs after which it does."""
    foreseeing: tuple[str, ...]
    """Words of a sentence that denies only what may come."""
    calling: tuple[str, ...]
    """Verbs after which one of `untrue` or `doubtful` makes a denial or a doubt."""
    untrue: tuple[str, ...]
    """Words that call something untrue."""
    doubtful: tuple[str, ...]
    """Words that call something unlikely."""
    reaffirming: tuple[str, ...]
    """Participles by which who has denied something goes on with something else."""
    expressing: tuple[str, ...]
    """Verbs whose content begins with the noun that tells the stance."""
    stance: dict[Stance, tuple[str, ...]]
    """Words of a cue by stance; the first match in the order of the table wins."""
    negated: dict[Stance, tuple[str, ...]]
    """Words of a cue by the stance that they have together with a negation."""
    plain: PlainWords
    """Words of a content by which its stance is told."""

    @cached_property
    def telling(self) -> frozenset[str]:
        """Return the verbs of telling in both tenses."""
        return frozenset({*self.telling_now, *self.telling_plural, *self.telling_then})

    def tells(self, text: str, cue: Span | None) -> bool:
        """Tell whether the cue has a verb of telling, or one by which somebody doubts, hopes or orders."""
        return cue is not None and any(w in self.telling or w in self.by_word for w in folded(cue.of(text)))

    def tells_against(self, cue: Sequence[str]) -> bool:
        """Tell whether the words of a cue, folded, deny or doubt."""
        return any(self.by_word.get(w) in {"denies", "doubts"} for w in cue)

    @cached_property
    def figure_pattern(self) -> re.Pattern[str]:
        """Finds a verb (group "cue") by which a figure is given, and what it gives (the other group that matches)."""
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in _FIGURES}
        rest = r"(?:[^,.;:!?()\n“”\"]|[.,](?=\d))"
        hour = r"(?![\d.:]*\s?[ap]\.?m\b)"
        number = rf"(?:(?:{some['hedges']})\s){{0,4}}[€$£]?(?:\d|(?:{some['numerals']})\b){hour}{rest}*"
        plain = rf"(?!(?:{some['elsewhere']})\b)(?:{rest}(?!\s(?:{some['elsewhere']})\b)){{0,90}}?"
        amount = rf"{rest}{{2,60}}?\b(?:{some['amounts']})\b{rest}{{0,60}}?\s(?:of|as|at)\s"
        kinds = (
            rf"(?:{some['estimating']})(?=\s+(?:at\s(?P<alone>{number})|(?P<at>{plain}\bat\s{number})))",
            rf"(?:{some['giving']})(?=\s+(?P<amount>{amount}{number}))",
            rf"(?:{some['counting']})(?=\s+(?P<counted>{number}))",
            rf"(?:{some['blaming']})\s+(?:{some['pointers']})\s+down\s+to\b(?=\s+(?P<cause>{rest}+))",
        )
        return re.compile(rf"\b(?P<cue>{'|'.join(kinds)})")

    @cached_property
    def recorded_pattern(self) -> re.Pattern[str]:
        """Finds a verb (group "cue") by which a document says something, with an object after it."""
        some = "|".join(map(re.escape, sorted(self.recording, key=len, reverse=True)))
        that = "|".join(self.complementizers)
        has, definite = "|".join(self.having), "|".join(self.definite)
        return re.compile(rf"\b(?P<cue>{some}|(?:{has})(?=\s(?:{definite})\s))\s+(?:(?:{that})\s+)?(?=[\w“\"€$£])")

    @cached_property
    def judged_pattern(self) -> re.Pattern[str]:
        """Finds a passive (group "cue") by which somebody calls its subject something.

        Who does it and what it is called are the groups "agent" and "called", in the other order "last" and "first";
        "be" is the auxiliary, where there is one.
        """
        names = ("passive", "auxiliaries", "judging")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        by, called = self.by, self.called
        return re.compile(
            rf"(?:\b(?P<be>{some['passive']})\s(?:(?:{some['auxiliaries']})\s)?)?\b(?P<cue>{some['judging']})\s(?:"
            rf"{by}\s(?P<agent>{_PLAIN})\s(?P<called>{called}\s{_PLAIN})|"
            rf"(?P<first>{called}\s{_PLAIN})\s{by}\s(?P<last>{_PLAIN})){_CLOSE}"
        )

    @cached_property
    def denying_pattern(self) -> re.Pattern[str]:
        """Finds an idiom of denial (group "cue") and its object."""
        some = "|".join(map(re.escape, self.denying))
        return re.compile(rf"\b(?P<cue>{some})\s(?!{self.by}\s)(?P<object>{_PLAIN})(?=[,.;:!?()\n]|$)")

    @cached_property
    def denied_pattern(self) -> re.Pattern[str]:
        """Finds the passive of a verb of denial with a particle (group "cue"), and who denies (group "agent")."""
        names = ("passive", "auxiliaries")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        return re.compile(
            rf"\b(?:{some['passive']})\s(?:(?:{some['auxiliaries']}|\w+ly)\s)?(?P<cue>{self._brushing})\s{self.by}\s"
            rf"(?P<agent>{_PLAIN}){_CLOSE}"
        )

    @cached_property
    def brushing_pattern(self) -> re.Pattern[str]:
        """Finds a verb of denial with a particle (group "cue") and its object, which may stand between the two."""
        heads = "|".join(sorted({verb.split("\\ ")[0] for verb in self._brushing.split("|")}))
        particles = "|".join(map(re.escape, self.particles))
        return re.compile(
            rf"\b(?:(?P<cue>{self._brushing})\s(?!{self.by}\s)(?P<object>{_PLAIN})(?=[,.;:!?()\n]|$)"
            rf"|(?P<verb>{heads})\s(?P<parted>(?:[\w’'-]+\s){{1,6}}?(?:{particles}))\b)"
        )

    @cached_property
    def _brushing(self) -> str:
        """Return the verbs of denial with a particle, as alternatives."""
        pairs = (w.partition(" ") for w in self.stance["denies"])
        verbs = (h + " " + p for h, _, p in pairs if p in self.particles and h not in self.foreseeing)
        return "|".join(map(re.escape, verbs))

    @cached_property
    def disputed(self) -> frozenset[str]:
        """Return the nouns for what somebody says."""
        return frozenset({*self.plain.claims, *self.announcing, *self.announced_so})

    @cached_property
    def announcing_pattern(self) -> re.Pattern[str]:
        """Finds a sentence's beginning that announces what follows its colon, by a noun (group "noun") and whose it is.

        Whose it is stands before the noun ("owner": "his verdict is harsh:") or after a verb ("teller": "a different
        account comes from the driver:").
        """
        names = ("announcing", "possessives", "coming", "openers", "passive")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        word = r"[\w’'.-]+\s"
        owner = rf"(?P<owner>(?:{some['possessives']})|(?:{word}){{0,8}}?[\w’'.-]*(?:['’]s|s['’]))"
        mood = rf"(?:\s(?:{some['passive']})(?:\s[\w-]+){{1,3}})?"
        return re.compile(
            rf"(?P<lead>{owner}\s(?:{word}){{0,2}}?(?P<noun>{some['announcing']}){mood}"
            rf"|(?:{some['openers']})\s(?:{word}){{0,2}}?(?:{some['announcing']})\s(?P<verb>{some['coming']})\s"
            rf"(?P<teller>[^,;:.!?\n]{{2,80}})):\s",
            re.IGNORECASE,
        )

    @cached_property
    def both_pattern(self) -> re.Pattern[str]:
        """Matches a phrase that joins two (groups "one" and "other") of whom each does what is told."""
        both, joint = self.both
        name = r"[^,;:\n]+?"
        return re.compile(rf"{both}\s(?P<one>{name})\s{joint}\s(?P<other>{name})", re.IGNORECASE)

    @cached_property
    def clause_end_pattern(self) -> re.Pattern[str]:
        """Finds where the first clause of a content ends."""
        joints = "|".join(map(re.escape, self.plain.clause_ends))
        return re.compile(rf"[;:.!?—–]\s|, |\b(?:{joints})\b", re.IGNORECASE)

    @cached_property
    def witnesses_set(self) -> frozenset[str]:
        """Return `witnesses`, to ask for one word."""
        return frozenset(self.witnesses)

    @cached_property
    def ascribed_pattern(self) -> re.Pattern[str]:
        """Finds where a source is named after a verb of `ascribing`."""
        return _any(self.ascribing)

    @cached_property
    def reporting_pattern(self) -> re.Pattern[str]:
        """Finds a word of `reporting`."""
        return _any(self.reporting)

    @cached_property
    def hearsay_pattern(self) -> re.Pattern[str]:
        """Finds one of `hearsay`, and what stands between it and the content."""
        some = "|".join(map(re.escape, self.hearsay))
        return re.compile(rf"\b({some})\b,?\s+(?:(?:{'|'.join(self.complementizers)})\s+)?", re.IGNORECASE)

    @cached_property
    def relay_pattern(self) -> re.Pattern[str]:
        """Finds one of `relays`."""
        return _any(self.relays)

    @cached_property
    def quoted_pattern(self) -> re.Pattern[str]:
        """Finds one of `quoting`."""
        return _any(self.quoting)

    @cached_property
    def that_pattern(self) -> re.Pattern[str]:
        """Finds the opening of a reported clause after a name."""
        return re.compile(rf",?\s(?:{'|'.join(map(re.escape, self.clause_openers))})\s", re.IGNORECASE)

    @cached_property
    def dated_pattern(self) -> re.Pattern[str]:
        """Finds a day at the end of a name: "officials on Sunday"."""
        return re.compile(rf"\s(?:(?:on|late|early|earlier)\s)*(?:{'|'.join(self.days)})\Z", re.IGNORECASE)

    def joined(self, cue: Sequence[str]) -> re.Pattern[str] | None:
        """Return what finds a verb (group "verb") joined to the one in `cue`, folded words; None where it has none.

        In the past only one after a comma: "said they left and called" tells what they did.
        """
        if not set(self.telling_now).isdisjoint(cue):
            return self._joined_now
        return None if set(self.telling_then).isdisjoint(cue) else self._joined_then

    @cached_property
    def _joined_now(self) -> re.Pattern[str]:
        return _joined(",?", self.telling_now)

    @cached_property
    def _joined_then(self) -> re.Pattern[str]:
        return _joined(",", self.telling_then)

    @cached_property
    def going_on_pattern(self) -> re.Pattern[str]:
        """Finds a verb that goes on (group "verb") joined to what was told, with its auxiliary (group "be")."""
        be = "|".join(w for number in self.numbers for w in number)
        some = "|".join(map(re.escape, self.telling_on))
        return re.compile(rf",?\s(?:and|but)\s(?P<verb>(?P<be>{be})\s(?:also\s|now\s)?(?:{some}))\s")

    @cached_property
    def how_pattern(self) -> re.Pattern[str]:
        """Finds "is how" after a quotation, with who tells so and the verb (groups "name" and "cue")."""
        be, some = "|".join(self.passive), "|".join(map(re.escape, self.recapping))
        return re.compile(rf",?\s(?:{be})\s{self.how}\s(?P<name>{_PLAIN})\s(?P<cue>{some})\b")

    @cached_property
    def silence_pattern(self) -> re.Pattern[str]:
        """Finds one of `silences`."""
        return _any(self.silences)

    @cached_property
    def fallen_silent_pattern(self) -> re.Pattern[str]:
        """Finds a clause that joins a silence to what was said before, and has no subject of its own."""
        some = {
            name: "|".join(map(re.escape, getattr(self, name))) for name in ("silences", "falling_silent", "withheld")
        }
        return re.compile(rf",?\s(?:(?:and|but)\s(?:{some['silences']}|{some['falling_silent']})|{some['withheld']})\b")

    @cached_property
    def by_word(self) -> dict[str, Stance]:
        """Return the stance of each word or two of `stance`."""
        return _turned(self.stance)

    @cached_property
    def by_negated_word(self) -> dict[str, Stance]:
        """Return the same of `negated`."""
        return _turned(self.negated)

    @cached_property
    def unnamed_pattern(self) -> re.Pattern[str]:
        """Finds a wish not to be named whose reason is being told."""
        some, why = ("|".join(map(re.escape, words)) for words in (self.silences, self.because))
        return re.compile(rf"\b(?:{some}),?\s(?:{why})\s[^.,;:!?\n]*\Z")

    @cached_property
    def unnamed_before_pattern(self) -> re.Pattern[str]:
        """Finds such a wish earlier in the clause."""
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.silences))})\b[^.;:!?\n]*\Z")

    @cached_property
    def passive_pattern(self) -> re.Pattern[str]:
        """Finds a passive by which something is told of its subject: "is widely believed to"."""
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in ("passive", "auxiliaries")}
        told = "|".join(re.escape(w) for w in self.impersonal if w not in self.awaited)
        return re.compile(
            rf"\b(?P<cue>(?:{some['passive']})\s(?:(?:{some['auxiliaries']})\s)?(?:{told}))\s(?P<rest>to\s)"
        )

    @cached_property
    def surfaced_pattern(self) -> re.Pattern[str]:
        """Finds "it emerged" and the like (group "cue"), with a time after it, before a clause or at a pause.

        The groups "that" and "stop" are what opens the clause and the mark of the pause.
        """
        it, that = self.fillers[-1], "|".join(self.complementizers)
        verbs = "|".join(map(re.escape, self.surfacing))
        passive, told = "|".join(self.passive), "|".join(w for w in self.impersonal if w not in self.awaited)
        between = rf"(?:(?:{'|'.join(self.auxiliaries)})\s){{0,2}}"
        return re.compile(
            rf"\b(?P<cue>{it}\s{between}(?:(?:{verbs})|(?:{passive})\s{between}(?:{told})))"
            rf"(?:\s(?!{that})[\w’']+){{0,4}}(?:\s(?P<that>{that})\s|(?P<stop>[,.;](?=\s|$)|$))",
            re.IGNORECASE,
        )

    @cached_property
    def urged_pattern(self) -> re.Pattern[str]:
        """Finds a passive by which its subject is told to do something (group "cue"), and what (group "rest")."""
        be = "|".join(w for w in self.passive if w not in {self.bare, "being"})
        never = {*self.negating, *self.negations}
        adverbs = "|".join(w for w in self.auxiliaries if w not in never)
        told, to = "|".join(self.ordered), self.infinitives[0]
        no = "|".join(self.negating)
        return re.compile(
            rf"\b(?:(?:{be})\s(?:being\s)?|(?<=and\s)been\s)(?:(?:{adverbs}|\w+ly)\s)?(?P<cue>{told})\s(?P<rest>(?:(?:{no})\s)?{to}\s)"
        )

    @cached_property
    def alleged_pattern(self) -> re.Pattern[str]:
        """Finds an adverb by which nobody in particular tells what its clause says."""
        return re.compile(rf"(?<=\s)(?P<cue>{'|'.join(self.alleged)})(?=\s\w)")

    @cached_property
    def from_pattern(self) -> re.Pattern[str]:
        """Finds whom somebody has something from (group "name"), right after the verb."""
        that = "|".join(self.complementizers)
        return re.compile(rf"\s{self.whence}\s(?P<name>[^,;:.()“”\"\n]+?)(?=\s(?:{that})\s|[,;.]|$)")

    @cached_property
    def on_the_way_pattern(self) -> re.Pattern[str]:
        """Finds who is cited (group "name") between commas, and by what (group "cue")."""
        some = "|".join(map(re.escape, self.relays))
        return re.compile(rf",\s(?P<cue>{some})\s(?P<name>[^,;:.()“”\"\n]+?)\s*(?=[,.;]|$)")


_PLAIN = r"(?:[^,.;:!?()\n“”\"]|[.,](?=\d)|[“\"][^“”\"\n]{1,60}[”\"]){2,90}?"
"""A stretch within a clause, with short quotations."""
_CLOSE = r"(?=[,.;:!?()\n]|\s(?:who|which|that|after|in|on|when|while)\s|$)"
_FIGURES = ("blaming", "pointers", "estimating", "giving", "counting", "amounts", "hedges", "numerals", "elsewhere")


def _any(some: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, some))})\b", re.IGNORECASE)


def _joined(comma: str, verbs: tuple[str, ...]) -> re.Pattern[str]:
    verb = "|".join(map(re.escape, verbs))
    return re.compile(rf"{comma}\s(?:and|but)\s(?:also\s|then\s|later\s)?(?P<verb>{verb})\s", re.IGNORECASE)


def _turned(table: dict[Stance, tuple[str, ...]]) -> dict[str, Stance]:
    return {word: stance for stance, some in reversed(table.items()) for word in some}


def load(path: Path) -> Words:
    """Read words.toml; raises msgspec.ValidationError, naming the place, where it doesn't have that shape."""
    return msgspec.toml.decode(path.read_bytes(), type=Words)
