"""What the English reader must find, most of it what other tools are known to fail at, in sentences of our own.

Where the model that ships fails as well, its card says so; here stands what it must not lose.
"""

import pytest
from tests.attribution.encoder.told import findings, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The plain ones.
        ("The mayor said the bridge would open in May.", ("The mayor", "said", "the bridge would open in May")),
        (
            "According to the survey, eleven schools need new roofs.",
            ("the survey", "According to", "eleven schools need new roofs"),
        ),
        # Split quotations are one content.
        (
            "“The bridge,” said engineer Hugo Malm, “was built for less.”",
            ("engineer Hugo Malm", "said", "The bridge … was built for less"),
        ),
        (
            "“The ferry,” harbour master Inga Lund said, “will sail on Sundays.”",
            ("harbour master Inga Lund", "said", "The ferry … will sail on Sundays"),
        ),
        (
            "“I never signed it,” Ostrow said. “Somebody else did, and I can prove it.”",
            ("Ostrow", "said", "I never signed it … Somebody else did, and I can prove it"),
        ),
        # The outer verb, not the inner one.
        (
            "The governor said the media are to blame for the panic.",
            ("The governor", "said", "the media are to blame for the panic"),
        ),
        (
            "The senator said voters believe the economy is failing them.",
            ("The senator", "said", "voters believe the economy is failing them"),
        ),
        # A mark that opens and never closes.
        ("“We counted twice, the clerk told the paper on Monday.", ("the clerk", "told", "We counted twice")),
        (
            "“The dam is safe. The gauges are read twice a day, engineer Milo Brandt told the council.",
            ("engineer Milo Brandt", "told", "The dam is safe. The gauges are read twice a day"),
        ),
        # A content neither stops at a comma nor takes in the next clause.
        (
            "The critics, who have long distrusted the board, accuse it of hiding losses.",
            ("The critics", "accuse", "it of hiding losses"),
        ),
        ("Olsen called the ruling “a joke” and said he would appeal.", ("Olsen", "said", "he would appeal")),
        # Quotations in a row, the second with a speaker of its own.
        (
            "“We lost,” said Brandt. “That is all.” “Not quite,” said his deputy. “We drew.”",
            ("Brandt", "said", "We lost … That is all"),
        ),
        (
            "“We lost,” said Brandt. “That is all.” “Not quite,” said his deputy. “We drew.”",
            ("his deputy", "said", "Not quite … We drew"),
        ),
        ("“It was dark,” Ivo Marek said. “I saw nothing,” his brother said.", ("his brother", "said", "I saw nothing")),
        # Questions whose verb comes first.
        (
            "“Where is the key?” asked Petra Holm, the caretaker.",
            ("Petra Holm, the caretaker", "asked", "Where is the key?"),
        ),
        ("“Why?” asked the clerk. “Nobody told me.”", ("the clerk", "asked", "Why? … Nobody told me")),
        # What follows after a mark that never closes is not said by anybody.
        (
            "“The water rose at night. We carried the children out, farmer Lukas Weil said on Monday. "
            "The village has 40 houses.",
            ("farmer Lukas Weil", "said", "The water rose at night. We carried the children out"),
        ),
        # Attitudes and nouns as cues.
        ("The minister wants the tunnel closed at night.", ("The minister", "wants", "the tunnel closed at night")),
        ("The committee proposes a tax on empty flats.", ("The committee", "proposes", "a tax on empty flats")),
        ("Lawmakers voted to shut the plant by 2030.", ("Lawmakers", "voted", "to shut the plant by 2030")),
        (
            "He ignored repeated warnings from his attorney that the contract was void.",
            ("his attorney", "repeated warnings from", "the contract was void"),
        ),
        # Documents as sources.
        (
            "The filing shows the firm lost 40 million crowns last year.",
            ("The filing", "shows", "the firm lost 40 million crowns last year"),
        ),
        (
            "A leaked memo warned that the roof could not bear snow.",
            ("A leaked memo", "warned", "the roof could not bear snow"),
        ),
        # Pronouns.
        ("She denied it. He said she had lied.", ("He", "said", "she had lied")),
        (
            "They insisted that their son had been at home all night.",
            ("They", "insisted", "their son had been at home all night"),
        ),
        # Nobody in particular, although a name stands near.
        ("The mayor left. It was reported that the dam had cracked.", ("", "was reported", "the dam had cracked")),
        (
            "The singer is said to have left the country.",
            ("", "is said", "The singer … to have left the country"),
        ),
        ("The mayor is ill. Rumour has it that the bank will move.", ("", "Rumour has it", "the bank will move")),
    ],
)
def test_what_the_peers_fail_at(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


def test_hosts_and_guests_and_those_who_sign_a_quotation_have_speakers() -> None:
    text = "HOST: What did you see there?\nWALTER DUNNE: It came under the door first."
    assert [source for source, _, _ in told(text)] == ["HOST", "WALTER DUNNE"]
    signed = "“Nobody asked the shops in our street.” — Otto Brill, baker"
    ((source, _, content),) = told(signed)
    assert source.startswith("Otto Brill")
    assert content == "Nobody asked the shops in our street"


def test_what_stands_beside_the_telling_is_not_told() -> None:
    semicolon = "The ship was towed away on Monday, two sailors told the Herald; they would not give their names."
    assert told(semicolon) == [("two sailors", "told", "The ship was towed away on Monday")]
    reason = "Staffing was no problem, the manager added, since forty clerks had been trained."
    assert told(reason) == [("the manager", "added", "Staffing was no problem")]


def test_a_view_of_their_own_is_a_statement() -> None:
    text = "By her own calculation the odds shift by two points in a decade."
    assert ("her", "By her own calculation", "the odds shift by two points in a decade") in told(text)


def test_the_stance_comes_with_the_finding() -> None:
    (found,) = findings("The minister denied that any envoy had travelled to the island.")
    assert found.stance == "denies"


def test_transcripts_and_signed_quotations() -> None:
    interview = "Q: Is the lake deep?\nA: Nobody has measured it.\nQ: Why not?\nA: It costs money."
    assert [source for source, _, _ in told(interview)] == ["Q", "A", "Q", "A"]
    letters = "“The path is far too steep.”\n― Ulla Brink, hiker\n\n“Never again on that bus.” – J. Osei"
    assert told(letters) == [
        ("Ulla Brink", "―", "The path is far too steep"),
        ("J. Osei", "–", "Never again on that bus"),
    ]


def test_what_somebody_refuses_to_confirm_is_stated() -> None:
    assert [content for *_, content in told("A spokesman declined to confirm the report.")] == ["to confirm the report"]


def test_a_name_may_look_like_an_auxiliary() -> None:
    text = "Theresa May reckoned the repairs at nine million pounds."
    assert told(text) == [("Theresa May", "reckoned", "the repairs at nine million pounds")]


def test_a_clause_goes_on_over_the_time_of_day() -> None:
    text = "The log shows the valve open at 02:10 that night."
    assert told(text) == [("The log", "shows", "the valve open at 02:10 that night")]


def test_a_semicolon_parts_what_two_cues_tell() -> None:
    text = "Mayor Lund conceded the tunnel was late; it would open in May, she said."
    assert [content for *_, content in told(text)] == ["the tunnel was late", "it would open in May"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The board brushed aside the complaint.", "The board", "the complaint"),
        ("The firm waved the allegations away as gossip.", "The firm", "the allegations away"),
        ("Talk of a merger was brushed aside by both boards.", "both boards", "Talk of a merger"),
    ],
)
def test_who_brushes_off_what_somebody_says_denies_it(text: str, source: str, content: str) -> None:
    (found,) = findings(text)
    assert told(text)[0][::2] == (source, content)
    assert found.stance == "denies"


