"""The patterns that find figures which somebody gives; see :mod:`.figures`."""

import re
from functools import cached_property

from accordingto.attribution.encoder.sought import Sought
from accordingto.attribution.encoder.word_lists import WordLists

_FIGURES = ("blaming", "pointers", "estimating", "giving", "counting", "amounts", "hedges", "numerals", "elsewhere")


class FigureWords(WordLists, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists, and what is made of those for figures once."""

    @cached_property
    def figure_pattern(self) -> Sought:
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
        pattern = re.compile(rf"\b(?P<cue>{'|'.join(kinds)})")
        return Sought(pattern, [*self.estimating, *self.giving, *self.counting, *self.blaming])

    @cached_property
    def passive_words(self) -> frozenset[str]:
        """Return the auxiliaries of the passive."""
        return frozenset(self.passive)

    @cached_property
    def agent_pattern(self) -> re.Pattern[str]:
        """Finds at the end of a passive who does it (group "agent"): "by the plant", but not "by May"."""
        some = "|".join(map(re.escape, (*self.openers, *self.possessives)))
        return re.compile(rf"\s{self.by}\s(?P<agent>(?:{some})\s[^,.;:!?()\n“”\"]{{2,80}})\Z")

    @cached_property
    def published_pattern(self) -> Sought:
        """Finds a figure (group "told") by whose phrase it is told who gave it (groups "cue" and "agent")."""
        names = ("openers", "amounts", "publishing_figures", "finite", "after_givers")
        some = {name: "|".join(map(re.escape, getattr(self, name))) for name in names}
        word, plain = r"[\w.,’'%€$£-]*\w%?\s", r"[\w’'&.-]*\w"
        pattern = re.compile(
            rf"\b(?P<told>(?i:{some['openers']})\s(?:[\w-]+\s){{0,2}}?(?:{some['amounts']})\sof\s(?:{word}){{0,4}}?"
            rf"(?:[€$£]?\d[\d.,]*\w?|{'|'.join(self.numerals)})(?:\s[\w-]+){{0,6}}?)\s(?:first\s)?"
            rf"(?P<cue>{some['publishing_figures']})\s{self.by}\s(?P<agent>(?:(?![a-z]+ed\b){plain}\s){{0,8}}?{plain})"
            rf"(?=[,.;:!?()\n”\"]|\s(?:{some['finite']}|[a-z]+ed|{some['after_givers']})\b|$)"
        )
        return Sought(pattern, self.publishing_figures, self.amounts, [self.by])
