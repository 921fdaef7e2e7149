"""Direct speech that the reporter interrupts: "— Words, — said X. — Words" and «Words, — said X, — words».

Between dashes, a stretch is the reporter's if it opens with a verb of reporting and its source.
"""

import re

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.speakers import verbs
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import read
from accordingto.nouns import Span
from accordingto.text import trim

_CUT = re.compile(r"(?:[,.!?…»]\s*|\s)[—–―-]\s")
_MARKS = ",.;:—–―- "
_MOST = 12
_OPENS_WITHIN = 2


def interrupted(text: str, speech: Span, language: str, lexicon: Lexicon, grammar: Grammar) -> Statement | None:
    """Return the statement in a stretch of direct speech, None where the reporter doesn't interrupt it.

    `speech` is a paragraph that begins with a dash, or what quotation marks enclose.
    """
    starts = [m.end() for _, m in zip(range(_MOST), _CUT.finditer(text, speech.start, speech.end), strict=False)]
    if not starts:
        return None
    pieces = [Span(a, b) for a, b in zip((speech.start, *starts), (*starts, speech.end), strict=True)]
    made: Statement | None = None
    content: list[Span] = []
    speaks = False
    for number, piece in enumerate(pieces):
        bare = trim(text, piece, _MARKS)
        reporter = _reporter(text, bare, language, lexicon, grammar) if number else None
        if reporter is not None:
            made = made or reporter
        elif speaks:
            content[-1] = Span(content[-1].start, bare.end)  # the dash is the speaker's own
        else:
            content.append(bare)
        speaks = reporter is None
    if made is None:
        return None
    made.content = tuple(s for s in content if s.end > s.start)
    return made


def _reporter(text: str, piece: Span, language: str, lexicon: Lexicon, grammar: Grammar) -> Statement | None:
    for sentence in read(text, piece, language, lexicon)[:1]:
        for verb in verbs(sentence, lexicon, grammar)[:1]:
            if verb.token <= _OPENS_WITHIN and verb.mention is not None and "speech" in verb.entry.stances:
                return Statement((verb.mention,), verb.spans(sentence), (), verb.stance("speech"), "speech", verb.token)
    return None
