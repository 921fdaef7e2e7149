"""Mentions of one source on a page are one source."""

import pytest

from tests.sources.build import Said, identified, names, one, several, source, speakers


def test_a_definite_noun_points_back_to_who_is_unnamed() -> None:
    one(
        "A senior adviser in the ministry said talks had failed. They would resume, the adviser said.",
        ("A senior adviser in the ministry", "said", "talks had failed"),
        ("the adviser", "said", "They would resume"),
    )


def test_one_of_a_group_is_not_the_group_nor_another_of_it() -> None:
    several(
        "Three officials said it was over. “It failed,” one of them said. Another said it had not.",
        ("Three officials", "said", "it was over"),
        ("one of them", "said", "It failed"),
        ("Another", "said", "it had not"),
    )


def test_two_people_with_one_last_name_stay_apart() -> None:
    several(
        "Anna Lindqvist said yes. Peter Lindqvist said no.",
        ("Anna Lindqvist", "said", "yes"),
        ("Peter Lindqvist", "said", "no"),
    )


def test_whoever_holds_an_office_is_the_one_named_next() -> None:
    one(
        "Poland's president said it was an accident. There was no attack, Jan Kowalewski told a crowd.",
        ("Poland's president", "said", "it was an accident"),
        ("Jan Kowalewski", "told", "There was no attack"),
    )


def test_the_newspaper_is_the_one_cited_and_no_agency() -> None:
    found = identified(
        "The Guardian reported that the plant will close. Reuters said shares fell. The newspaper said work will stop.",
        ("The Guardian", "reported", "the plant will close"),
        ("Reuters", "said", "shares fell"),
        ("The newspaper", "said", "work will stop"),
    )
    assert names(speakers(found))[2] == "The Guardian"


def test_the_same_article_is_its_outlet() -> None:
    one(
        "The Guardian reported that the plant will close. Work stops in May, according to the same article.",
        ("The Guardian", "reported", "the plant will close"),
        ("the same article", "according to", "Work stops in May"),
    )


def test_who_goes_on_speaking_needs_no_mention() -> None:
    found = identified(
        "«Міст тримається», — сказав інженер Павло Ковтун. І додав: ремонт триватиме рік.",
        ("інженер Павло Ковтун", "сказав", "Міст тримається"),
        (None, "додав", "ремонт триватиме рік"),
        language="uk",
    )
    assert found.attributions[1].source == ()
    assert found.attributions[1].speaker == found.attributions[0].speaker


@pytest.mark.parametrize(
    ("language", "before", "cue"),
    [
        ("ru", "Мэр Иван Рысин сказал, что мост закрыт.", "По некоторым данным"),
        ("ru", "Мэр Иван Рысин сказал, что мост закрыт.", "По непроверенным данным"),
        ("uk", "Мер Іван Рись сказав, що міст закрито.", "За деякими даними"),
        ("uk", "Мер Іван Рись сказав, що міст закрито.", "За різними оцінками"),
    ],
)
def test_what_some_say_is_not_the_word_of_whoever_spoke_last(language: str, before: str, cue: str) -> None:
    who, told = (" ".join(before.split()[:3]).rstrip("."), before.split(", ")[1].split(" ", 1)[1].rstrip("."))
    found = identified(
        f"{before} {cue}, P.", (who, before.split()[3].rstrip(","), told), (None, cue, "P"), language=language
    )
    assert found.attributions[1].speaker is None


def test_what_nobody_states_has_no_speaker() -> None:
    found = identified(
        "Anna Lindqvist said the vote is off. It is understood that the budget is short.",
        ("Anna Lindqvist", "said", "the vote is off"),
        (None, "It is understood", "the budget is short"),
    )
    assert found.attributions[1].speaker is None


def test_the_nominee_of_a_party_is_nobody_of_another() -> None:
    several(
        "Democratic nominee Anna Lindqvist said yes. The Republican nominee said no.",
        ("Democratic nominee Anna Lindqvist", "said", "yes"),
        ("The Republican nominee", "said", "no"),
    )


