"""What a name is that no noun stands beside: somebody, a body, an outlet, a text.

What the page says of it elsewhere tells: "the operator Brightwater", "Brightwater and its ships", "ROE: And why?".
"""

import re
from itertools import islice

import msgspec

from accordingto.nouns import Attribution, SourceKind, Span
from accordingto.sources import sounds
from accordingto.sources.bearers import Bearers
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon, is_first_name
from accordingto.sources.mention import Mention
from accordingto.sources.places import place
from accordingto.sources.sheet import Sheet
from accordingto.sources.words import Token, tokens
from accordingto.text import OPENING_QUOTES, fold, is_latin
from accordingto.text import words as words_in

_AFTER = 160
"""How many characters after a name are looked at for what is "its"."""
_BESIDE = 24
"""How many characters before a name a noun for what it is may begin: "the operator, Brightwater Lines"."""
_NAMES = 3
"""How many words a name in capitals has at most."""
_LOOKED_AT = 8
"""How many places of a word are looked at."""
_HUMAN = ("masculine", "feminine")
_OPENING = 6
"""How many words of what somebody says are looked at for what "it" does."""
_OFTEN = 2
"""In how many sentences a bare name is followed by "its" where it is a body's: one may be about something else."""

_ENDS = frozenset(".!?\n")
"""What parts a name from the noun before it."""


