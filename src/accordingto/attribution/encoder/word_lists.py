"""The shape of words.toml of a model folder: lists of the language's words, by what they tell."""

from msgspec import Struct

from accordingto.nouns import Stance


class PlainWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What a content itself says of what others say or ask, whatever its cue is; see :mod:`.stances`."""

    clause_ends: tuple[str, ...]
    """What the first clause of a content ends at."""
    refuting: tuple[str, ...]
    """What denies by itself: "no such", "nothing to do with"."""
    excluding: tuple[str, ...]
    """What denies its subject, unless that is nothing: "six tonnes is ruled out"."""
    emphatic: tuple[str, ...]
    """What makes a denial of a negation before it: "a single", "whatsoever"."""
    emphatic_negations: frozenset[str]
    """Negations that deny what somebody is said to have done: in the perfect, or of a thing `definite` or emphatic."""
    perfects: frozenset[str]
    """Auxiliaries before such a negation."""
    definite: tuple[str, ...]
    """Determiners of what somebody is said to have done."""
    left_out: frozenset[str]
    """Participles for what somebody complains that was not done for them."""
    modals: frozenset[str]
    """Verbs after which one of `emphatic_negations` tells what is to come, which denies nothing."""
    unheard_of: frozenset[str]
    """Words with which "never" tells how unusual something is."""
    copulas: frozenset[str]
    """What stands before a word that calls a thing untrue."""
    claims: frozenset[str]
    """Nouns for what somebody says, which such a word denies however mild it is."""
    mild: frozenset[str]
    """Those of `untrue` that a fact can be called as well."""
    doubting: tuple[str, ...]
    """What doubts by itself: "hard to tell"."""
    open_questions: frozenset[str]
    """What opens a content that leaves a question open."""
    telling_to: frozenset[str]
    """Verbs of telling that order with an infinitive."""
    challenging: frozenset[str]
    """Verbs that order with somebody and an infinitive, and doubt with another object."""
    pleading: frozenset[str]
    """Verbs by which somebody answers a charge in court."""
    guilty: str
    """What those take where it is admitted."""
    wanting: frozenset[str]
    """Verbs that order with an object, and hope with an infinitive."""
    imperatives: tuple[str, ...]
    """What opens a sentence that tells others what to do."""
    leads: dict[Stance, tuple[str, ...]]
    """What opens a content by which a speaker names their own attitude: "we hope"."""


class WordLists(Struct, frozen=True, forbid_unknown_fields=True):
    """The plain data of a model's language."""

    language: str
    """The language (ISO 639-1)."""
    complementizers: tuple[str, ...]
    """Words that open a reported clause and are no part of it."""
    own_voice: frozenset[str]
    """Pronouns by which a quoted speaker means themself."""
    own_names: frozenset[str]
    """By what a page names itself."""
    own_doings: frozenset[str]
    """Verbs by which a page then tells only what it did."""
    anybody: frozenset[str]
    """Pronouns that outside of somebody's words mean anybody at all."""
    objects: frozenset[str]
    """Pronouns that after a verb are whom it is done to."""
    third_persons: frozenset[str]
    """Pronouns by which whoever is told of means themself in reported speech."""
    pointing: tuple[str, ...]
    """Words by which a verb of telling points to what stands behind a colon."""
    name_particles: tuple[str, ...]
    """Words in small letters that a name may hold."""
    relatives: frozenset[str]
    """Relative pronouns that stand for who speaks."""
    before_verbs: frozenset[str]
    """What may stand between a subject and its verb."""
    meantime: frozenset[str]
    """Adverbs of those that are no part of a name or a description."""
    finite: frozenset[str]
    """Verbs without which a line that is hardly a sentence says nothing of anything."""
    clause_joints: frozenset[str]
    """What opens another clause, so that no noun phrase goes on over it."""
    openers: tuple[str, ...]
    """What opens a noun phrase."""
    coordinators: frozenset[str]
    """What joins a clause to the one before, and is no part of its subject."""
    inside: frozenset[str]
    """Prepositions within a noun phrase."""
    sides: frozenset[str]
    """Prepositions and pronouns that no noun phrase goes on over."""
    estimating: tuple[str, ...]
    """Verbs that tell something where "at" and a figure follow their object."""
    blaming: tuple[str, ...]
    """Verbs that tell a cause where "it down to" follows."""
    giving: tuple[str, ...]
    """Verbs that tell something with one of `amounts` and a figure."""
    counting: tuple[str, ...]
    """Verbs that tell something right before a figure."""
    publishing_figures: tuple[str, ...]
    """Participles by which a figure's phrase says whose it is."""
    after_givers: tuple[str, ...]
    """Words before which the name of whose it is ends, beside `finite`."""
    amounts: tuple[str, ...]
    """Nouns for what a figure is of."""
    hedges: tuple[str, ...]
    """What may stand right before a figure."""
    numerals: tuple[str, ...]
    """Figures in words."""
    elsewhere: tuple[str, ...]
    """What makes a deed of one of `estimating`, in its object."""
    documents: frozenset[str]
    """Nouns for what is written."""
    recording: tuple[str, ...]
    """Verbs by which a document says something."""
    places: frozenset[str]
    """What opens where something was, which is nothing that a document says."""
    having: tuple[str, ...]
    """Verbs by which it does only before one of `definite`."""
    definite: tuple[str, ...]
    """What opens an object that tells something rather than belongs to somebody."""
    seen: frozenset[str]
    """Participles that tell of a document, after its noun, how it came to light."""
    both: tuple[str, str]
    """What stands before the first and before the second of two of whom each does something."""
    single: frozenset[str]
    """Nouns without a plural's ending of which the first of the two may be."""
    quote_labels: tuple[str, ...]
    """What stands before a colon and a quotation and is no speaker."""
    source_labels: tuple[str, ...]
    """What stands before a colon and the speaker of such quotations."""
    section_labels: tuple[str, ...]
    """What stands before a colon and the page's own words."""
    after_sources: tuple[str, ...]
    """What tells behind such a speaker where he spoke."""
    announcing: tuple[str, ...]
    """Nouns for a statement, which a colon may follow."""
    stated: tuple[str, ...]
    """Nouns for what somebody says, which a clause with "that" may follow."""
    times: frozenset[str]
    """Nouns for a time, which can stand before such a noun like its owner: "last week's report"."""
    possessives: tuple[str, ...]
    """Pronouns that say whose it is."""
    coming: tuple[str, ...]
    """Verbs that say from whom it is."""
    announced_so: frozenset[str]
    """What else may stand right before a colon and only announce what follows."""
    judging: tuple[str, ...]
    """Participles by which something is called something."""
    by: str
    """What stands before who does it."""
    called: str
    """What stands before what something is called."""
    denying: tuple[str, ...]
    """Idioms that deny or doubt their object."""
    pointers: tuple[str, ...]
    """Pronouns for what was said before."""
    pointing_alone: frozenset[str]
    """Those of `pointers` that may also stand for what only the story tells."""
    pointing_far: frozenset[str]
    """Those of `pointers` that may stand for what the paragraph before tells."""
    particles: tuple[str, ...]
    """What may follow a pronoun that is all of a content."""
    ascribing: tuple[str, ...]
    """Verbs that name a source after "to"."""
    reasons: frozenset[str]
    """Nouns for why something is so, which nobody said."""
    hearsay: tuple[str, ...]
    """What opens a sentence whose rest nobody in particular says."""
    relays: tuple[str, ...]
    """Ends of cues after which another is named as the source."""
    clause_openers: tuple[str, ...]
    """What stands between who is cited and what they said."""
    days: tuple[str, ...]
    """Words for a day, which beside whoever is cited tell when."""
    openings_of_time: tuple[str, ...]
    """What opens a longer time beside whoever told something."""
    periods: tuple[str, ...]
    """Longer times."""
    quoting: tuple[str, ...]
    """Verbs by which somebody's words are passed on."""
    circumstances: frozenset[str]
    """Prepositions that open how something was told, before the clause that tells it."""
    tellings: frozenset[str]
    """Nouns for a message or an occasion, after which "that" opens what is told."""
    telling_now: tuple[str, ...]
    """Verbs of telling in the third person of the present."""
    telling_plural: frozenset[str]
    """The same of several."""
    telling_then: tuple[str, ...]
    """The same in the past."""
    telling_on: tuple[str, ...]
    """Participles of what somebody goes on to tell others."""
    numbers: tuple[tuple[str, ...], tuple[str, ...]]
    """Auxiliaries of several, and of one."""
    how: str
    """Opens how somebody told something."""
    recapping: tuple[str, ...]
    """Verbs after it."""
    rumours: frozenset[str]
    """Nouns for what nobody in particular says, that say nothing themselves."""
    widespread: frozenset[str]
    """What stands before them, or before hopes and fears, and is nobody either."""
    meanwhile: frozenset[str]
    """Conjunctions of a clause that goes on beside the telling and is no part of it."""
    silences: tuple[str, ...]
    """What a cue and the words after it begin with where somebody says nothing, or not under their name."""
    earlier: tuple[str, ...]
    """Adverbs that say that somebody reported something before others."""
    broken: tuple[str, ...]
    """Participles for how they made it known."""
    events: tuple[str, ...]
    """Nouns by which a clause is called once more what it tells of."""
    falling_silent: tuple[str, ...]
    """What is such a silence only after something was said."""
    withheld: tuple[str, ...]
    """How something is said without more."""
    disclosing: frozenset[str]
    """Verbs of making something known, negated a silence."""
    saying: frozenset[str]
    """The same where one of `particulars` follows: "did not say when"."""
    particulars: frozenset[str]
    """What asks for more than a yes: who does not say whether something is so says something of it."""
    noticing: frozenset[str]
    """Verbs that, negated in the past, tell only who did not know what was so."""
    did: frozenset[str]
    """Auxiliaries of such a past."""
    unaware: frozenset[str]
    """Words for whoever does not know what was so."""
    knowing: frozenset[str]
    """Verbs that tell the same where one of `nothing` follows: "knew nothing of the visit"."""
    nothing: frozenset[str]
    """What somebody knows who does not know of something."""
    worrying: frozenset[str]
    """Verbs by which the same is told: "would not be named, fearing for her job"."""
    deeds: frozenset[str]
    """Verbs for what somebody does, by which nothing is said."""
    taking_back: frozenset[str]
    """Verbs that are a deed but with a noun for what was said."""
    refusing: frozenset[str]
    """Verbs that are a deed before an infinitive."""
    courtesies: frozenset[str]
    """Nouns for what somebody offers or expresses and nobody can doubt."""
    summoning: frozenset[str]
    """Verbs that are a deed with one of `summoned`."""
    supposing: frozenset[str]
    """What opens a cue by which only the author supposes or wants that somebody says something."""
    supposing_unless_told: frozenset[str]
    """The same but before a verb of telling: "can confirm", "seemed to deny"."""
    outstanding: tuple[str, ...]
    """How a verb begins by which somebody has still to tell something."""
    purchasing: frozenset[str]
    """Verbs that are a deed before a number of things."""
    enough: frozenset[str]
    """What else stands there."""
    settling: frozenset[str]
    """Verbs that are a deed before an article."""
    publications: frozenset[str]
    """In what something is told, beside `documents`."""
    labels: frozenset[str]
    """What stands before a colon and is nobody."""
    publishing: frozenset[str]
    """Verbs that are a deed with one of `pictures`."""
    pictures: frozenset[str]
    """What people show."""
    summoned: frozenset[str]
    """What people are called to."""
    because: tuple[str, ...]
    """What opens the reason why somebody is not named."""
    subordinators: frozenset[str]
    """What opens a clause beside what is told, where that is told around its cue."""
    hiding: frozenset[str]
    """Words by which something is asked to be kept back."""
    showing: frozenset[str]
    """Verbs that, negated, ask for the same."""
    identities: frozenset[str]
    """Nouns for who somebody is."""
    witnesses: frozenset[str]
    """Nouns that name somebody or something one can cite."""
    negations: frozenset[str]
    """Words that turn a cue of `negated` round."""
    negating: tuple[str, ...]
    """Those of `negations` that negate a verb."""
    negated_ending: str
    """How an auxiliary ends that is negated."""
    nobody: frozenset[str]
    """What opens or ends a source that is nobody and nothing."""
    infinitives: tuple[str, ...]
    """What opens a cue that only names a deed."""
    states: frozenset[str]
    """Verbs for what somebody wants, knows or does, of which only another tells within a statement."""
    expletives: frozenset[str]
    """Words that can only fill the subject's place and stand for nobody."""
    fillers: tuple[str, ...]
    """Words that before a passive fill the subject's place, and are no part of what is said."""
    determiners: frozenset[str]
    """Words that before a cue's noun stand for nobody: "The claim that"."""
    passive: tuple[str, ...]
    """Auxiliaries that make a passive."""
    auxiliaries: tuple[str, ...]
    """What else may stand before an impersonal participle in a cue."""
    learning: tuple[str, ...]
    """Verbs by which somebody has something from another."""
    whence: str
    """Opens the one from whom somebody has something."""
    ordered: tuple[str, ...]
    """Participles for who is told to do something."""
    surfacing: tuple[str, ...]
    """What is said of "it" that becomes known."""
    alleged: tuple[str, ...]
    """Adverbs by which nobody in particular tells something."""
    asides: tuple[str, ...]
    """What leads over from a verb of telling to what somebody was asked about, before what they said to that."""
    heard: str
    """What a court does to whom it is told something."""
    hearing: frozenset[str]
    """Who hears so and does not say it: a court, jurors."""
    contracted: frozenset[str]
    """Pronouns with a verb, which begin a sentence and no source."""
    addressed: frozenset[str]
    """Participles whose subject in the passive is whom something is told to."""
    matters: frozenset[str]
    """Prepositions after them of what that is told of."""
    greetings: frozenset[str]
    """What opens a letter before whom it is to."""
    impersonal: tuple[str, ...]
    """Participles whose subject in the passive is what is spoken about, not who speaks."""
    awaited: tuple[str, ...]
    """Those of `impersonal` that often tell what will happen, on nobody's word."""
    asking: frozenset[str]
    """Words of a cue that order something, or only ask where the content is a question."""
    interrogatives: frozenset[str]
    """Words that open a question."""
    fused: frozenset[str]
    """Those that are a noun and its relative pronoun in one."""
    bare: str
    """The verb whose bare form after a subject tells what is wanted."""
    mandating: frozenset[str]
    """Verbs after which it does."""
    foreseeing: tuple[str, ...]
    """Words of a sentence that denies only what may come."""
    calling: frozenset[str]
    """Verbs after which one of `untrue` or `doubtful` makes a denial or a doubt."""
    untrue: frozenset[str]
    """Words that call something untrue."""
    doubtful: frozenset[str]
    """Words that call something unlikely."""
    expressing: frozenset[str]
    """Verbs whose content begins with the noun that tells the stance."""
    stance: dict[Stance, tuple[str, ...]]
    """Words of a cue by stance; the first match in the order of the table wins."""
    negated: dict[Stance, tuple[str, ...]]
    """Words of a cue by the stance that they have together with a negation."""
    plain: PlainWords
    """Words of a content by which its stance is told."""