def test_bill_is_a_first_name_before_a_name() -> None:
    article = identified(
        "Former President Bill Clinton called it odd. The former president said it is late.",
        ("Former President Bill Clinton", "called", "it odd"),
        ("The former president", "said", "it is late"),
    )
    assert names(speakers(article)) == ["Bill Clinton", "Bill Clinton"]


def test_a_title_tells_what_somebody_is_called_later() -> None:
    article = identified(
        "Sen. Ann Reyes called it odd. It is late, the senator said.",
        ("Sen. Ann Reyes", "called", "it odd"),
        ("the senator", "said", "It is late"),
    )
    assert names(speakers(article)) == ["Ann Reyes", "Ann Reyes"]


def test_a_body_is_called_by_the_last_word_of_its_name_or_by_what_it_can_be() -> None:
    article = identified(
        "The International Salt Fund cut its forecast. The fund said growth is slow.",
        ("The International Salt Fund", "cut", "its forecast"),
        ("The fund", "said", "growth is slow"),
    )
    assert names(speakers(article)) == ["International Salt Fund"] * 2


def test_the_agency_is_a_public_body_where_no_news_agency_was_named() -> None:
    article = identified(
        "The Coastal Budget Office counted the ships. Forty are left, the agency said.",
        ("The Coastal Budget Office", "counted", "the ships"),
        ("the agency", "said", "Forty are left"),
    )
    assert names(speakers(article)) == ["Coastal Budget Office"] * 2


def test_the_agency_is_the_body_that_was_named_last_and_stays_one() -> None:
    article = identified(
        "Reuters said the tide is high. The Northern Space Agency said it is low. The agency said it measured twice.",
        ("Reuters", "said", "the tide is high"),
        ("The Northern Space Agency", "said", "it is low"),
        ("The agency", "said", "it measured twice"),
    )
    assert names(speakers(article)) == ["Reuters", "Northern Space Agency", "Northern Space Agency"]
    assert [s and s.kind for s in speakers(article)] == ["outlet", "organization", "organization"]


def test_of_two_with_one_last_name_the_one_who_speaks_is_called_by_it() -> None:
    article = identified(
        "Ted Reyes said yes. Reyes said so twice. His wife Heidi Reyes watched. Reyes said maybe.",
        ("Ted Reyes", "said", "yes"),
        ("Reyes", "said", "so twice"),
        ("Reyes", "said", "maybe"),
    )
    assert names(speakers(article)) == ["Ted Reyes"] * 3


def test_a_noun_that_says_little_is_whoever_spoke() -> None:
    article = identified(
        "Пианист Юрий Саранцев закончил концерт. Саранцев сказал, что устал. Музыкант добавил, что вернётся.",
        ("Саранцев", "сказал", "что устал"),
        ("Музыкант", "добавил", "что вернётся"),
        language="ru",
    )
    assert names(speakers(article)) == ["Юрий Саранцев", "Юрий Саранцев"]


def test_people_are_called_by_first_name_and_father_s() -> None:
    article = identified(
        "Завод показав Василь Марчук. Василь Корнійович сказав, що цех працює.",
        ("Василь Корнійович", "сказав", "що цех працює"),
        language="uk",
    )
    assert names(speakers(article)) == ["Василь Марчук"]


def test_the_health_agency_is_no_agency_of_space() -> None:
    article = identified(
        "The Northern Space Agency said the launch went well. The health agency said the water was clean.",
        ("The Northern Space Agency", "said", "the launch went well"),
        ("The health agency", "said", "the water was clean"),
    )
    assert len(article.sources) == 2


def test_people_whose_nouns_are_unknown_are_one_by_the_same_word_only() -> None:
    article = identified(
        "Glaziers said the roof leaks. Gamblers said the odds are poor. The glaziers said it rains in.",
        ("Glaziers", "said", "the roof leaks"),
        ("Gamblers", "said", "the odds are poor"),
        ("glaziers", "said", "it rains in"),
    )
    first, second, third = speakers(article)
    assert first == third != second


