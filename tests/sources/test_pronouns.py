"""Whom pronouns mean."""

import pytest

from tests.sources.build import Said, identified, names, one, speakers


def test_a_last_name_and_a_pronoun_stand_for_the_full_name() -> None:
    one(
        "Mayor Anna Lindqvist said the bridge is safe. It will open, Lindqvist said. She expects no delay.",
        ("Mayor Anna Lindqvist", "said", "the bridge is safe"),
        ("Lindqvist", "said", "It will open"),
        ("She", "expects", "no delay"),
    )


def test_pronouns_agree_with_the_gender_that_a_first_name_tells() -> None:
    found = identified(
        "Peter Okafor met Anna Lindqvist. He said it was late. She said it was early.",
        ("He", "said", "it was late"),
        ("She", "said", "it was early"),
    )
    assert names(speakers(found)) == ["Peter Okafor", "Anna Lindqvist"]


def test_they_are_the_group_and_it_is_the_body_that_spoke() -> None:
    found = identified(
        "Two officials said the dam holds. The Water Board denied it. They said more rain will come. It asked for calm"
        " and patience.",
        ("Two officials", "said", "the dam holds"),
        ("The Water Board", "denied", "it"),
        ("They", "said", "more rain will come"),
        ("It", "asked", "for calm"),
    )
    assert found.attributions[0].speaker == found.attributions[2].speaker
    assert found.attributions[1].speaker == found.attributions[3].speaker


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "uk",
            "Прессекретар міністерства Олег Тарасенко заявив, що міст закрили. За словами Тарасенка, рух об'їздом. "
            "Він додав, що ремонт почався.",
            [
                ("Прессекретар міністерства Олег Тарасенко", "заявив", "міст закрили"),
                ("Тарасенка", "За словами", "рух об'їздом"),
                ("Він", "додав", "ремонт почався"),
            ],
        ),
        (
            "ru",
            "Глава области Игорь Коваль назвал число раненых. По его словам, их двое. Чиновник пообещал помощь.",
            [
                ("Глава области Игорь Коваль", "назвал", "число раненых"),
                ("его", "По его словам", "их двое"),
                ("Чиновник", "пообещал", "помощь"),
            ],
        ),
        (
            "de",
            "Der Verband der Fischer forderte Hilfe. Er warnte vor Verlusten.",
            [("Der Verband der Fischer", "forderte", "Hilfe"), ("Er", "warnte", "vor Verlusten")],
        ),
    ],
)
def test_case_forms_and_pronouns_meet_in_other_languages(language: str, text: str, said: list[Said]) -> None:
    one(text, *said, language=language)


def test_whoever_is_quoted_says_i() -> None:
    one(
        "“I think the bridge will hold,” Anna Lindqvist said.",
        ("Anna Lindqvist", "said", "I think the bridge will hold"),
        ("I", "think", "the bridge will hold"),
    )


def test_a_relative_pronoun_stands_for_the_people_before_it() -> None:
    found = identified(
        "The yard has 300 dock workers who have been told that they must go.",
        ("who", "have been told", "they must go"),
    )
    assert (found.sources[0].kind, found.sources[0].count) == ("unnamed", (300, 300))
    assert found.sources[0].description == "300 dock workers"


def test_a_pronoun_whose_noun_is_not_on_the_page_goes_on_being_one_speaker() -> None:
    one(
        "She said it was late. She added that it was dark.",
        ("She", "said", "it was late"),
        ("She", "added", "it was dark"),
    )


def test_a_relative_pronoun_stands_for_the_name_before_it() -> None:
    found = identified(
        "The Guardian wrote about the vote. Nothing shows that Norway, which has vowed to stay, will leave, it said.",
        ("The Guardian", "wrote", "the vote"),
        ("it", "said", "Nothing shows that Norway, which has vowed to stay, will leave"),
        ("which", "vowed", "to stay"),
    )
    assert names(speakers(found)) == ["The Guardian", "The Guardian", "Norway"]


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("The firm wrote to the port authority, which denies that.", ("which", "denies", "that"), "organization"),
        ("The firm sent a memo that calls the weld weak.", ("that", "calls", "the weld weak"), "document"),
        ("They met a driver of the port authority, who said no.", ("who", "said", "no"), "unnamed"),
    ],
)
def test_a_relative_pronoun_stands_for_the_body_or_text_before_it(
    text: str, said: tuple[str, str, str], kind: str
) -> None:
    (speaker,) = speakers(identified(text, said))
    assert speaker is not None
    assert speaker.kind == kind


def test_a_pronoun_means_whom_the_sentence_names_by_the_last_name() -> None:
    article = identified(
        "Peter Okafor came to the fair. Governor Adam Reyes spoke of trade.\nAnn Moss knew little of Okafor, "
        "but he said the harbour would open.",
        ("he", "said", "the harbour would open"),
    )
    assert names(speakers(article)) == ["Peter Okafor"]


