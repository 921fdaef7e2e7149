"""The attribution grammar: one engine for every language whose folder has an ``attribution.toml``."""

from accordingto.attribution.grammar.citing import citations
from accordingto.attribution.grammar.reader import GrammarReader

__all__ = ["GrammarReader", "citations"]
