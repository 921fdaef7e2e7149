"""docs/cli.md names every command and every parameter of the command line, and no other."""

import re
from pathlib import Path

import typer.main

from accordingto.cli import app

DOCUMENT = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def documented() -> dict[str, set[str]]:
    """Parameters by command, as the sections "accordingto NAME" tell them."""
    found = {}
    for name, text in re.findall(r"^## accordingto ([\w-]+)\n(.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL):
        first_cells = re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
        found[name] = {quoted.split()[0] for cell in first_cells for quoted in re.findall(r"`([^`]+)`", cell)}
    return found


def offered() -> dict[str, set[str]]:
    """Parameters by command, as the program has them."""
    group = typer.main.get_group(app)
    helps = set(group.context_settings.get("help_option_names", ("--help",)))
    return {
        name: helps
        | {
            option
            for parameter in command.params
            for option in ([parameter.metavar] if parameter.param_type_name == "argument" else parameter.opts)
            if option
        }
        for name, command in group.commands.items()
    }


def test_every_command_and_parameter_is_documented_and_exists() -> None:
    assert documented() == offered()
