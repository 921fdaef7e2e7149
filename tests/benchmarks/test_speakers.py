"""The labels of speakers: places in a corpus that is not here, and how a mention is judged."""

from benchmarks.speakers import Label, article, labels, right

from accordingto.nouns import Span

TEXT = "Ann Reyes said yes.\nIt is late, she said."


def test_there_are_at_least_150_mentions_each_with_a_place_that_names_who_is_meant() -> None:
    found = labels()
    assert len(found) >= 150
    assert len({(label.id, label.mention) for label in found}) == len(found)
    assert all(label.mention.start < label.mention.end and label.speaker.start < label.speaker.end for label in found)


def test_a_mention_is_right_where_its_source_bears_the_labelled_name() -> None:
    page = article(
        {
            "id": "d",
            "text": TEXT,
            "attributions": [
                {"id": "a", "source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 18]]},
                {"id": "b", "source": [[32, 35]], "cue": [[36, 40]], "content": [[20, 30]]},
            ],
        }
    )
    assert right(page, Label("d", Span(32, 35), Span(0, 9)))[0]
    assert not right(page, Label("d", Span(32, 35), Span(20, 22)))[0]
