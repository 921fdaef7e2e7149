"""A desk of invented articles, written right into its tables: words, outlets and speakers by Zipf's law."""

import bisect
import itertools
import random
import sqlite3
import time
from contextlib import closing
from functools import cache
from pathlib import Path

import msgspec

from accordingto.desk import connect, counts, search
from accordingto.desk.database import now, transaction
from accordingto.desk.statements import Marked
from accordingto.nouns import Article, Attribution, Block, Manner, Outlet, Source, Span, Stance

PER_ARTICLE = 20


WORDS = 30_000


OUTLETS = 400


LANGUAGES = ("en", "uk", "ru", "de", "pl")


STANCES: tuple[Stance, ...] = ("asserts",) * 17 + ("denies", "doubts", "hopes")


MANNERS: tuple[Manner, ...] = ("indirect", "indirect", "direct", "mixed")


SYLLABLES = ("ka", "mo", "ri", "tel", "sun", "ver", "do", "lin", "pas", "ger", "ti", "bo", "ne", "gra", "shu", "ol")


BATCH = 500


class Zipf:
    """Draws numbers below `size`, the low ones far more often."""

    def __init__(self, size: int, seed: int) -> None:
        self.random = random.Random(seed)
        self.sums = list(itertools.accumulate(1 / (n + 1) for n in range(size)))

    def draw(self) -> int:
        return bisect.bisect_left(self.sums, self.random.random() * self.sums[-1])


@cache
def word(number: int) -> str:
    """A word for each number, longer for rarer ones."""
    found = ""
    number += 1
    while number:
        number, place = divmod(number, len(SYLLABLES))
        found += SYLLABLES[place]
    return found


def article(number: int, words: Zipf, speakers: Zipf, chance: random.Random) -> Article:
    """One invented article: its statements one after the other, a paragraph each."""
    text, blocks, said = "", [], []
    sources: dict[str, str] = {}
    for n in range(PER_ARTICLE):
        who = speakers.draw()
        name = f"{word(who % 900).title()} {word(who + 900).title()}"
        content = " ".join(word(words.draw()) for _ in range(chance.randint(6, 24)))
        start = len(text)
        line = f"{name} said {content}."
        text += line + "\n"
        blocks.append(Block(start, start + len(line), "paragraph", LANGUAGES[number % 5]))
        key = sources.setdefault(name, f"s{len(sources) + 1}")
        cue = start + len(name) + 1
        said.append(
            Attribution(
                f"t{n}",
                (Span(start, start + len(name)),),
                (Span(cue, cue + 4),),
                (Span(cue + 5, start + len(line) - 1),),
                chance.choice(MANNERS),
                chance.choice(STANCES),
                key,
            )
        )
    day = number % 730
    return Article(
        id=str(number),
        input=f"pages/{number}.html",
        text=text,
        url=f"https://o{number % OUTLETS}.example/{number}",
        outlet=Outlet(f"{word(number % OUTLETS).title()} Times", f"o{number % OUTLETS}.example"),
        title=" ".join(word(words.draw()) for _ in range(8)),
        published=f"{2024 + day // 365}-{day % 365 // 31 + 1:02}-{day % 28 + 1:02}",
        language=LANGUAGES[number % 5],
        blocks=tuple(blocks),
        attributions=tuple(said),
        sources=tuple(Source(key, "person", name, name) for name, key in sources.items()),
    )