def test_they_are_both_who_were_named_in_one_breath() -> None:
    article = identified(
        "Osman and Cole said the port was shut. Osman said it was raining. They said the ferry waits.",
        ("Osman and Cole", "said", "the port was shut"),
        ("Osman", "said", "it was raining"),
        ("They", "said", "the ferry waits"),
    )
    both, one, again = speakers(article)
    assert both == again
    assert one is not None
    assert one.name == "Osman"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "uk",
            "За словами міського голови Ярослава Ткача, мосту не буде. Санітарка Леся плакала. Він додав, що шкодує.",
            [("міського голови Ярослава Ткача", "За словами", "мосту не буде"), ("Він", "додав", "шкодує")],
        ),
        (
            "ru",
            "По словам мэра Александра Ткача, моста не будет. Он добавил, что сожалеет.",
            [("мэра Александра Ткача", "По словам", "моста не будет"), ("Он", "добавил", "сожалеет")],
        ),
    ],
)
def test_a_name_behind_an_office_in_a_case_is_in_that_case_and_so_a_man_s(
    language: str, text: str, said: list[Said]
) -> None:
    one(text, *said, language=language)


def test_a_man_s_name_that_is_also_many_women_s_is_no_woman_s() -> None:
    text = "Илон Рот сказал, что моста не будет. Он добавил, что сожалеет."
    one(text, ("Илон Рот", "сказал", "моста не будет"), ("Он", "добавил", "сожалеет"), language="ru")


def test_she_is_who_is_called_by_a_first_name_behind_a_trade() -> None:
    found = identified(
        "За словами мера Ярослава Ткача, пожежу загасили. Санітарка Леся стояла у дворі. «Горіло все», — сказала вона.",
        ("мера Ярослава Ткача", "За словами", "пожежу загасили"),
        ("вона", "сказала", "Горіло все"),
        language="uk",
    )
    assert names(speakers(found)) == ["Ярослав Ткач", "Леся"]


@pytest.mark.parametrize(
    ("language", "text", "said", "who"),
    [
        (
            "uk",
            "Олег Рот каже, що дощить. У Бродницях повінь. Він чекає на човен.",
            [("Олег Рот", "каже", "дощить"), ("Він", "чекає", "на човен")],
            "Олег Рот",
        ),
        (
            "de",
            "Harrow Air sagt, dass es regnet. Für die Halle war es zu spät. Das Unternehmen wartet auf ein Boot.",
            [("Harrow Air", "sagt", "es regnet"), ("Das Unternehmen", "wartet", "auf ein Boot")],
            "Harrow Air",
        ),
        (
            "ru",
            "Мэр ждёт. В Harrow Air это пока не подтверждают: концерн подчеркнул, что ждёт лодку.",
            [("концерн", "подчеркнул", "ждёт лодку")],
            "Harrow Air",
        ),
        (
            "uk",
            "Мер чекає. У «Бродникогазі» цього поки не підтверджують: концерн наголосив, що чекає човна.",
            [("концерн", "наголосив", "чекає човна")],
            "Бродникогазі",
        ),
    ],
)
def test_where_something_is_nobody_is_meant_but_a_firm_in_foreign_letters(
    language: str, text: str, said: list[Said], who: str
) -> None:
    found = identified(text, *said, language=language)
    assert names(speakers(found)) == [who] * len(said)


@pytest.mark.parametrize(
    ("language", "text", "said", "who"),
    [
        (
            "de",
            "Die Werft baut Boote. Wie es weitergeht, zeigt ein internes Papier. Es sieht vor, das Dock zu schließen.",
            ("Es", "sieht vor", "das Dock zu schließen"),
            "internes Papier",
        ),
        (
            "en",
            "The yard builds boats. What comes next is in an internal memo. It says the dock will close.",
            ("It", "says", "the dock will close"),
            "internal memo",
        ),
    ],
)
def test_it_is_the_paper_that_was_brought_in(language: str, text: str, said: Said, who: str) -> None:
    assert names(speakers(identified(text, said, language=language))) == [who]


def test_he_is_who_was_brought_in_without_a_name() -> None:
    found = identified(
        "Der Bürgermeister Karl Harms schweigt. Anders klingt ein leitender Mitarbeiter aus der Montage. Ihm sei das"
        " Ende schon angekündigt worden, erzählt er.",
        ("er", "erzählt", "Ihm sei das Ende schon angekündigt worden"),
        language="de",
    )
    (only,) = found.sources
    assert (only.kind, only.name) == ("unnamed", None)