class Bare:
    """The names of a page that stand without a noun."""

    def __init__(self, sheet: Sheet) -> None:
        """Look at the page on `sheet`."""
        self._sheet, self._text = sheet, sheet.text
        self._bearers = Bearers(sheet.text)
        self._starts = frozenset((0, *sheet.starts))
        attributions = sheet.article.attributions
        self._selves = frozenset(self._called(a) for a in attributions if a.source and self._says_i(a))
        """Who is quoted speaking of one self, by the words of the mention: no body does."""

        self._things = frozenset(self._called(a) for a in attributions if a.source and self._is_it(a))
        """What says of itself that "it" does something, by the words of the mention: nobody does."""

    def settled(self, mention: Mention, attribution: Attribution) -> Mention:
        """Settle what a name without a noun is, by what the page says beside it."""
        if (own := self._named_own(mention)) is not None:
            return msgspec.structs.replace(mention, kind="outlet", own=True, name=(own,), definite=False)
        if (paper := self._shortened(mention)) is not None:
            return paper
        if (body := self._body(mention)) is not None:
            return msgspec.structs.replace(mention, kind="organization", gender=None, name=(body,), sure=True)
        if mention.pronoun:
            return mention
        if (servant := self._of_a_man(mention)) is not None:
            return servant
        if (turn := self._in_turn(mention, attribution)) is not None:
            return turn
        if (bare := self._bare(mention)) is not None:
            return bare
        if mention.sure:
            return mention
        if mention.kind in {"document", "unknown"}:
            return self._spoken_in(mention, attribution)
        if fold(" ".join(mention.name)) in self._selves:
            return msgspec.structs.replace(mention, kind="person", sure=True)
        if mention.kind == "organization":
            return self._published(mention, attribution)
        if len(mention.name) > 1:
            return self._person_or_body(mention)
        return self._person_or_people(mention, attribution)

    def noticed(self, mention: Mention) -> Mention:
        """Settle what a name is that is no source: "Reyes asks for time" is somebody of whom the page has more."""
        if len(mention.name) != 1 or mention.sure or mention.heads:
            return mention
        name = mention.name[0]
        if mention.kind == "person" and fold(name) in concepts().brands:
            return msgspec.structs.replace(mention, kind="organization", gender=None)
        person = mention.kind == "organization" and self._bearers.kind(name, self._sheet.lexicon_at(mention.span.start))
        return msgspec.structs.replace(mention, kind="person", gender=None) if person == "person" else mention

    def _of_a_man(self, mention: Mention) -> Mention | None:
        """Return who serves a man on the page whose last name looks like a woman's: «адвокат Лисицына» of «Лисицын»."""
        lexicon, name = self._sheet.lexicon_at(mention.span.start), mention.wording.rsplit(" ", 1)[-1]
        serving = concepts().serving | concepts().spokespeople | concepts().representing
        if not lexicon.table.morphology or len(mention.name) != 1 or serving.isdisjoint(mention.heads):
            return None
        (man,) = lexicon.morphology.nominative((name,), "masc")
        genitive = name != mention.wording and man != name and "gent" in lexicon.morphology.word(name).singular
        if not genitive or not re.search(rf"\b{re.escape(man)}\b", self._text):
            return None
        whose = mention.proper | {sounds.beginning(man)}
        return msgspec.structs.replace(
            mention, kind="unnamed", name=(), gender=None, role=mention.wording, affiliation=name, proper=whose
        )

    def _called(self, attribution: Attribution) -> str:
        """The words of an attribution's source, for comparison."""
        return fold(attribution.source[0].of(self._text).removesuffix("'s").removesuffix("’s"))

    def _says_i(self, attribution: Attribution) -> bool:
        """Tell whether a quotation's speaker speaks of one self."""
        if attribution.manner != "direct":
            return False
        lexicon = self._sheet.lexicon_at(place(attribution))
        said = (w.of(self._text) for content in attribution.content for w in words_in(self._text, content))
        found = (lexicon.pronouns.get(fold(w)) for w in said)
        return any(p is not None and p.first_person and not p.plural for p in found)

    def _is_it(self, attribution: Attribution) -> bool:
        """Tell whether "it" that opens what is said is who says so: "Eni said it would sell", not "it was late"."""
        table = self._sheet.lexicon_at(place(attribution)).table
        before = attribution.cue and attribution.source[-1].end <= attribution.cue[0].start
        said = islice(words_in(self._text, attribution.content[0]), _OPENING) if attribution.content else ()
        opening, *rest = [fold(w.of(self._text)) for w in said] or [""]
        if not table.impersonal or attribution.manner != "indirect" or not before:
            return False
        thing = next((p.gender for p in table.pronouns if p.form == opening), None) == "neuter"
        verb = next((w for w in rest if w not in table.before_verbs), None)
        return thing and opening not in table.of_things and verb is not None and verb not in table.impersonal

    def _in_turn(self, mention: Mention, attribution: Attribution) -> Mention | None:
        """Return whose turn it is in a transcript, where lines begin with last names in capitals: "ROE: And why?"."""
        told = any(c.isalnum() for s in attribution.cue for c in s.of(self._text))
        names = mention.wording.split()
        begins = mention.span.start in self._starts or self._text[mention.span.start - 1] == "\n"
        shouted = all(n.isupper() and n.replace("-", "").isalpha() for n in names)
        if told or not attribution.cue or not begins or not shouted or len(names) > _NAMES or mention.institution:
            return None
        if len(names) == 1 and not re.search(rf"^(?:[^\W\d_]+ )+{names[0]}\b", self._text, re.MULTILINE):
            return None  # "NASA: ..." is none of "SCOTT ROE", who is "ROE" from then on.
        if mention.kind != "organization" or mention.outlet is not None:
            return None
        name = tuple(n.title() for n in names)
        return Mention(mention.span, mention.wording, "person", name=name, plural=False)

    def _bare(self, mention: Mention) -> Mention | None:
        """Return what a name that stands alone is by what stands beside it elsewhere on the page; None where nothing.

        Surnames may be nouns of the table, "Fisher", of which German writes all in capitals.
        """
        lexicon = self._sheet.lexicon_at(mention.span.start)
        named = len(mention.name) == 1 and not mention.sure and mention.kind in {"person", "organization"}
        word = mention.name[0] if named else mention.wording
        if (
            mention.outlet is not None
            or mention.institution
            or not (word[:1].isupper() and word.replace("-", "").isalpha())
        ):
            return None
        if not named and (mention.places or mention.kind not in {"unnamed", "unknown", "document"} or word.isupper()):
            return None
        kind = self._bearers.kind(word, lexicon)
        if kind == "person":
            parts = lexicon.morphology.nominative((word,), None)
            return Mention(mention.span, mention.wording, "person", name=parts, plural=False, sure=named)
        if kind == "organization" and mention.kind == "person":
            return msgspec.structs.replace(mention, kind="organization", gender=None)
        return None

    def _body(self, mention: Mention) -> str | None:
        """Return the name of the body with pages of its own that a mention names, with no more than an article."""
        if mention.kind not in {"organization", "person", "unknown"} or not mention.name:
            return None
        found = next(((s, e) for s, e in self._sheet.outlets.mentions(mention.wording) if e.body), None)
        if found is None or found[0].end < len(mention.wording):
            return None
        before = [fold(w.of(mention.wording)) for w in words_in(mention.wording, Span(0, found[0].start))]
        determiners = self._sheet.lexicon_at(mention.span.start).determiners
        return found[1].name if all(w in determiners for w in before) else None

    def _named_own(self, mention: Mention) -> str | None:
        """Return the page's own outlet where the mention is its name's noun: "the Courier" in The Harbour Courier."""
        if mention.kind not in {"organization", "outlet"} or len(mention.name) != 1 or mention.outlet is not None:
            return None
        last = mention.name[0]
        if not last[0].isupper() or fold(last) not in concepts().outlet_names:
            return None
        return next((own for own in sorted(self._sheet.own) if " " in own and own.split()[-1] == last), None)

    def _shortened(self, mention: Mention) -> Mention | None:
        """Return the outlet of which the mention is no more than its name's noun: "the Times", "Times: ..."."""
        lexicon = self._sheet.lexicon_at(mention.span.start)
        bare = mention.kind in {"person", "organization"} and len(mention.name) == 1 and mention.outlet is None
        if not bare or mention.sure or lexicon.table.capital_nouns:
            return None
        word = mention.name[0]
        if not word.istitle() or fold(word) not in concepts().outlet_names:
            return None
        if self._bearers.kind(word, lexicon) == "person":
            return None
        known = (entry for _, entry in self._sheet.named(Span(0, len(self._text))))
        entry = next((e for e in known if e.name.split()[-1] == word), None)
        name = (entry.name,) if entry else (word,)
        return msgspec.structs.replace(
            mention, kind="outlet", gender=None, outlet=entry, name=name, definite=False, sure=True
        )

    def _published(self, mention: Mention, attribution: Attribution) -> Mention:
        """An unknown name that "writes" is an outlet's; one in quotation marks too that "reports" or is cited."""
        cue = fold(" ".join(s.of(self._text) for s in attribution.cue))
        cues = self._sheet.lexicon_at(mention.span.start).table.cues
        written = is_latin(mention.wording) or mention.wording[0] in OPENING_QUOTES
        found = (*cues.publishing, *((*cues.citing, *cues.reporting) if written else ()))
        if any(fold(w) == cue for w in found) and not (self._common(mention) or self._declared(attribution)):
            return msgspec.structs.replace(mention, kind="outlet")
        return mention

    def _declared(self, attribution: Attribution) -> bool:
        """Tell whether something is written "in a statement" or the like, as no outlet writes."""
        lexicon, end = self._sheet.lexicon_at(place(attribution)), attribution.cue[-1].end
        after = tokens(self._text, Span(end, min(len(self._text), end + _BESIDE)), lexicon)
        paper = next((term for t in after if (term := t.term("documents"))), None)
        within = bool(after) and after[0].fold in lexicon.containing
        return within and paper is not None and not paper.concepts.isdisjoint(concepts().issued)

    def _common(self, mention: Mention) -> bool:
        """Tell whether words that German writes like names are nouns: „einer Stunde“, „interne Gespräche“."""
        lexicon = self._sheet.lexicon_at(mention.span.start)
        if not lexicon.table.capital_nouns or mention.wording[0] in OPENING_QUOTES:
            return False
        said = tokens(self._text, mention.span, lexicon)
        before = tokens(self._text, Span(max(0, mention.span.start - _BESIDE), mention.span.start), lexicon)[-1:]
        own = [t for t in said if t.fold not in lexicon.determiners]
        return any(not t.capital and t.fold not in lexicon.function_words for t in own) or (
            len(own) == 1 and any(t.fold in lexicon.determiners for t in (*before, *said))
        )

    def _spoken_in(self, mention: Mention, attribution: Attribution) -> Mention:
        """What many say something in is a body, «пояснили в лісництві»; what something stands in is a text."""
        cue = (
            self._sheet.lexicon_at(mention.span.start).morphology.word(attribution.cue[0].of(self._text))
            if attribution.cue
            else None
        )
        several = mention.kind == "document" and cue is not None and cue.numbers == {"plur"}
        return msgspec.structs.replace(mention, kind="organization") if several else mention

    def _person_or_body(self, mention: Mention) -> Mention:
        """People are called by the last name later, bodies by the whole name, or beside a noun for what they are."""
        whole, first, last = " ".join(mention.name), mention.name[0], mention.name[-1]
        lexicon = self._sheet.lexicon_at(mention.span.start)
        if self._bearers.kind(whole, lexicon) == "person" or _lives(mention, lexicon):
            return msgspec.structs.replace(mention, sure=True)  # "Andrés López Obrador", then "López Obrador"
        often, alone = self._text.count(whole), self._text.count(last)
        known = is_first_name(first, lexicon.language)
        body = fold(last) in concepts().firm_endings or (alone == often and (often > 1 or self._calls(first, often)))
        body = body and not known
        if not body:
            at = self._text.find(whole)
            words = tokens(self._text, Span(max(0, at - _BESIDE), max(at, 0)), lexicon)
            # "A storm came from another side. Rakel Mogh said ..."
            beside = bool(words) and _ENDS.isdisjoint(self._text[words[-1].span.end : at])
            body = beside and any(t.category == "organizations" for t in words[-1].terms)
        body = body or (not known and self._has_officers(whole, lexicon))
        return msgspec.structs.replace(mention, kind="organization", gender=None) if body else mention

    def _has_officers(self, whole: str, lexicon: Lexicon) -> bool:
        """Tell whether people speak for or head what has the name: "Halden Orbital denies it. Its spokesman ..."."""
        if not lexicon.table.of_things:
            return False
        for found in islice(re.finditer(rf"\b{re.escape(whole)}\b", self._text), _LOOKED_AT):
            after = self._text[found.end() : found.end() + _AFTER].partition("\n")[0]
            words = tokens(self._text, Span(found.end(), found.end() + len(after)), lexicon)
            its = next((i for i, t in enumerate(words) if t.fold in lexicon.table.of_things), len(words))
            between, then = words[:its], words[its + 1 : its + 2]
            others = any(
                (t.capital and t.fold not in lexicon.function_words) or t.term("organizations", "outlets", "places")
                for t in between
            )
            # "Dimo Ray, its director," is no body, but who heads one.
            if between and not others and any(_is_officer(t) for t in then):
                return True
        return False

    def _calls(self, first: str, whole: int) -> bool:
        """Tell whether the page goes on with the first word of a name alone, as it does for no person."""
        return len(re.findall(rf"\b{re.escape(first)}\b", self._text)) > whole

    def _person_or_people(self, mention: Mention, attribution: Attribution) -> Mention:
        """Whom a page never calls by more than one word is a body; a plural that begins a sentence is no name."""
        word = mention.name[0]
        if fold(word) in concepts().brands:
            return msgspec.structs.replace(mention, kind="organization", gender=None)
        endings = self._sheet.lexicon_at(mention.span.start).table.endings
        plural = any(e.plural and not e.put and word.endswith(e.cut) for e in endings)
        if mention.wording != word:
            return mention
        if not plural:
            kind = self._kind_of_name(word, attribution)
            return msgspec.structs.replace(mention, kind=kind, gender=None) if kind else mention
        places = [m.start() for m in islice(re.finditer(rf"\b{re.escape(word)}\b", self._text), _LOOKED_AT)]
        if not all(
            self._text[max(0, at - 3) : at].strip(' "“«')[-1:] in {"", ".", "!", "?", "\n", ":"} for at in places
        ):
            return mention
        return msgspec.structs.replace(mention, kind="unnamed", name=(), count=(2, None), plural=True)

    def _kind_of_name(self, word: str, attribution: Attribution) -> SourceKind | None:
        """Tell whether a bare name that no longer one ends in is a body's or an outlet's; None where nothing tells.

        What is said to be "its" follows a body's, twice; an outlet "reports".  Only where names have no cases, whose
        endings would hide the longer one.
        """
        lexicon = self._sheet.lexicon_at(place(attribution))
        if not lexicon.table.of_things or lexicon.table.morphology or is_first_name(word, lexicon.language):
            return None
        before = re.finditer(rf"([^\W\d_][\w.'’-]*)[ \u00a0]{re.escape(word)}\b", self._text)
        found = [m.group(1) for m in islice(before, _LOOKED_AT * _LOOKED_AT)]
        if any(w[0].isupper() and fold(w) not in lexicon.function_words for w in found):
            return None
        own = 0
        for found_at in islice(re.finditer(rf"\b{re.escape(word)}\b", self._text), _LOOKED_AT):
            after = re.split(r"[.!?\n]", self._text[found_at.end() : found_at.end() + _AFTER], maxsplit=1)[0]
            following = [fold(w.of(after)) for w in words_in(after)]
            if any(w in lexicon.pronouns and lexicon.pronouns[w].gender in _HUMAN for w in following):
                return None
            own += any(w in lexicon.table.of_things for w in following)
        if own >= _OFTEN or fold(word) in self._things:
            return "organization"
        cue = fold(" ".join(s.of(self._text) for s in attribution.cue))
        return "outlet" if cue in lexicon.table.cues.reporting else None


def _lives(mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a clause for people alone follows a name: "Bride Power, who", but not "Larch Power, whose"."""
    after = mention.wording.partition(mention.name[-1])[2]
    first = next((fold(w.of(after)) for w in words_in(after)), "")
    return first in lexicon.clauses and first in lexicon.pronouns


def _is_officer(token: Token) -> bool:
    """Tell whether a word is an office, or for whoever speaks for others."""
    term = token.term("offices", "people")
    return term is not None and (term.category == "offices" or not term.concepts.isdisjoint(concepts().spokespeople))
