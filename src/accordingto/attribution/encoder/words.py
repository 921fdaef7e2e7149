"""The words of a model's language, from words.toml of its folder, and the patterns that find them in a text."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from accordingto.attribution.encoder.figure_words import FigureWords
from accordingto.attribution.encoder.sought import Sought
from accordingto.nouns import Span, Stance
from accordingto.text import folded


class Words(FigureWords, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of a model's language, and what is made of them once."""

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

    def negates(self, word: str) -> bool:
        """Tell whether a folded word negates a verb: "did [not]", "[didn't]"."""
        return word in self.negating or word.endswith(self.negated_ending)

    @cached_property
    def recorded_pattern(self) -> Sought:
        """Finds a verb (group "cue") by which a document says something, with an object after it, beside a document."""
        some = "|".join(map(re.escape, sorted(self.recording, key=len, reverse=True)))
        that = "|".join(self.complementizers)
        has, definite = "|".join(self.having), "|".join(self.definite)
        pattern = re.compile(rf"\b(?P<cue>{some}|(?:{has})(?=\s(?:{definite})\s))\s+(?:(?:{that})\s+)?(?=[\w“\"€$£])")
        return Sought(pattern, [*self.recording, *self.having], self.documents)

    @cached_property
    def judged_pattern(self) -> Sought:
        """Finds a passive (group "cue") by which somebody calls its subject something.

        Who does it and what it is called are the groups "agent" and "called", in the other order "last" and "first";
        "be" is the auxiliary, where there is one.
        """
        names = ("passive", "auxiliaries", "judging")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        by, called = self.by, self.called
        pattern = re.compile(
            rf"(?:\b(?P<be>{some['passive']})\s(?:(?:{some['auxiliaries']})\s)?)?\b(?P<cue>{some['judging']})\s(?:"
            rf"{by}\s(?P<agent>{_PLAIN})\s(?P<called>{called}\s{_PLAIN})|"
            rf"(?P<first>{called}\s{_PLAIN})\s{by}\s(?P<last>{_PLAIN})){_CLOSE}"
        )
        return Sought(pattern, self.judging, [by], [called])

    @cached_property
    def denying_pattern(self) -> Sought:
        """Finds an idiom of denial (group "cue") and its object."""
        some = "|".join(map(re.escape, self.denying))
        pattern = re.compile(rf"\b(?P<cue>{some})\s(?!{self.by}\s)(?P<object>{_PLAIN})(?=[,.;:!?()\n]|$)")
        return Sought(pattern, self.denying)

    @cached_property
    def denied_pattern(self) -> Sought:
        """Finds the passive of a verb of denial with a particle (group "cue"), and who denies (group "agent")."""
        names = ("passive", "auxiliaries")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        brushed = "|".join(map(re.escape, self._brushing))
        pattern = re.compile(
            rf"\b(?:{some['passive']})\s(?:(?:{some['auxiliaries']}|\w+ly)\s)?(?P<cue>{brushed})\s{self.by}\s"
            rf"(?P<agent>{_PLAIN}){_CLOSE}"
        )
        return Sought(pattern, self._brushing, [self.by])

    @cached_property
    def brushing_pattern(self) -> Sought:
        """Finds a verb of denial with a particle (group "cue") and its object, which may stand between the two."""
        heads = sorted({verb.split(" ")[0] for verb in self._brushing})
        whole = "|".join(map(re.escape, self._brushing))
        particles = "|".join(map(re.escape, self.particles))
        pattern = re.compile(
            rf"\b(?:(?P<cue>{whole})\s(?!{self.by}\s)(?P<object>{_PLAIN})(?=[,.;:!?()\n]|$)"
            rf"|(?P<verb>{'|'.join(map(re.escape, heads))})\s(?P<parted>(?:[\w’'-]+\s){{1,6}}?(?:{particles}))\b)"
        )
        return Sought(pattern, heads, self.particles)

    @cached_property
    def _brushing(self) -> tuple[str, ...]:
        """Return the verbs of denial with a particle."""
        pairs = (w.partition(" ") for w in self.stance["denies"])
        return tuple(h + " " + p for h, _, p in pairs if p in self.particles and h not in self.foreseeing)

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
    def stated_pattern(self) -> re.Pattern[str]:
        """Finds a noun for what somebody says (group "noun") before "that", with whose it is or by whom it is said.

        Whose it is, is the group "owner" (of a name its last word), by whom "teller".
        """
        that, nouns = "|".join(self.complementizers), "|".join(map(re.escape, self.stated))
        owner = rf"(?P<owner>(?:{'|'.join(self.possessives)})|[\w.-]+(?:['’]s|s['’]))"
        teller = rf"{self.by}\s(?P<teller>[^,.;:?!()“”\"\n]{{2,80}}?)"
        return re.compile(
            rf"(?:\b{owner}\s(?:[\w-]+\s){{0,2}}?\b(?P<noun>{nouns})|\b(?P<by>{nouns})\s{teller})\s(?:{that})\s"
        )

    @cached_property
    def stated_noun_pattern(self) -> Sought:
        """Finds such a noun in little time, whoever it is of."""
        after = "|".join((*self.complementizers, self.by))
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, self.stated))})\s(?:{after})\s")
        return Sought(pattern, self.stated, (*self.complementizers, self.by))

    @cached_property
    def owner_pattern(self) -> re.Pattern[str]:
        """Finds a name, else a noun with what opens its phrase, that ends in the mark of an owner."""
        openers, particles = "|".join(self.openers), "|".join(self.name_particles)
        outside = "|".join(
            map(re.escape, (*self.openers, *self.inside, *self.sides, *self.before_verbs, *self.telling))
        )
        name = rf"[A-Z][\w.’'-]*\s(?:(?:{particles})\s)?"
        named = rf"(?:(?i:{openers})\s)?(?:{name}){{0,6}}[A-Z][\w.-]*"
        noun = rf"(?i:{openers})\s(?:(?!(?:{outside})\s)[\w.-]+\s){{0,4}}[\w.-]+"
        return re.compile(rf"\b(?:{named}|{noun})['’]s?\Z")

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
    def ascribed_pattern(self) -> re.Pattern[str]:
        """Finds where a source is named after a verb of `ascribing`."""
        return _any(self.ascribing)

    @cached_property
    def pointing_pattern(self) -> re.Pattern[str]:
        """Finds one of `pointing` and what follows it up to a colon."""
        return re.compile(rf"(?:{'|'.join(map(re.escape, self.pointing))})\b[^:.!?“\"]{{0,80}}:\s", re.IGNORECASE)

    @cached_property
    def hearsay_pattern(self) -> Sought:
        """Finds one of `hearsay`, and what stands between it and the content."""
        some = "|".join(map(re.escape, self.hearsay))
        pattern = re.compile(rf"\b({some})\b,?\s+(?:(?:{'|'.join(self.complementizers)})\s+)?", re.IGNORECASE)
        return Sought(pattern, self.hearsay)

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
    def how_pattern(self) -> Sought:
        """Finds "is how" after a quotation, with who tells so and the verb (groups "name" and "cue")."""
        be, some = "|".join(self.passive), "|".join(map(re.escape, self.recapping))
        pattern = re.compile(rf",?\s(?:{be})\s{self.how}\s(?P<name>{_PLAIN})\s(?P<cue>{some})\b")
        return Sought(pattern, [self.how], self.recapping)

    @cached_property
    def silence_pattern(self) -> re.Pattern[str]:
        """Finds one of `silences` in folded words."""
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.silences))})\b")

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
    def passive_pattern(self) -> Sought:
        """Finds a passive by which something is told of its subject: "is widely believed to"."""
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in ("passive", "auxiliaries")}
        told = "|".join(map(re.escape, self._told_of))
        pattern = re.compile(
            rf"\b(?P<cue>(?:{some['passive']})\s(?:(?:{some['auxiliaries']})\s)?(?:{told}))\s(?P<rest>to\s)"
        )
        return Sought(pattern, self._told_of)

    @cached_property
    def _told_of(self) -> tuple[str, ...]:
        """Return the participles that tell something of their subject, not what is to come."""
        return tuple(w for w in self.impersonal if w not in self.awaited)

    @cached_property
    def surfaced_pattern(self) -> Sought:
        """Finds "it emerged" and the like (group "cue"), with a time after it, before a clause or at a pause.

        The groups "that" and "stop" are what opens the clause and the mark of the pause.
        """
        it, that = self.fillers[-1], "|".join(self.complementizers)
        verbs = "|".join(map(re.escape, self.surfacing))
        passive, told = "|".join(self.passive), "|".join(map(re.escape, self._told_of))
        between = rf"(?:(?:{'|'.join(self.auxiliaries)})\s){{0,2}}"
        pattern = re.compile(
            rf"\b(?P<cue>{it}\s{between}(?:(?:{verbs})|(?:{passive})\s{between}(?:{told})))"
            rf"(?:\s(?!{that})[\w’']+){{0,4}}(?:\s(?P<that>{that})\s|(?P<stop>[,.;](?=\s|$)|$))",
            re.IGNORECASE,
        )
        return Sought(pattern, [*self.surfacing, *self._told_of], [it])

    @cached_property
    def urged_pattern(self) -> Sought:
        """Finds a passive by which its subject is told to do something (group "cue"), and what (group "rest")."""
        be = "|".join(w for w in self.passive if w not in {self.bare, "being"})
        never = {*self.negating, *self.negations}
        adverbs = "|".join(w for w in self.auxiliaries if w not in never)
        told, to = "|".join(self.ordered), self.infinitives[0]
        no = "|".join(self.negating)
        pattern = re.compile(
            rf"\b(?:(?:{be})\s(?:being\s)?|(?<=and\s)been\s)(?:(?:{adverbs}|\w+ly)\s)?(?P<cue>{told})\s(?P<rest>(?:(?:{no})\s)?{to}\s)"
        )
        return Sought(pattern, self.ordered, self.passive, [to])

    @cached_property
    def alleged_pattern(self) -> Sought:
        """Finds an adverb by which nobody in particular tells what its clause says."""
        pattern = re.compile(rf"(?<=\s)(?P<cue>{'|'.join(self.alleged)})(?=\s\w)")
        return Sought(pattern, self.alleged)

    @cached_property
    def told_by_pattern(self) -> Sought:
        """Finds a passive of telling (group "cue") with who tells (group "name") before a clause."""
        be = "|".join(w for w in self.passive if w not in {self.bare, "being"})
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in ("auxiliaries", "addressed")}
        that, letters = "|".join(self.complementizers), r"[^\s,;:.()“”\"]+"
        pattern = re.compile(
            rf"\b(?P<cue>(?:(?:{some['auxiliaries']})\s){{0,2}}(?:{be})\s(?:(?:{some['auxiliaries']}|\w+ly)\s)?"
            rf"(?:{some['addressed']}))\s(?:{letters}\s){{0,4}}?{self.by}\s(?P<name>(?:(?!(?:{that})\s){letters}\s){{0,11}}?{letters})"
            rf"(?:,\s[^,;:.()“”\"]{{3,140}},)?\s(?:{that})\s"
        )
        return Sought(pattern, self.addressed, [self.by], self.complementizers)

    @cached_property
    def broken_pattern(self) -> Sought:
        """Finds who reported ("cue", "name") what the clause before tells: ", in a move first reported by X"."""
        names = ("determiners", "places", "relatives", "passive", "earlier", "broken", "events")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        event = rf"(?:{some['determiners']})\s(?:[\w-]+\s){{0,2}}?(?:{some['events']})"
        which = rf"(?:(?:{some['relatives']})\s(?:{some['passive']})\s)?"
        pattern = re.compile(
            rf",\s(?:(?:{some['places']})\s)?{event}\s{which}(?P<cue>(?:(?:{some['earlier']})\s)?(?:{some['broken']})\s{self.by})\s"
            r"(?P<name>[^,;:.()“”\"\n]{2,80})"
        )
        return Sought(pattern, self.broken, self.events, [self.by])

    @cached_property
    def when_pattern(self) -> re.Pattern[str]:
        """Finds a time at the end of a name: "by the bank in March", "by officials last week"."""
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in ("days", "periods", "openings_of_time")}
        day = rf"(?:(?:on|late|early|earlier)\s)*(?:{some['days']})"
        time = rf"(?:{day}|(?:(?:{some['openings_of_time']})\s)+(?:{some['periods']}))"
        return re.compile(rf"\s{time}?\s*\Z", re.IGNORECASE)

    @cached_property
    def learned_pattern(self) -> Sought:
        """Finds who (group "who") has what stands before from somebody (group "name"): ", the Post learned from Y"."""
        some, helping = "|".join(map(re.escape, self.learning)), "|".join(self.having)
        pattern = re.compile(
            rf",[”\"]?\s(?P<who>[^,;:.!?()“”\"\n]{{2,60}}?)\s(?P<cue>(?:(?:{helping})\s)?(?:{some}))\s{self.whence}\s"
            r"(?P<name>[^,;:.()“”\"\n]{2,90})(?=[.,;]|$)"
        )
        return Sought(pattern, self.learning, [self.whence])

    @cached_property
    def from_pattern(self) -> re.Pattern[str]:
        """Finds whom somebody has something from (group "name"), right after the verb."""
        that = "|".join(self.complementizers)
        return re.compile(rf"\s{self.whence}\s(?P<name>[^,;:.()“”\"\n]+?)(?=\s(?:{that})\s|[,;.]|$)")

    @cached_property
    def on_the_way_pattern(self) -> re.Pattern[str]:
        """Finds who is cited (group "name") between commas or in brackets, and by what (group "cue")."""
        some = "|".join(map(re.escape, self.relays))
        return re.compile(rf"(?:,\s|\s\()(?P<cue>{some})\s(?P<name>[^,;:.()“”\"\n]+?)\s*(?=[,.;)]|$)")


_PLAIN = r"(?:[^,.;:!?()\n“”\"]|[.,](?=\d)|[“\"][^“”\"\n]{1,60}[”\"]){2,90}?"
"""A stretch within a clause, with short quotations."""
_CLOSE = r"(?=[,.;:!?()\n]|\s(?:who|which|that|after|in|on|when|while)\s|$)"


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
