"""What ``languages/<iso>/attribution.toml`` holds: verbs, nouns and phrases that name a source, and closed classes.

docs/languages.md explains each field.
"""

from typing import Literal

from msgspec import Struct

from accordingto.attribution.grammar.morphology import Endings
from accordingto.nouns import Stance

Takes = Literal["clause", "purpose", "question", "speech", "infinitive", "object", "about", "naming", "echo"]
"""What a cue governs: a that-clause, a clause of purpose, an indirect question, quoted or juxtaposed words (also as
``P, says X``), an infinitive, an object, a phrase with "about", an object and what it is called, or only what points
back to the statement before ("такий висновок зробили")."""


class Verbs(Struct, frozen=True):
    """Verbs that share stance and government."""

    lemmas: tuple[str, ...]
    """A verb, or a verb and the fixed words that make it a cue ("дати зрозуміти"), "не" before it where needed."""
    takes: tuple[Takes, ...]
    stance: Stance = "asserts"
    negated: Stance | None = None
    """The stance when the verb is negated; where unset, a negated verb is no cue."""
    told_by: tuple[str, ...] = ()
    """Prepositions of whom, or of what, the subject has it from ("узнал от X"): cited, with the same content."""
    objects: tuple[str, ...] = ()
    """Lemmas one of which the head of its object must be: "не нашли нарушений", not "не нашли ключей"."""
    unless: tuple[str, ...] = ()
    """Words in its clause with which it is another verb: "befand sich"."""
    object_case: str = "accs"
    """The case of its object: "не довіряє оцінкам"; an accusative may be a genitive as well."""
    source: Literal["subject", "place", "object", "recipient", "nobody"] = "subject"
    """Where the source stands: subject; "in X" (йдеться у X); object (цитує X); recipient (відомо X); nowhere."""


class Phrases(Struct, frozen=True):
    """Prepositional phrases that name a source: "за словами X"."""

    words: tuple[str, ...]
    """Each a fixed sequence of words."""
    case: str = "gent"
    """The case of the source after it."""
    sources: tuple[str, ...] = ()
    """Words (or their lemmas) one of which its source must have unless it is a name: no plans ("згідно з планом")."""
    unless_before: tuple[str, ...] = ()
    """Words after the source with which it cites an example ("cited the audit as the reason")."""
    cites: bool = False
    """The source is cited by somebody else who speaks ("з посиланням на X"): same content as the host's."""
    alone: bool = False
    """Names a statement also without a source ("за неофіційними даними")."""
    after: bool = False
    """The source stands before it ("X zufolge")."""
    own: bool = False
    """The source is whom the clause is about ("nach eigenen Angaben")."""
    clause_only: bool = False
    """Only as a clause of its own at the end ("..., so X")."""
    stance: Stance = "asserts"


class Nouns(Struct, frozen=True):
    """Nouns that report with a that-clause: "заява X про те, що"."""

    lemmas: tuple[str, ...]
    stance: Stance = "asserts"


