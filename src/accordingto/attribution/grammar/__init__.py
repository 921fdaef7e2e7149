"""The attribution grammar: one engine for every language whose folder has an ``attribution.toml``."""

from accordingto.attribution.grammar.barred import breaks_off, is_barred
from accordingto.attribution.grammar.by_cue import clause_before, stance_by_cue
from accordingto.attribution.grammar.citing import citations, with_citations
from accordingto.attribution.grammar.reader import GrammarReader

__all__ = ["GrammarReader", "breaks_off", "citations", "clause_before", "is_barred", "stance_by_cue", "with_citations"]