def test_what_is_told_without_that_has_no_judge_of_its_own() -> None:
    text = "Analyst Ada Munk said the episode raised doubts about the lender's plans."
    assert told(text) == [("Analyst Ada Munk", "said", "the episode raised doubts about the lender's plans")]


def test_an_inquiry_says_what_it_found() -> None:
    text = "The inquiry found a pattern of bullying in three of the five kitchens."
    assert told(text) == [("The inquiry", "found", "a pattern of bullying in three of the five kitchens")]


def test_a_pointing_word_before_a_noun_stays() -> None:
    assert told("The swimmers reject that account.") == [("The swimmers", "reject", "that account")]


def test_that_at_the_head_of_a_sentence_is_a_pronoun() -> None:
    assert told("That is not true, the council says.") == [("the council", "says", "That is not true")]


def test_a_number_of_things_announces_them() -> None:
    text = "The report lists four failings: no smoke alarms, a locked exit and wet wiring."
    assert told(text) == [("The report", "lists", "no smoke alarms, a locked exit and wet wiring")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The coach told a reserve to “keep his mouth shut”.", "orders"),
        ("The minister told the house he would go to “any length” to find out.", "asserts"),
        ("“We counted twice,” countered the returning officer.", "asserts"),
        ("The tribunal found the accusation baseless.", "denies"),
        ("Prof Lind finds the theory unconvincing.", "doubts"),
        ("He swears he has never so much as met her.", "denies"),
    ],
)
def test_a_stance_is_told_by_the_words_around_a_cue(text: str, stance: str) -> None:
    assert [f.stance for f in findings(text)] == [stance]


