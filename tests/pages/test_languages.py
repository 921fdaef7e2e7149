"""Pages in each language: article lines in, all others out, from HTML and from the same page scraped to text."""

from typing import NamedTuple

import pytest
from tests.pages.pages import html, lines, plain

from accordingto.nouns import ARTICLE_KINDS


class Sample(NamedTuple):
    outlet: str
    title: str
    dated: str
    published: str
    caption: str
    body: tuple[str, str, str, str]
    teaser: str
    aside: str
    end: tuple[str, ...]


SAMPLES = {
    "en": Sample(
        "Marsh Herald",
        "Ferry company to raise fares in May",
        "Published 12 April 2022, 9:15 a.m.",
        "2022-04-12",
        "Photo: A ferry leaves the quay at Oldport",
        (
            (
                "Fares on the Oldport ferry will rise by a tenth in May, the company's "
                "director, Lena Moss, said on Tuesday."
            ),
            "Fuel now costs twice what it did a year ago, according to a statement that the company put on its site.",
            "“We held out as long as we could,” Moss told the Herald.",
            (
                "Two members of the town council, who asked not to be named, said they "
                "would vote against the new timetable."
            ),
        ),
        "Related: Council votes on the new swimming pool, but…",
        "Sign up for our newsletter and never miss a story",
        ("Tags: ferry, fares, Oldport", "© 2022 Marsh Herald. All rights reserved."),
    ),
    "uk": Sample(
        "Вечірній берег",
        "Вартість проїзду на поромі зросте з травня",
        "12 квітня 2022, 09:15",
        "2022-04-12",
        "Фото: пором відходить від причалу",
        (
            (
                "Проїзд на поромі подорожчає з травня на десяту частину, повідомила у "
                "вівторок директорка компанії Лена Мох."
            ),
            "Пальне коштує вдвічі більше, ніж рік тому, йдеться в заяві, яку компанія оприлюднила на своїй сторінці.",
            "«Ми трималися, скільки могли», — сказала Мох.",
            (
                "Двоє депутатів міської ради, які просили не називати їхніх імен, "
                "пообіцяли голосувати проти нового розкладу."
            ),
        ),
        "Читайте також: Рада голосує за новий басейн, але…",
        "Підписуйтесь на наш Telegram, щоб бути в курсі новин",
        ("Теги: пором, проїзд", "© 2022 Вечірній берег. Усі права захищено."),
    ),
    "ru": Sample(
        "Вечерний причал",
        "Проезд на пароме подорожает с мая",
        "12 апреля 2022, 09:15",
        "2022-04-12",
        "Фото: паром отходит от причала",
        (
            "Проезд на пароме подорожает с мая на десятую часть, сообщила во вторник директор компании Лена Мох.",
            (
                "Топливо стоит вдвое дороже, чем год назад, говорится в заявлении, "
                "которое компания разместила у себя на сайте."
            ),
            "«Мы держались, сколько могли», — сказала Мох.",
            (
                "Двое депутатов городского совета, просивших не называть их имён, "
                "обещали голосовать против нового расписания."
            ),
        ),
        "Читайте также: Совет голосует за новый бассейн, но…",
        "Подписывайтесь на наш телеграм-канал",
        ("Метки: паром, проезд", "© 2022 Вечерний причал. Все права защищены."),
    ),
    "de": Sample(
        "Hafenblatt",
        "Fähre wird im Mai teurer",
        "12. April 2022, 9.15 Uhr",
        "2022-04-12",
        "Foto: Eine Fähre verlässt den Anleger",
        (
            (
                "Die Fahrt mit der Fähre wird im Mai um ein Zehntel teurer, wie die "
                "Direktorin Lena Moos am Dienstag mitteilte."
            ),
            (
                "Treibstoff koste inzwischen doppelt so viel wie vor einem Jahr, heißt es "
                "in einer Mitteilung der Gesellschaft."
            ),
            "„Wir haben gewartet, solange es ging“, sagte Moos.",
            (
                "Zwei Mitglieder des Stadtrats, die anonym bleiben wollten, kündigten "
                "an, gegen den neuen Fahrplan zu stimmen."
            ),
        ),
        "Lesen Sie auch: Rat stimmt über das neue Schwimmbad ab, doch…",
        "Jetzt den Newsletter abonnieren und nichts verpassen",
        ("Schlagworte: Fähre, Fahrpreise", "© 2022 Hafenblatt. Alle Rechte vorbehalten."),
    ),
    "fr": Sample(
        "Le Courrier du Quai",
        "Le prix du bac augmentera en mai",
        "Publié le 12 avril 2022 à 09:15",
        "2022-04-12",
        "Photo : un bac quitte le quai",
        (
            (
                "Le prix de la traversée augmentera d'un dixième en mai, a annoncé mardi "
                "la directrice de la compagnie, Léna Mos."
            ),
            (
                "Le carburant coûte deux fois plus cher qu'il y a un an, selon un "
                "communiqué que la compagnie a mis en ligne."
            ),
            "« Nous avons attendu autant que possible », a dit Mme Mos.",
            "Deux membres du conseil municipal, qui ont demandé à rester anonymes, voteront contre le nouvel horaire.",
        ),
        "À lire aussi : Le conseil vote la nouvelle piscine, mais…",
        "Abonnez-vous à notre newsletter pour ne rien manquer",
        ("Mots-clés : bac, tarifs", "© 2022 Le Courrier du Quai. Tous droits réservés."),
    ),
    "es": Sample(
        "El Faro de Levante",
        "El transbordador subirá sus precios en mayo",
        "Publicado el 12 de abril de 2022, 09:15",
        "2022-04-12",
        "Foto: un transbordador deja el muelle",
        (
            "El billete del transbordador subirá una décima parte en mayo, anunció el martes la directora, Lena Mos.",
            "El combustible cuesta el doble que hace un año, según un comunicado que la compañía publicó en su página.",
            "«Hemos esperado todo lo posible», dijo Mos.",
            "Dos miembros del concejo, que pidieron no ser nombrados, dijeron que votarán contra el nuevo horario.",
        ),
        "Lea también: El concejo vota la nueva piscina, pero…",
        "Suscríbete a nuestro boletín y no te pierdas nada",
        ("Etiquetas: transbordador, precios", "© 2022 El Faro de Levante. Todos los derechos reservados."),
    ),
    "it": Sample(
        "Il Corriere del Molo",
        "Il traghetto costerà di più da maggio",
        "Pubblicato il 12 aprile 2022, 09:15",
        "2022-04-12",
        "Foto: un traghetto lascia il molo",
        (
            "Il biglietto del traghetto aumenta di un decimo a maggio, ha annunciato martedì la direttrice Lena Mos.",
            "Il carburante costa il doppio di un anno fa, secondo una nota che la compagnia ha messo sul proprio sito.",
            "«Abbiamo aspettato finché è stato possibile», ha detto Mos.",
            "Due membri del consiglio, che hanno chiesto di restare anonimi, voteranno contro il nuovo orario.",
        ),
        "Leggi anche: Il consiglio vota la nuova piscina, ma…",
        "Iscriviti alla nostra newsletter per non perdere nulla",
        ("Argomenti: traghetto, prezzi", "© 2022 Il Corriere del Molo. Tutti i diritti riservati."),
    ),
    "pl": Sample(
        "Kurier Portowy",
        "Prom podrożeje w maju",
        "Opublikowano 12 kwietnia 2022, 09:15",
        "2022-04-12",
        "Fot. Prom odpływa od nabrzeża",
        (
            "Bilety na prom podrożeją w maju o jedną dziesiątą, poinformowała we wtorek dyrektorka spółki Lena Mech.",
            (
                "Paliwo kosztuje dwa razy więcej niż rok temu, głosi oświadczenie, które "
                "spółka zamieściła na swojej stronie."
            ),
            "„Czekaliśmy tak długo, jak się dało” – powiedziała Mech.",
            "Dwoje radnych, którzy prosili o zachowanie anonimowości, zapowiedziało głosowanie przeciw rozkładowi.",
        ),
        "Czytaj także: Rada głosuje nad nowym basenem, ale…",
        "Zapisz się do newslettera, by niczego nie przegapić",
        ("Tagi: prom, ceny", "© 2022 Kurier Portowy. Wszelkie prawa zastrzeżone."),
    ),
}


