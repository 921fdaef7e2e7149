"""Articles and traces in a notebook.

Notebooks look for ``_repr_html_`` on the class of a value.  The nouns import nothing of ours and so cannot know the
report; this module, which may, gives the two classes that method.
"""

from accordingto.nouns import Article, Trace


def show_in_notebooks() -> None:
    """Let :class:`Article` and :class:`Trace` show themselves as HTML in notebooks."""
    for noun in (Article, Trace):
        setattr(noun, "_repr_html_", _repr_html)  # noqa: B010 - mypy knows the class, and that it lacks this


def _repr_html(self: Article | Trace) -> str:
    # The templates are loaded only when something is shown.
    from accordingto.report import html_fragment

    return html_fragment(self)