class Words(Struct, frozen=True):
    """The shape of ``attribution.toml``."""

    complementisers: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """Words that open an indirect question."""
    conjunctions: tuple[str, ...] = ()
    """Words for "as" in "as X writes"."""
    coordinators: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    """Lemmas of the relative pronouns."""
    subordinators: tuple[str, ...] = ()
    """Conjunctions that open another subordinate clause (because, if, when)."""
    conditionals: tuple[str, ...] = ()
    """Conjunctions under which nothing is said yet ("якби сказали")."""
    negations: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    """Words after a negation with which it negates nothing: "nicht nur"."""
    anaphors: tuple[str, ...] = ()
    """Phrases that stand for the statement before: "про це"."""
    echoes: tuple[str, ...] = ()
    """Phrases that do so only where they open a sentence, right before the verb: "das", "zu diesem Schluss"."""
    demonstratives: tuple[str, ...] = ()
    """Lemmas of the pronouns with which one of `echoed` does so: "такий висновок"."""
    likes: tuple[str, ...] = ()
    """Those of them with which any noun does that is the object of a verb of reporting: "таку погоду прогнозує"."""
    echoed: tuple[str, ...] = ()
    """Lemmas of the nouns that stand for the statement before, after a demonstrative."""
    pointing: tuple[str, ...] = ()
    """Forms of pronouns that stand for what was said where they are a cue's object ("всё", "этому")."""
    this: tuple[str, ...] = ()
    """Those of them that what somebody said before stands for, as the object: "заперечив це"."""
    contrary: tuple[str, ...] = ()
    """Words that say that it is not as others have it, as all that a cue has for its object: "каже інше"."""
    declaring: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    untruths: tuple[str, ...] = ()
    """Lemmas, or forms where no dictionary tells them, by which what is called so is denied ("вымысел", "erfunden")."""
    assertions: tuple[str, ...] = ()
    """Lemmas of nouns for what others said or published, or their forms."""
    copulas: tuple[str, ...] = ()
    """Lemmas or forms of verbs between something and what it is called; any other verb tells of a deed."""
    mistaken: tuple[str, ...] = ()
    """Lemmas by which such words are denied and a deed is not ("ошибочный")."""
    dubious: tuple[str, ...] = ()
    """Lemmas by which what is called so is doubted ("маловероятный")."""
    refuting: tuple[str, ...] = ()
    """Phrases with which a content denies something itself ("не … отношения"): "*" is any ending, "…" a few words."""
    doubting: tuple[str, ...] = ()
    """Phrases of that form with which it doubts something ("трудно сказать")."""
    none: tuple[str, ...] = ()
    """Lemmas, or forms, of the universal negatives: a content that opens with one denies ("никто", "kein")."""
    plain: tuple[str, ...] = ()
    """Lemmas, or forms, with which such a negative denies nothing that anybody says: "никто не пострадал"."""
    unsaid: tuple[str, ...] = ()
    """Lemmas of what somebody, negated, did not tell after a "but": "но подробностей не привёл"."""
    refusing: tuple[str, ...] = ()
    """Lemmas of who, not negated, did not tell: "от подробностей отказались"."""
    adversatives: tuple[str, ...] = ()
    """Coordinators that mean "but"."""
    about: tuple[str, ...] = ()
    """Prepositions of what is spoken about."""
    correlatives: tuple[str, ...] = ()
    """Words between a cue and its complementiser: "про те" in "про те, що"."""
    possessives: tuple[str, ...] = ()
    """Possessive pronouns of the third person, which stand for the source in "за його словами"."""
    speakers_own: tuple[str, ...] = ()
    """First and second person pronouns: whose verb is the outlet's own or a quotation's."""
    drops_subjects: bool = False
    """Verbs have no pronoun: one that opens its sentence, or follows a quotation, is whoever's just spoke ("Dodał")."""
    addressed: tuple[str, ...] = ()
    """Pronouns that, with a capital letter inside a sentence, are whoever reads it: "Erfahren Sie, wie"."""
    prefixes: tuple[str, ...] = ()
    """Words at a clause's end that make another verb of a cue: "fand ... statt"."""
    anybody: tuple[str, ...] = ()
    """Pronouns that stand for whoever speaks in a place: "In der Werft hofft man"."""
    first_person: tuple[str, ...] = ()
    """Those of `speakers_own` whose verb looks like the mood of reported speech ("ich schweige")."""
    personal: tuple[str, ...] = ()
    """Third person pronouns that can be subjects; nothing that follows one belongs to it."""
    outlets: tuple[str, ...] = ()
    """Lemmas, or endings, of what an outlet is called, which says what it quotes: no press service does."""
    relays: tuple[str, ...] = ()
    """Verb forms with which the outlet repeats itself ("ми писали"): what follows is its own report."""
    places: tuple[str, ...] = ()
    """Prepositions of "in the police they said"."""
    whence: tuple[str, ...] = ()
    """Prepositions before a document from which something follows ("із заяви випливає")."""
    wherein: tuple[str, ...] = ()
    """Adverbs that open a clause as "in which" does: "листа, де наголошено"."""
    here: tuple[str, ...] = ()
    """Those of them that name nobody where the object stands first: "такі витрати тут вважають зайвими"."""
    place_adverbs: tuple[str, ...] = ()
    """Adverbs that stand for such a place ("там")."""
    held_by: tuple[str, ...] = ()
    """Prepositions after a noun that names a source of whose word it is ("laut einem Bericht von X")."""
    attached: tuple[str, ...] = ()
    """Prepositions that belong to the noun before them ("доктор із клініки")."""
    times: tuple[str, ...] = ()
    """Lemmas of times, which "in" never makes a source ("у вівторок"), in German parts of compounds: "Montagabend"."""
    occasions: tuple[str, ...] = ()
    """Lemmas of occasions and media, which people speak in ("в інтерв'ю") and only documents speak from."""
    adjectives_follow: bool = False
    """Whether adjectives stand behind their nouns as well as before them: "straż przybrzeżna"."""
    fields_of: tuple[str, ...] = ()
    """Lemmas of offices and bodies that have a field after them, whose name is that of people too ("енергетики")."""
    rounding: tuple[str, ...] = ()
    """Prepositions that make the number after them a rough one ("близько ста лоцманів")."""
    charging: tuple[str, ...] = ()
    """Lemmas after which "in" tells of what somebody is accused ("звинувачують у крадіжці")."""
    honouring: tuple[str, ...] = ()
    """Abbreviations before the name of whom a body is called after ("театр ім. Рися")."""
    leading: tuple[str, ...] = ()
    """Lemmas of who leads what stands in the instrumental after them ("завідувачка лабораторією"), or has an office."""
    knowing: tuple[str, ...] = ()
    """Lemmas or forms of knowing; negated, nobody says what follows "that" ("не знав, що міст закрили")."""
    putting: tuple[str, ...] = ()
    """Forms of saying that tell how whoever writes puts something: "kurz gesagt", "інакше кажучи"."""
    sayings: tuple[str, ...] = ()
    """Whole clauses between commas that do so and name nobody: "как говорится"."""
    name_particles: tuple[str, ...] = ()
    """Small words inside names: "Voix du Fleuve", "Bank of America"."""
    deciding: tuple[str, ...] = ()
    """Lemmas of verbs for who decides on what others ask: "відмовив у проханні закрити порт"."""
    addressing: tuple[str, ...] = ()
    """Lemmas of verbs whose object without a preposition is whom they tell: "попередив порт, що зачинить"."""
    called: tuple[str, ...] = ()
    """Words between a noun for somebody and the name that they have ("на ім'я")."""
    noble: tuple[str, ...] = ()
    """Prepositions that surnames begin with ("Ursula von der Leyen"), alone where they are among `agents`."""
    noble_articles: tuple[str, ...] = ()
    """Articles that stand after these in a surname."""
    circumstances: tuple[str, ...] = ()
    """Lemmas of nouns that describe no noun before them with a preposition: "по итогам", "у зв'язку"."""
    whens: tuple[str, ...] = ()
    """Words before a comma with which the "as" after it tells when, not who says so: "після того, як"."""
    those: tuple[str, ...] = ()
    """Lemmas of the pronouns that "who" after them describes: "тих, хто"."""
    such: tuple[str, ...] = ()
    """Lemmas of the pronoun after which a clause tells what something is called: "такими, що"."""
    among: tuple[str, ...] = ()
    """Prepositions of those whom an informant is one of ("джерела серед чиновників")."""
    informants: tuple[str, ...] = ()
    """Lemmas of people who inform, of whom such a preposition tells more."""
    reactions: tuple[str, ...] = ()
    """Lemmas of verbs whose object is what others said: "відповів на закиди про те, що"."""
    reacting_to: tuple[str, ...] = ()
    """Prepositions before that object, besides those of `about`: "на"."""
    before_clauses: tuple[str, ...] = ()
    """Adverbs that stand for the clause after them, between a verb's negation and the comma ("nicht daran, dass")."""
    channels: tuple[str, ...] = ()
    """Lemmas of media that somebody owns and speaks in: "у телеграм-каналі міністерства повідомили"."""
    intensifiers: tuple[str, ...] = ()
    """Words before or after a name that are none ("сам")."""
    silences: tuple[str, ...] = ()
    """What somebody refuses who does not answer, after whom others go on: "eine [Stellungnahme] ablehnen"."""
    labels: tuple[str, ...] = ()
    """What heads a paragraph before a colon, or before whose words follow one: "Деталі: P", "Пряма мова мера: «P»"."""
    introductions: tuple[str, ...] = ()
    """Opening words that are no part of a content ("нагадаємо")."""
    withheld: tuple[str, ...] = ()
    """Lemmas of what somebody asks not to be done who wants no name: "просить не називати"."""
    roles: tuple[str, ...] = ()
    """Conjunctions before what something is called or compared with, which is no subject ("als Grund")."""
    identities: tuple[str, ...] = ()
    """Lemmas of what tells who somebody is: "не называть имя"; another object of those verbs is no secret."""
    quantities: tuple[str, ...] = ()
    """Lemmas that count the noun after them ("частина", "кілька")."""
    predicates: tuple[str, ...] = ()
    """Lemmas of adjectives that are mostly predicates and have no form of their own for it ("потрібний")."""
    auxiliaries: tuple[str, ...] = ()
    """Verb forms that stand between a subject and its participle or infinitive."""
    modals: tuple[str, ...] = ()
    """More of them, after which nothing points back to the sentence before, as "Das hat X gesagt" does."""
    perfects: tuple[str, ...] = ()
    """Those that make a past tense of a participle, before which its object stands: "hat den Umbau angekündigt"."""
    matters: tuple[str, ...] = ()
    """Forms of nouns for what people speak of, and which says nothing itself: "Die Entscheidung kommentierte X"."""
    victims: tuple[str, ...] = ()
    """Forms of what no demand is for, but a disaster's toll: "forderte drei Todesopfer"."""
    passives: tuple[str, ...] = ()
    """Those that make a passive of a participle, whose subject is not who speaks ("Zeugen werden gebeten")."""
    signing: tuple[str, ...] = ()
    """Who a headline of a line may end in after a dash besides outlets ("P — ЗМІ")."""
    quoted: tuple[str, ...] = ()
    """Participles by which somebody is quoted, an agent after them ("cytowany przez X")."""
    participle_endings: tuple[str, ...] = ()
    """Endings of participles, where no dictionary tells them."""
    agents: tuple[str, ...] = ()
    """Prepositions of who speaks in a passive ("von der Polizei")."""
    whereby: tuple[str, ...] = ()
    """Words that open what a noun reports ("Gerüchte, wonach")."""
    owning: tuple[str, ...] = ()
    """Forms of possessives before such a noun ("seine Behauptung, P")."""
    summing: tuple[str, ...] = ()
    """Relative pronouns that stand for the whole clause before them: "P, was die Werft bestätigt"."""
    wherewith: tuple[str, ...] = ()
    """Prepositions before a noun that reports what the subject of its clause says: "mit der Zusage, P"."""
    thereby: tuple[str, ...] = ()
    """Adverbs with which a sentence goes on with the source before it: "Der Pegel sinkt demnach"."""
    evidential: tuple[str, ...] = ()
    """Verb forms that, before a past infinitive, have their subject claim it: "will nichts gesehen haben"."""
    rumour: tuple[str, ...] = ()
    """Verb forms by which somebody is, before a past infinitive, only said to have done it: "soll gelogen haben"."""
    happened: tuple[str, ...] = ()
    """Endings of participles that with "to be" tell what has happened: "soll gekommen sein"."""
    coming: tuple[str, ...] = ()
    """Verb forms between who speaks and such a noun: "Von der Opposition kam der Vorschlag, P"."""
    direct_endings: tuple[str, ...] = ()
    """Endings of adjectives in no case but a subject's or an object's: "aus ärztlicher Sicht notwendige Eingriffe"."""
    genitive_endings: tuple[str, ...] = ()
    """Endings of a name before such a noun whose report it is ("Rohrs Behauptung")."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings of verbs in the dictionary form, where a dictionary files participles under their verbs."""
    surname_endings: tuple[str, ...] = ()
    """Endings of surnames that look like case forms of nouns ("Чистов")."""
    foreign: str = ""
    """Small letters that only names of other languages in the same script have, which hence do not decline."""
    gerund_endings: tuple[tuple[str, str], ...] = ()
    """An ending of a verb's form and that of its gerund, where a dictionary files gerunds as words of their own."""
    infinitive_mark: str = ""
    """The word that makes an infinitive a clause ("zu"), alone or inside the verb ("einzuhalten")."""
    infinitive_openings: tuple[str, ...] = ()
    """Conjunctions of infinitive clauses that nobody says ("um", "ohne")."""
    capitals_name: bool = True
    """A capital letter inside a sentence marks a name; false where all nouns have one."""
    reported_mood: tuple[str, ...] = ()
    """Finite forms of reported speech, where a language has a mood for it; they make a clause a content."""
    mood_endings: tuple[str, ...] = ()
    """Endings of such forms right after a subject, where no list has them."""
    moodless: tuple[str, ...] = ()
    """Longer endings of other words there."""
    conjectural_mood: tuple[str, ...] = ()
    """Those of them with which whoever writes guesses as well ("könnte"): no sentence without a cue goes on by them."""
    supposing_mood: tuple[str, ...] = ()
    """Those of them with which whoever writes supposes something ("wäre"): they go on with no one who said nothing."""
    finite_endings: tuple[str, ...] = ()
    """Endings of finite verbs, where no dictionary tells a verb beside a quotation ("schmunzelt sie")."""
    verbs: tuple[Verbs, ...] = ()
    phrases: tuple[Phrases, ...] = ()
    nouns: tuple[Nouns, ...] = ()
    morphology: Endings | None = None
    """Closed classes of a language without a dictionary."""
