"""What the lexicon of news concepts promises: one name for what the news calls by different words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto import languages
from accordingto.concepts import concept, lexicon
from accordingto.text import fold

LANGUAGES = languages.available("concepts")
WHOLE = ("de", "en", "ru", "uk")
"""Languages that have every concept; others have the most usual."""
FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    language: languages.load(language, "concepts", dict[str, tuple[str, ...]]) for language in LANGUAGES
}

# English, Ukrainian, Russian, German, as a text would have them: inflected.
MEET = """
missiles ракетами ракетой Raketen
killed загинули погибших getötet
deaths смертей смертями Todesfälle
wounded поранених раненых verletzten
soldiers солдатів солдатами Soldaten
troops військам войскам Truppen
ceasefire перемир'я перемирию Waffenruhe
negotiations переговорах переговоров Verhandlungen
embassy посольстві посольством Botschafterin
sanctions санкціями санкциях Sanktionen
elections виборах выборах Wahlen
government урядом правительством Bundesregierung
minister міністром министру Ministerin
parliament парламентом парламенте Parlaments
judges суддями судьям Richtern
prosecutors прокурори прокуроры Staatsanwaltschaft
arrested заарештований арестованы festgenommen
prison в'язницею тюрьмах Gefängnisse
police поліцейських полицейскими Polizistin
stolen вкрадено украдены gestohlen
prices ціною ценами Preise
taxes податками налогами Steuern
debts боргами долгам Schulden
exports експортував экспортеры exportiert
companies компаніями компаниям Unternehmens
bought купували покупателей gekauft
sold продаватимуть продавали verkaufte
wages зарплатою зарплатам Löhne
unemployment безробіттям безработицы Arbeitslosigkeit
electricity електроенергією электричеством Stromausfälle
trains поїздами поездах Zügen
airports аеропортами аэропортах Flughäfen
passengers пасажирами пассажирам Fahrgäste
bridges мостами мостами Brücken
earthquake землетрусом землетрясения Erdbebens
flooding затоплено наводнением Überschwemmungen
wildfires пожежами пожарами Bränden
droughts посухою засухе Dürren
doctors лікарями врачами Ärzten
vaccinated вакцинованих вакцинации geimpfte
researchers дослідниками исследователи Forscher
universities університетами университетах Universitäten
harvest врожаєм урожаи Ernten
bread хлібом хлебом Brote
footballers футболістами футболистам Fußballern
medals медалями медалями Medaillen
museums музеями музеев Museums
children дітьми детьми Kindern
schools школами школам Schulen
churches церквами церквями Kirchen
weeks тижнями неделями Wochen
autumn осінню осенний Herbst
twelve дванадцятьма двенадцати zwölf
millions мільйонами миллионов Millionen
twice вдвічі вдвое doppelt
growing зростатиме растет gestiegen
reduction скорочують сократит gekürzt
promised обіцяли обещают versprochen
resigned відставку отставкой zurückgetreten
dangerous небезпечними опасным gefährliche
Ukrainian українською украинских ukrainischen
France Франції французские Franzosen
Kiev Києвом Киеву Kiewer
Moscow московські Москвой Moskauer
Brussels Брюсселем Брюсселе Brüsseler
trenches окопах окопы Schützengräben
surrendered капітулювали капитулировали kapitulierten
debris уламками обломки Trümmern
compromise компромісу компромисса Kompromiss
deliberately навмисно умышленно absichtlich
accidentally випадково случайно versehentlich
retaliation відплату возмездие Vergeltung
bluff блефом блеф Bluff
extradited екстрадицію экстрадиции ausgeliefert
ransom викупу выкупа Lösegeld
liquidity ліквідність ликвидность Liquidität
regulators регулятором регулятора Regulierer
conclusions висновками выводам Schlussfolgerung
strokes інсультів инсульта Schlaganfall
clots тромбів тромбы Blutgerinnsel
diagnosed діагностували диагностировали diagnostiziert
postponed відтермінували отложили vertagt
fruitless безрезультатні безрезультатно ergebnislos
exceeded перевищило превысило überstieg
gradually поступово постепенно allmählich
unlikely малоймовірно маловероятно unwahrscheinlich
additional додаткові дополнительных zusätzlichen
lightning блискавка молния Blitz
"""
# One language, two words that no concept joins: look-alikes, opposites, other quantities.
PART = """
en: warm war; rising falling; won lost; open closed; two twenty; million billion; half double; import important
en: explored exploded; operas operations; treaties treatment; police policy; buyers sellers; Austria Australia
en: president presents; counter country; mediates medicine; allies allowed; north south; winter summer
uk: мир море; виграли програли; зростає падає; мільйон мільярд; війна вина; мова мода; наступний наступ
uk: принцип принц; дорогий дорога; Австрія Австралія; водночас водопостачання; згодом згода
ru: платить платье; призвал признал; меня меняет; почти почта; спасибо спасли; завтра завтрак; купил потерял
ru: четверг четверть; замок замена; доходит доходы; причал причина; октябрь ноябрь
de: Krieg kriegen; heiß heißt; Reise Preise; Müll Müller; schließlich schließt; gewonnen verloren; steigt sinkt
en: insurgents insurance; likely unlikely; sober drunk; deliberate accidental; conclusion concluded
uk: додатковий додаток; морозиво мороз; плантація план; тверезий п'яний
ru: умеренный умер; плантация план; поэтому поэт; вряд враг; намеренный случайный
fr: vendredi vente; entretien entrée; ferme fermeture
es: comprender compra; abril abrió; subdirector subida; iniciativa inicio
it: aprile apre; vincolo vince; impressione impresa; Vietnam vietato
de: Österreich Australien; Million Milliarde; Herz Herzog; Tor Torte; Bank Bange; zwei zwölf
"""


def test_seven_languages_have_a_lexicon() -> None:
    assert LANGUAGES == ("de", "en", "es", "fr", "it", "ru", "uk")


@pytest.mark.parametrize("line", MEET.strip().splitlines())
def test_one_thing_in_four_languages_is_one_concept(line: str) -> None:
    found = {concept(word, language) for word, language in zip(line.split(), ("en", "uk", "ru", "de"), strict=True)}
    assert len(found) == 1
    assert None not in found


@pytest.mark.parametrize(
    ("language", "pair"),
    [(line[:2], pair) for line in PART.strip().splitlines() for pair in line[3:].split(";")],
)
def test_different_things_never_share_a_concept(language: str, pair: str) -> None:
    one, other = (concept(word, language) for word in pair.split())
    assert one or other, "a pair neither word of which is known tests nothing"
    assert one != other


@pytest.mark.parametrize(
    "words",
    ["dead killed death dies", "bought purchases acquisition", "begins started launched", "cut reduced slashed"],
)
def test_paraphrases_in_one_language_meet(words: str) -> None:
    assert len({concept(word, "en") for word in words.split()}) == 1


def test_numbers_are_their_digits_and_places_have_codes() -> None:
    assert concept("twelve", "en") == "12"
    assert concept("тысяч", "ru") == "1000"
    assert concept("польського", "uk") == "country:PL"
    assert concept("Wien", "de") == "city:Vienna"


@pytest.mark.parametrize(("one", "other"), [("ёлок", "елок"), ("актёр", "актер"), ("ВОЙНОЙ", "войной")])
def test_case_and_dots_do_not_matter(one: str, other: str) -> None:
    assert concept(one, "ru") == concept(other, "ru")


@pytest.mark.parametrize("apostrophe", "'’ʼ`")
def test_any_apostrophe_will_do(apostrophe: str) -> None:
    assert concept(f"в{apostrophe}язниці", "uk") == "prison"


def test_words_of_speech_and_of_grammar_are_no_concepts() -> None:
    for language, some in {
        "en": "said says told the and which because",
        "uk": "сказав заявив повідомив який тому щоб",
        "ru": "сказал заявил сообщил который чтобы потому",
        "de": "sagte der welcher weil und",
    }.items():
        assert [w for w in some.split() if concept(w, language)] == []


def test_a_language_without_a_lexicon_has_no_concepts() -> None:
    assert concept("wojna", "pl") is None
    assert concept("war", None) is None


@pytest.mark.parametrize("language", WHOLE)
def test_a_language_of_the_whole_list_has_every_concept(language: str) -> None:
    assert set(FORMS[language]) == set(FORMS["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_a_concept_that_english_lacks_or_one_without_words(language: str) -> None:
    assert set(FORMS[language]) <= set(FORMS["en"])
    assert all(FORMS[language].values())


@pytest.mark.parametrize(
    "line",
    [
        "wounded blessés heridos feriti",
        "arrested arrêtée detenida arrestata",
        "flood inondations inundación alluvione",
        "fifteen quinze quince quindici",
        "million millions millones milioni",
        "closed fermée cerrado chiuso",
        "mayor maire alcaldesa sindaca",
        "Italian italienne italianos italiane",
        "factory usines fábrica stabilimento",
    ],
)
def test_a_usual_thing_is_one_concept_in_french_spanish_and_italian(line: str) -> None:
    found = {concept(word, language) for word, language in zip(line.split(), ("en", "fr", "es", "it"), strict=True)}
    assert len(found) == 1
    assert None not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_in_two_concepts(language: str) -> None:
    owners: dict[str, set[str]] = {}
    for name, listed in FORMS[language].items():
        for form in listed:
            owners.setdefault(fold(form), set()).add(name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_form_reaches_its_own_concept(language: str) -> None:
    """However long the prefixes of others: a whole form wins, and a prefix wins over the shorter ones."""
    for name, listed in FORMS[language].items():
        for form in listed:
            word = form.replace("*", "\N{LATIN SMALL LETTER DOTLESS I}")
            assert concept(word, language) == name, form


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prefix_has_three_letters_at_least(language: str) -> None:
    known = lexicon(language)
    assert known is not None
    assert min(known.lengths) >= 3


@given(st.text(), st.sampled_from([*LANGUAGES, "xx", "..", "", None]))
def test_any_text_is_a_word_to_look_up(word: str, language: str | None) -> None:
    found = concept(word, language)
    assert found is None or (language is not None and found in FORMS[language])


@given(st.sampled_from([(n, f) for n, forms in FORMS["uk"].items() for f in forms if f.endswith("*")]), st.text("аіх"))
def test_whatever_follows_a_prefix_a_concept_is_found(listed: tuple[str, str], ending: str) -> None:
    name, form = listed
    longer = {n for n, forms in FORMS["uk"].items() for f in forms if f.rstrip("*").startswith(form[:-1])}
    assert concept(form[:-1] + ending, "uk") in longer | {name}