def build(path: Path, statements: int) -> None:
    """Fill a desk: articles as they are added, then claims, roots, retellings and positions drawn by lot."""
    words, speakers, chance = Zipf(WORDS, 1), Zipf(statements // 20, 2), random.Random(3)
    started = time.monotonic()
    with closing(connect(path)) as db:
        db.execute("PRAGMA synchronous = OFF")
        count = statements // PER_ARTICLE
        for first in range(0, count, BATCH):
            with transaction(db):
                for number in range(first, min(count, first + BATCH)):
                    _insert(db, number, article(number, words, speakers, chance))
            print(f"\r{first + BATCH:,} of {count:,} articles, {time.monotonic() - started:.0f} s", end="", flush=True)
        print()
        with transaction(db):
            derive(db, statements, chance)
        db.execute("ANALYZE")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(f"built in {time.monotonic() - started:.0f} s, {path.stat().st_size / 1e9:.2f} GB")


def _insert(db: sqlite3.Connection, number: int, made: Article) -> None:
    """Write the rows that `intake` would write, without its reading of the words, which takes most of its time."""
    time = now()
    id = number + 1
    outlet = made.outlet.name
    db.execute(
        "INSERT INTO article (id, key, title, outlet, domain, url, published, language, added, fetched, statements)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            made.url,
            made.title,
            outlet,
            made.outlet.domain,
            made.url,
            made.published,
            made.language,
            time,
            time,
            len(made.attributions),
        ),
    )
    db.execute(
        "INSERT INTO version (article, number, input, fetched, sha256, words_sha256, tool, noun)"
        " VALUES (?, 1, ?, ?, ?, ?, 'none', ?)",
        (id, made.input, time, f"{id:064}", f"{id:064}", msgspec.json.encode(made).decode()),
    )
    members = {}
    for place, source in enumerate(made.sources):
        members[source.id] = id * PER_ARTICLE + place
        db.execute(
            "INSERT INTO member (id, article, local, kind, name, description, low, high, key)"
            " VALUES (?, ?, ?, 'person', ?, ?, 1, 1, ?)",
            (members[source.id], id, source.id, source.name, source.name, f"m{id}-{place}"),
        )
    rows = []
    for x in made.attributions:
        who, content = made.quote(x.source), made.quote(x.content)
        row = {
            "outlet": outlet,
            "language": made.language,
            "manner": x.manner,
            "stance": x.stance,
            "published": made.published,
        }
        spans = msgspec.json.encode(Marked(x.source, x.cue, x.content)).decode()
        rows.append(
            (
                id,
                x.id,
                f"t{id}-{x.id}",
                who,
                "said",
                content,
                f"{who} said ",
                ".",
                x.manner,
                x.stance,
                x.content[0].start,
                x.content[0].end,
                spans,
                0.9,
                members[x.speaker or ""],
                outlet,
                made.published,
                made.language,
                who,
                " ".join(search.facets(row)),
            )
        )
    db.executemany(
        "INSERT INTO statement (article, attribution, key, source, cue, content, before, after, manner, stance,"
        ' "start", "end", spans, confidence, member, outlet, published, language, spoken, facets)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    words = {key for w in made.text.split() for key in search.word_keys(w.strip("."), made.language)}
    db.execute("INSERT INTO page_search (rowid, words) VALUES (?, ?)", (id, " ".join(words)))


def derive(db: sqlite3.Connection, statements: int, chance: random.Random) -> None:
    """Give every statement a speaker and a claim, and every claim its roots, as a trace of all pages would."""
    db.execute(
        "INSERT INTO source (id, kind, name, description) SELECT min(id), kind, name, name FROM member GROUP BY name"
    )
    db.execute("CREATE TEMP TABLE named AS SELECT name, id FROM source")
    db.execute("CREATE INDEX temp.named_name ON named (name)")
    db.execute("UPDATE member SET source = (SELECT id FROM named n WHERE n.name = member.name)")
    db.execute("UPDATE statement SET speaker = (SELECT source FROM member m WHERE m.id = statement.member)")
    sizes: list[int] = []
    total = 0
    while total < statements:
        sizes.append(min(statements - total, int(1 / (1 - chance.random()) ** 0.8), 2_000))
        total += sizes[-1]
    print(f"{len(sizes):,} claims, the largest of {max(sizes):,} statements")
    db.executemany(
        "INSERT INTO claim (id, text, language, low, high, roots, origins, first_reported_by, why)"
        " VALUES (?, ?, 'en', ?, ?, ?, '[\"Kamo Times\"]', 'Kamo Times', 'drawn by lot')",
        (
            (
                n,
                f"claim {n}",
                low := chance.randint(0, 4),
                None if chance.random() < 0.1 else low + chance.randint(0, 3),
                1,
            )
            for n in range(1, len(sizes) + 1)
        ),
    )
    ids = [r[0] for r in db.execute("SELECT id FROM statement")]
    chance.shuffle(ids)
    place = iter(ids)
    db.executemany(
        "UPDATE statement SET claim = ?, claim_stance = stance WHERE id = ?",
        ((n, next(place)) for n, size in enumerate(sizes, 1) for _ in range(size)),
    )
    db.execute(
        "INSERT INTO root (claim, place, described, kind, low, high, reached_through, source)"
        " SELECT claim, 0, source, 'person', 1, 1, '[]', speaker FROM statement GROUP BY claim"
    )
    db.execute(
        "INSERT INTO root_statement SELECT r.id, s.id FROM root r"
        " JOIN statement s ON s.claim = r.claim AND +s.speaker = r.source"
    )
    db.execute(
        "INSERT INTO retelling (article, outlet, of_article, relation, why, evidence, evidence_of)"
        " SELECT id, outlet, max(1, id - 400), 'states', 'drawn by lot', '[[0,10]]', '[]' FROM article"
    )
    db.execute(
        'INSERT INTO position (who, source, "from", "to", stance, claim, statement)'
        " SELECT source, speaker, min(published), max(published), stance, claim, min(id) FROM statement"
        " GROUP BY speaker, claim"
    )
    db.execute("UPDATE article SET pending = 0")
    counts.summarise(db, range(1, len(sizes) + 1), [r[0] for r in db.execute("SELECT id FROM source")])
