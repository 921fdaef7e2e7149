"""Who is cited on the way becomes a source with the same content; what is cited as a reason does not."""

from tests.attribution.encoder.drafts import ENGLISH, draft

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.relaying import relay, reported


def told(text: str, drafts: list[Draft]) -> list[tuple[str, str, list[str]]]:
    return sorted(
        (
            text[slice(*d.source)] if d.source else "",
            text[slice(*d.cue)] if d.cue else "",
            [text[s:e] for s, e in d.content],
        )
        for d in drafts
    )


def test_a_clause_after_the_cited_belongs_to_both() -> None:
    text = "Reuters reported, citing three officials, that the dam was weak."
    labelled = draft(text, "Reuters", "citing", "three officials, that the dam was weak")
    found, left = relay(text, [labelled], [draft(text, "Reuters", "reported")], ENGLISH)
    assert told(text, found) == [
        ("Reuters", "reported", ["the dam was weak"]),
        ("three officials", "citing", ["the dam was weak"]),
    ]
    assert left == []


def test_a_cue_that_holds_both_is_parted() -> None:
    text = "Vistka reports with reference to Reuters that the dam was weak."
    labelled = draft(text, "Vistka", "reports with reference to", "Reuters that the dam was weak")
    found, _ = relay(text, [labelled], [], ENGLISH)
    assert ("Reuters", "with reference to", ["the dam was weak"]) in told(text, found)
    assert len(found) == 2


def test_what_is_cited_as_proof_says_nothing() -> None:
    text = "Roe has cited the delay as proof that the plan was working."
    labelled = draft(text, "Roe", "cited", "the delay as proof that the plan was working")
    assert relay(text, [labelled], [], ENGLISH) == ([labelled], [])


def test_an_aside_at_the_end_shares_the_content_before_it() -> None:
    text = "The dam was weak, the Post reported, citing two officials."
    before, aside = (
        draft(text, "the Post", "reported", "The dam was weak"),
        draft(text, "the Post", "citing", "two officials"),
    )
    found, _ = relay(text, [before, aside], [], ENGLISH)
    assert told(text, found) == [
        ("the Post", "reported", ["The dam was weak"]),
        ("two officials", "citing", ["The dam was weak"]),
    ]


def test_a_reason_is_no_source() -> None:
    text = "The mayor resigned, he said, citing poor health."
    drafts = [draft(text, "he", "said", "The mayor resigned"), draft(text, "he", "citing", "poor health")]
    assert relay(text, drafts, [], ENGLISH)[0] == drafts


def test_what_the_cited_do_with_the_content_may_be_a_bare_participle() -> None:
    text = "The Courier quoted a port spokesman denying that the crane had failed."
    labelled = draft(text, "The Courier", "quoted", "a port spokesman denying that the crane had failed")
    assert told(text, relay(text, [labelled], [], ENGLISH)[0]) == [
        ("The Courier", "quoted", ["the crane had failed"]),
        ("a port spokesman", "denying", ["the crane had failed"]),
    ]


def test_the_day_beside_the_cited_is_none_of_their_name() -> None:
    text = "The Courier quoted harbour pilots on Sunday as saying the channel was shut."
    labelled = draft(text, "The Courier", "quoted", "harbour pilots on Sunday as saying the channel was shut")
    assert told(text, relay(text, [labelled], [], ENGLISH)[0])[1] == (
        "harbour pilots",
        "saying",
        ["the channel was shut"],
    )


def test_why_something_is_done_is_nobody_cited_whatever_place_it_names() -> None:
    text = "The mill cut its forecast, citing flooding at its Arnholt yard."
    labelled = draft(text, "The mill", "citing", "flooding at its Arnholt yard")
    other = draft(text, "The mill", "cut", "its forecast")
    assert relay(text, [labelled, other], [], ENGLISH)[0] == [labelled, other]


def test_who_reports_another_s_word_has_the_cue_beside_it() -> None:
    text = "According to two pilots, the channel was shut, the Courier says."
    labelled = draft(text, "the Courier", "According to", "two pilots, the channel was shut")
    found, left = reported(text, [labelled], [draft(text, "the Courier", "says")])
    assert told(text, found) == [("the Courier", "says", ["According to two pilots, the channel was shut"])]
    assert left == []


def test_a_cue_of_another_source_or_sentence_stays_where_it_is() -> None:
    text = "According to two pilots, the channel was shut, the Courier says. It was late, the Courier wrote."
    labelled = draft(text, "two pilots", "According to", "the channel was shut")
    for idle in (draft(text, "the Courier", "says"), draft(text, "two pilots", "wrote")):
        assert reported(text, [labelled], [idle]) == ([labelled], [idle])