def test_the_agency_is_the_body_whose_things_were_just_named() -> None:
    article = identified(
        "The rock is a target in NOSA's search for life, the agency said.",
        ("the agency", "said", "The rock is a target"),
    )
    assert [(s.kind, s.name) for s in article.sources] == [("organization", "NOSA")]


def test_companies_are_not_the_company_named_before() -> None:
    several(
        "The company has said nothing. Companies say the rules are unclear.",
        ("The company", "has said", "nothing"),
        ("Companies", "say", "the rules are unclear"),
    )


def test_who_holds_an_office_is_not_called_by_another_s_trade() -> None:
    several(
        "Губернатор Пётр Саранцев сказал, что рад. Скульптор добавил, что камень хорош.",
        ("Губернатор Пётр Саранцев", "сказал", "что рад"),
        ("Скульптор", "добавил", "что камень хорош"),
        language="ru",
    )


def test_a_noun_written_as_a_name_is_nobody_who_goes_by_another_name() -> None:
    said = (("NRB", "said", "the price is fair"), ("the Confederation", "will cover", "half of the losses"))
    text = "NRB said the price is fair. It is known that the Confederation will cover half of the losses."
    one, other = speakers(identified(text, *said))
    assert one != other
    text, said = text.replace("Confederation", "association"), (said[0], ("the association", *said[1][1:]))
    one, other = speakers(identified(text, *said))
    assert one == other


def test_a_dateline_names_nobody_and_its_end_begins_a_sentence() -> None:
    found = identified(
        "COLUMBIA, S.C. (AP) — Dozens of growers met on Tuesday. He had come late, he said.",
        ("he", "said", "He had come late"),
    )
    assert "COLUMBIA" not in {s.name for s in found.sources}
    found = identified(
        "OLD MILLS, Ohio — People across the valley say the dam leaks. People look up at it.",
        ("People across the valley", "say", "the dam leaks"),
    )
    assert [s and (s.kind, s.name) for s in speakers(found)] == [("unnamed", None)]


def test_who_was_called_by_the_office_is_named_later_and_called_by_the_party() -> None:
    found = identified(
        "Der Verteidigungsminister warnte, es sei zu früh.\n"
        "Verteidigungsminister Paul Wolter sagte, man warte ab. Es sei wenig bekannt, sagte der SPD-Politiker.",
        ("Der Verteidigungsminister", "warnte", "es sei zu früh"),
        ("Verteidigungsminister Paul Wolter", "sagte", "man warte ab"),
        ("der SPD-Politiker", "sagte", "Es sei wenig bekannt"),
        language="de",
    )
    assert names(speakers(found)) == ["Paul Wolter"] * 3


def test_an_office_of_no_country_is_not_that_of_another_country_nor_that_of_who_left_it() -> None:
    found = identified(
        "Der Verteidigungsminister warnte, es sei zu früh."
        " Der polnische Verteidigungsminister Jan Lis sagte, man warte ab."
        " Der frühere Verteidigungsminister Karl Bauer sagte, das wundere ihn.",
        ("Der Verteidigungsminister", "warnte", "es sei zu früh"),
        ("Der polnische Verteidigungsminister Jan Lis", "sagte", "man warte ab"),
        ("Der frühere Verteidigungsminister Karl Bauer", "sagte", "das wundere ihn"),
        language="de",
    )
    assert len({s.id for s in speakers(found) if s}) == 3


def test_all_small_words_of_a_surname_are_the_name_s() -> None:
    assert source("Council President Greta van der Aue").name == "Greta van der Aue"
    assert source("Anna Bauer von der AWO", "de").name == "Anna Bauer"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Ann Roe sailed in. The 67-year-old said she was fine.", ("The 67-year-old", "said", "she was fine")),
        ("de", "Jon Roe lief ein. Es gehe ihm gut, so der 67-Jährige.", ("der 67-Jährige", "so", "Es gehe ihm gut")),
    ],
)
def test_an_age_stands_for_whom_the_page_has_just_named(language: str, text: str, said: Said) -> None:
    name = text.partition(" ")[0]
    named = identified(f"{name} Roe said yes. {text}", (f"{name} Roe", "said", "yes"), said, language=language)
    assert [s.name for s in named.sources] == [f"{name} Roe"]