def test_a_common_noun_that_begins_a_sentence_is_no_firm() -> None:
    found = identified(
        "Harrow Air ждёт. «Флаги подняты», — сказал мэр. В компании не знают, когда она полетит.",
        ("мэр", "сказал", "Флаги подняты"),
        ("компании", "не знают", "когда она полетит"),
        language="ru",
    )
    assert names(speakers(found))[1] == "Harrow Air"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "ru",
            "В заявлении говорится, что канал закрыт. Капитан Пётр Сомов молчит. Плату, сказано в нём, удвоят.",
            (("заявлении", "говорится", "канал закрыт"), ("нём", "сказано", "Плату"), ("нём", "сказано", "удвоят")),
        ),
        (
            "uk",
            "У заяві йдеться про канал. Капітан Петро Рута мовчить. Плату, сказано в ній, подвоять.",
            (("заяві", "йдеться", "про канал"), ("ній", "сказано", "Плату"), ("ній", "сказано", "подвоять")),
        ),
    ],
)
def test_what_something_stands_in_is_a_paper_though_the_preposition_is_left_out(
    language: str, text: str, said: tuple[Said, ...]
) -> None:
    first, *others = speakers(identified(text, *said, language=language))
    assert first is not None
    assert {o.id for o in others if o} == {first.id}


def test_a_possessive_behind_a_preposition_is_somebody_s() -> None:
    text = "Капітан Петро Рута каже, що канал закрито. На його погляд, плату подвоять."
    said = (("Капітан Петро Рута", "каже", "канал закрито"), ("його", "На його погляд", "плату подвоять"))
    one(text, *said, language="uk")


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "de",
            "Das Boot habe eine Firma aus Norland gemietet, heißt es in Ermittlerkreisen. Das Unternehmen gehöre zwei"
            " Brüdern, heißt es dort.",
            (
                ("Ermittlerkreisen", "heißt es", "Das Boot habe eine Firma aus Norland gemietet"),
                ("dort", "heißt es", "Das Unternehmen gehöre zwei Brüdern"),
            ),
        ),
        (
            "ru",
            "Лодку сняла фирма из Бродника, говорят источники. Компания принадлежит двум братьям, добавили там.",
            (
                ("источники", "говорят", "Лодку сняла фирма из Бродника"),
                ("там", "добавили", "Компания принадлежит двум братьям"),
            ),
        ),
    ],
)
def test_there_is_where_something_was_said_and_not_a_firm_that_is_spoken_of(
    language: str, text: str, said: tuple[Said, ...]
) -> None:
    first, second = speakers(identified(text, *said, language=language))
    assert first is not None
    assert first is second


def test_her_words_in_german_may_be_theirs() -> None:
    text = "Bürgermeisterin Anna Roe sagte, der Deich halte. Nach ihren Worten ist es neu."
    one(text, ("Bürgermeisterin Anna Roe", "sagte", "der Deich halte"), ("ihren", "Nach", "ist es neu"), language="de")
    text = "Zwei Taucher sagten, der Deich halte. Nach ihren Worten ist es neu."
    one(text, ("Zwei Taucher", "sagten", "der Deich halte"), ("ihren", "Nach", "ist es neu"), language="de")


def test_a_last_name_in_a_headline_is_no_body_s() -> None:
    text = (
        "Roe stellt Ardania ein Ultimatum\nEs eile, sagte die Ministerin Anna Roe. "
        "Anfangs hatte der Rettungsdienst von zwei Lecks gesprochen."
    )
    found = identified(
        text,
        ("die Ministerin Anna Roe", "sagte", "Es eile"),
        ("der Rettungsdienst", "gesprochen", "zwei Lecks"),
        language="de",
    )
    assert names(speakers(found)) == ["Anna Roe", "Rettungsdienst"]


def test_they_are_not_one_body_where_several_spoke() -> None:
    text = "Авторы доклада ждут ответа. Москву они призвали открыть архив."
    found = identified(text, ("Авторы доклада", "ждут", "ответа"), ("они", "призвали", "открыть архив"), language="ru")
    first, second = found.attributions
    assert first.speaker == second.speaker


def test_a_ship_s_name_in_quotation_marks_is_nobody_s() -> None:
    found = identified(
        "Анна Марченко чекає на звістку. Її брат плавав на «Марії Ковач», яка затонула. Вона каже, що брат живий.",
        ("Вона", "каже", "брат живий"),
        language="uk",
    )
    assert names(speakers(found)) == ["Анна Марченко"]


def test_he_is_nobody_without_a_name_of_whom_he_tells() -> None:
    found = identified(
        "Ann Kersting left the room. One of Ms Kersting's inspectors disagrees. A payment to a porter in Lowford can"
        " only have been a bribe, he told the Courier.",
        ("he", "told", "A payment to a porter in Lowford can only have been a bribe"),
    )
    assert names(speakers(found)) == ["one of Ms Kersting's inspectors"]
