"""Outlets that are named in one breath: one source, named after all of them."""

import pytest

from accordingto.outlets.spelling import together
from tests.sources.build import identified, speakers


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "outlets", "jointly"),
    [
        ("en", "The pier was sold, The Insider and Bellingcat report.", "The Insider and Bellingcat", "report",
         ("The Insider", "Bellingcat"), False),
        ("en", "Journalists of Bihus.Info together with Bellingcat found the pier was sold.",
         "Journalists of Bihus.Info together with Bellingcat", "found", ("Bihus.Info", "Bellingcat"), True),
        ("de", "Die Mole wurde nach Recherchen von NDR, WDR und Süddeutscher Zeitung verkauft.", "NDR",
         "nach Recherchen von", ("NDR", "WDR", "Süddeutsche Zeitung"), True),
        ("de", "Die Mole wurde verkauft, so haben es ARD, SWR und „Die Zeit“ am Dienstag gemeinsam berichtet.",
         "ARD, SWR und „Die Zeit“", "berichtet", ("ARD", "SWR", "Die Zeit"), True),
        ("uk", "Пірс продали, повідомляють спільно Bihus.Info та Bellingcat.", "Bihus.Info", "повідомляють",
         ("Bihus.Info", "Bellingcat"), True),
        ("ru", "Пирс продан, выяснили журналисты «Медузы» совместно с Der Spiegel.", "журналисты «Медузы»", "выяснили",
         ("Meduza", "Der Spiegel"), True),
        ("ru", "Пирс продан, выяснили The Insider, Der Spiegel и CBS News.", "The Insider", "выяснили",
         ("The Insider", "Der Spiegel", "CBS News"), False),
    ],
)  # fmt: skip
def test_outlets_named_in_one_breath_are_one_source(
    language: str, text: str, who: str, cue: str, outlets: tuple[str, ...], jointly: bool
) -> None:
    said = {"en": "pier was sold", "de": "Die Mole wurde", "uk": "Пірс продали", "ru": "Пирс продан"}[language]
    (found,) = speakers(identified(text, (who, cue, said), language=language))
    assert found is not None
    assert (found.kind, found.outlets, found.jointly, found.count) == ("outlet", outlets, jointly, (1, 1))
    assert found.name == f"{', '.join(outlets[:-1])} and {outlets[-1]}"


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "said", "kind", "name"),
    [
        ("en", "The pier was sold, Reuters reported. The BBC has asked the mayor.", "Reuters", "reported",
         "The pier was sold", "outlet", "Reuters"),
        ("en", "The pier was sold, sources of Reuters and the BBC said.", "sources of Reuters and the BBC", "said",
         "The pier was sold", "unnamed", None),
        ("en", "The pier was sold, Reuters, the BBC said.", "Reuters", "said", "The pier was sold", "outlet",
         "Reuters"),
        ("en", "The pier was sold, Reuters and the mayor said.", "Reuters", "said", "The pier was sold", "outlet",
         "Reuters"),
        ("en", "An investigation into Reuters found that the pier was sold.", "An investigation into Reuters", "found",
         "the pier was sold", "document", "investigation into Reuters"),
        ("ru", "Пирс продан, пишет «Медуза», а Der Spiegel спорит.", "«Медуза»", "пишет", "Пирс продан", "outlet",
         "Meduza"),
    ],
)  # fmt: skip
def test_one_outlet_is_no_several(
    language: str, text: str, who: str, cue: str, said: str, kind: str, name: str | None
) -> None:
    (found,) = speakers(identified(text, (who, cue, said), language=language))
    assert found is not None
    assert (found.kind, found.name, found.outlets) == (kind, name, ())


@pytest.mark.parametrize(
    ("language", "who", "outlets"),
    [
        ("en", "a Reuters investigation", ("Reuters",)),
        ("en", "an inquiry by Reuters", ("Reuters",)),
        ("uk", "розслідуванні Reuters", ("Reuters",)),
        ("en", "a joint investigation by Reuters, the BBC and the Lowford Times", ("Reuters", "BBC", "Lowford Times")),
        ("uk", "спільному розслідуванні Bihus.Info та Bellingcat", ("Bihus.Info", "Bellingcat")),
        ("ru", "расследовании The Insider и Bellingcat", ("The Insider", "Bellingcat")),
    ],
)
def test_an_inquiry_of_outlets_is_a_paper_that_they_have(language: str, who: str, outlets: tuple[str, ...]) -> None:
    page = identified(f"{who}: this is so.", (who, ":", "this is so"), language=language)
    (found,) = speakers(page)
    assert found is not None
    assert (found.kind, found.outlets, found.jointly) == ("document", outlets, len(outlets) > 1)
    assert page.attributions[0].told == together(outlets)


def test_an_outlet_s_team_is_the_outlet() -> None:
    who = "das Rechercheteam von Reuters"
    (found,) = speakers(identified(f"{who}: this is so.", (who, ":", "this is so"), language="de"))
    assert found is not None
    assert (found.kind, found.name) == ("outlet", "Reuters")


def test_inquiries_of_two_outlets_on_one_page_are_two() -> None:
    found = identified(
        "The pier was sold, a Reuters investigation found. The bridge was not, a BBC investigation found.",
        ("a Reuters investigation", "found", "The pier was sold"),
        ("a BBC investigation", "found", "The bridge was not"),
    )
    assert [a.told for a in found.attributions] == ["Reuters", "BBC"]
    assert len(found.sources) == 2


def test_outlets_of_which_a_reader_finds_each_are_one_source() -> None:
    found = identified(
        "Пирс продан, пишут «Медуза» и Der Spiegel. Мост тоже.",
        ("«Медуза»", "пишут", "Пирс продан"),
        ("Der Spiegel", "пишут", "Пирс продан"),
        language="ru",
    )
    assert [s and s.name for s in speakers(found)] == ["Meduza and Der Spiegel"] * 2
    assert len(found.sources) == 1
    assert [a.parent for a in found.attributions] == [None, None]


@pytest.mark.parametrize(
    ("who", "same"),
    [("the two outlets", True), ("the outlets", True), ("the three outlets", False), ("Norland's newspapers", False)],
)
def test_the_outlets_are_those_named_together(who: str, same: bool) -> None:
    found = identified(
        f"Reuters and the BBC report that the pier was sold. The bridge was not, {who} said.",
        ("Reuters and the BBC", "report", "the pier was sold"),
        (who, "said", "The bridge was not"),
    )
    first, second = found.attributions
    assert (first.speaker == second.speaker) is same


def test_the_investigation_by_the_two_outlets_is_theirs() -> None:
    who = "the investigation by the two outlets"
    found = identified(
        f"Reuters and the BBC report that the pier was sold. The bridge was not, {who} said. Two clerks told the "
        "outlets that it was late.",
        ("Reuters and the BBC", "report", "the pier was sold"),
        (who, "said", "The bridge was not"),
        ("Two clerks", "told", "it was late"),
    )
    assert speakers(found)[1] == next(s for s in found.sources if s.outlets and s.kind == "document")
    assert [a.told for a in found.attributions] == [None, "Reuters and BBC", "Reuters and BBC"]