def test_a_lead_that_names_nobody_is_of_the_first_person_named_below_it() -> None:
    found = identified(
        "Посол объяснился.\nОн отметил, что всё готово. Посол Иван Роев заявил, что ждёт.",
        ("Он", "отметил", "всё готово"),
        ("Посол Иван Роев", "заявил", "ждёт"),
        language="ru",
    )
    assert [s.name for s in found.sources] == ["Иван Роев"]


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("en", ("Ayman al-Roqadem", "Al-Roqadem", "Roqadem"), "said"),
        ("ru", ("Саиф уль-Рамук", "уль-Рамук", "Рамук"), "сказал"),
    ],
)
def test_a_name_goes_on_after_its_article_and_may_lack_it(language: str, names: tuple[str, ...], said: str) -> None:
    words = ("yes", "no", "maybe")
    text = " ".join(f"{name} {said} {word}." for name, word in zip(names, words, strict=True))
    found = identified(text, *[(n, said, w) for n, w in zip(names, words, strict=True)], language=language)
    assert [(s.kind, s.name) for s in found.sources] == [("person", names[0])]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "uk",
            "Ірландський лоукостер Aerlind Holdings скасує рейси.",
            ("авіакомпанія", "повідомила", "рейсів не буде"),
        ),
        ("ru", "Ирландский лоукостер Aerlind Holdings отменит рейсы.", ("авиакомпания", "сообщила", "рейсов не будет")),
    ],
)
def test_the_airline_is_the_one_described_where_the_text_begins(language: str, text: str, said: Said) -> None:
    who, cue, content = said
    found = identified(f"{text} Як {cue} {who}, {content}.", said, language=language)
    assert [(s.kind, "Aerlind" in (s.name or "")) for s in found.sources] == [("organization", True)]


def test_whose_union_it_is_tells_it_from_a_firm() -> None:
    several(
        "Lundbarit, which owns the Tamsin mine, announced that nobody died. There were 21, according to the"
        " independent miners' union.",
        ("Lundbarit, which owns the Tamsin mine", "announced", "nobody died"),
        ("the independent miners' union", "according to", "There were 21"),
    )


def test_one_of_those_talked_to_is_one_of_the_last_who_were_several() -> None:
    found = identified(
        "Дамба протекает, сказали два рыбака. Насосы стоят, рассказали три бывшие работницы станции. «Было слышно"
        " воду», — вспоминает одна из собеседниц.",
        ("два рыбака", "сказали", "Дамба протекает"),
        ("три бывшие работницы станции", "рассказали", "Насосы стоят"),
        ("одна из собеседниц", "вспоминает", "Было слышно воду"),
        language="ru",
    )
    _, workers, one_of_them = speakers(found)
    assert workers
    assert one_of_them
    assert one_of_them.part_of == workers.id


def test_a_quotative_goes_on_with_who_spoke_and_a_rumour_is_nobody_s() -> None:
    text = "Інженер Лев Рись заперечує крадіжку. Її, мовляв, вигадали сусіди. Ходить чутка, що насос продали."
    said = (
        ("Інженер Лев Рись", "заперечує", "крадіжку"),
        (None, "мовляв", "вигадали сусіди"),
        (None, "чутка", "насос продали"),
    )
    assert names(speakers(identified(text, *said, language="uk"))) == ["Лев Рись", "Лев Рись", None]
    text = "Laut Protokoll ist der Damm dicht. In Internetforen heißt es, er sei undicht."
    found = identified(
        text, ("Protokoll", "Laut", "der Damm dicht"), (None, "heißt es", "er sei undicht"), language="de"
    )
    assert names(speakers(found))[1] is None
    text = "The minutes show a leak. The dam was sold, it is said."
    found = identified(text, ("The minutes", "show", "a leak"), (None, "it is said", "The dam was sold"))
    assert names(speakers(found))[1] is None