def test_a_quotation_of_another_paragraph_has_no_part_in_what_is_told_indirectly() -> None:
    text = "“The rest went on coal.”\n\nThe family, she says with a smile, would still like its eleven pounds."
    assert ("she", "The family … would still like its eleven pounds") in [(s, c) for s, _, c in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police believe the thief climbed through a skylight and are appealing for witnesses.",
            [
                ("Police", "believe", "the thief climbed through a skylight"),
                ("Police", "are appealing for", "witnesses"),
            ],
        ),
        (
            "The ministry says stocks are low and is calling on farmers to sell.",
            [("The ministry", "says", "stocks are low"), ("The ministry", "is calling on", "farmers to sell")],
        ),
    ],
)
def test_who_believes_something_and_goes_on_to_appeal_does_both(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It’s a shambles” is how one commuter summed up the new timetable.",
            ("one commuter", "summed up", "It’s a shambles"),
        ),
        (
            "“A walk in the park” was how the winner described the final climb.",
            ("the winner", "described", "A walk in the park"),
        ),
        (
            "The Kurier was told by two customs officers that the cargo never arrived.",
            ("two customs officers", "was told", "the cargo never arrived"),
        ),
        (
            "NEW HALDEN: The state government on Friday told the court that no land had been sold.",
            ("The state government", "told", "no land had been sold"),
        ),
        ("Shoppers have been urged not to panic buy.", ("", "urged", "not to panic buy")),
    ],
)
def test_what_stands_beside_what_is_told_is_none_of_it(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor denied the report and said the bridge would open in May.", "the bridge would open in May"),
        ("The mill rejected the charge, saying its flour was dry.", "its flour was dry"),
        ("The mill disputes that. “We paid every bill,” said Ola Lind, its owner.", "We paid every bill"),
    ],
)
def test_who_has_denied_something_holds_what_they_say_on(text: str, content: str) -> None:
    assert [f.stance for f in findings(text) if f.content[0].of(text) == content] == ["asserts"]


def test_what_a_verb_only_points_to_stands_behind_the_colon() -> None:
    text = "The bank's notice says as much in its second line: deposits are safe."
    assert told(text) == [("The bank's notice", "says", "deposits are safe")]