def page(s: Sample) -> str:
    return (
        f"<html><head><title>{s.title} | {s.outlet}</title></head><body><div>{s.outlet}</div><h1>{s.title}</h1>"
        f"<p>{s.dated}</p><figure><figcaption>{s.caption}</figcaption></figure>"
        f"<p>{s.body[0]}</p><p>{s.body[1]}</p><div>{s.teaser}</div><p>{s.body[2]}</p><p>{s.aside}</p><p>{s.body[3]}</p>"
        + "".join(f"<p>{line}</p>" for line in s.end)
        + "</body></html>"
    )


def scraped(s: Sample) -> str:
    between = (s.body[0], s.body[1], s.teaser, s.body[2], s.aside, s.body[3])
    return "\n".join((s.outlet, s.title, s.dated, s.caption, *between, *s.end))


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize("language", sorted(SAMPLES))
def test_article_lines_are_told_from_all_others(language: str, form: str) -> None:
    sample = SAMPLES[language]
    article = html(page(sample)) if form == "html" else plain(scraped(sample))
    assert lines(article, *ARTICLE_KINDS) == [sample.title, *sample.body]
    assert lines(article, "teaser") == [sample.teaser]
    assert article.language == language
    assert {b.language for b in article.blocks} == {language}
    assert article.title == sample.title
    assert article.outlet.name == sample.outlet
    assert (article.published or "")[:10] == sample.published


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("uk", "Про це мер написав у своєму телеграм-каналі."),
        ("uk", "«Ми все полагодимо», — заявив він у Telegram-каналі."),
        ("ru", "Об этом мэр написал в своем телеграм-канале."),
        ("de", "Das schrieb der Bürgermeister in seinem Telegram-Kanal."),
        ("es", "Así lo escribió el alcalde en su canal de Telegram."),
        ("it", "Lo ha scritto il sindaco sul suo canale Telegram."),
    ],
)
def test_a_channel_in_which_somebody_wrote_is_no_invitation(language: str, line: str) -> None:
    sample = SAMPLES[language]
    told = sample._replace(body=(*sample.body[:3], line))
    assert line in lines(html(page(told)), *ARTICLE_KINDS)
