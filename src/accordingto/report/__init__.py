"""A trace, or an article, for people (terminal, HTML) and for programs (JSON, CSV, PROV, Web Annotations, schema.org).

The report shows evidence and never says what is true: who said what, through whom, and on how many independent roots
a claim rests, with the sentences beside every number.

Each format is a module of its own that takes the nouns and returns bytes or text; they share `evidence` (what belongs
to what), `wording` (numbers and dates in words) and `marks` (spans as drawable pieces).
"""

from accordingto.report.annotations import annotations
from accordingto.report.exchange import json, json_lines
from accordingto.report.exports import EXPORTS
from accordingto.report.page import html, html_fragment
from accordingto.report.prov import prov
from accordingto.report.schema_org import schema_org
from accordingto.report.screen import terminal
from accordingto.report.sheets import tables

__all__ = [
    "EXPORTS",
    "annotations",
    "html",
    "html_fragment",
    "json",
    "json_lines",
    "prov",
    "schema_org",
    "tables",
    "terminal",
]
