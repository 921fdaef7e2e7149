-- One standing investigation.  Times are UTC, ISO 8601.  Spans are JSON lists of [start, end] in code points of the
-- article's text.  What is derived (source, claim, root, retelling, position) may be thrown away and traced anew;
-- what was read (article, version, statement, member) and what a person decided (decision) may not.

CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    made TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0, -- counts the writes
    settled INTEGER NOT NULL DEFAULT 1   -- 0 after pages were added to what was traced, until all is traced together
) STRICT;
INSERT INTO desk (id, made) VALUES (1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- what tells that a page is this one again: its address, else the name of its input
    title TEXT,
    outlet TEXT,
    domain TEXT,
    url TEXT,
    published TEXT,
    language TEXT,
    added TEXT NOT NULL,
    fetched TEXT NOT NULL,    -- the newest version
    versions INTEGER NOT NULL DEFAULT 1,
    statements INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 1 -- 1 until the page was traced with the others
) STRICT;
CREATE INDEX article_published ON article (published DESC, id);
CREATE INDEX article_outlet ON article (outlet, published DESC);
CREATE INDEX article_language ON article (language, published DESC);
CREATE INDEX article_pending ON article (pending) WHERE pending = 1;

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    number INTEGER NOT NULL, -- from 1 on
    input TEXT NOT NULL,
    fetched TEXT NOT NULL,
    sha256 TEXT NOT NULL,    -- of the bytes as they came; of the article's JSON where it came read already
    words_sha256 TEXT NOT NULL, -- of title, date and article text: what makes a page another version
    tool TEXT NOT NULL,      -- name and version of what read it
    noun TEXT NOT NULL,      -- the article in the JSON contract, its text included
    traced TEXT,             -- its attributions and sources as the last trace left them; NULL: as they were read
    UNIQUE (article, number)
) STRICT;
CREATE INDEX version_sha256 ON version (sha256);

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT,
    description TEXT,
    statements INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    claims INTEGER NOT NULL DEFAULT 0,
    sole_root INTEGER NOT NULL DEFAULT 0, -- claims that rest on this source and on no other
    grade TEXT                            -- A to F, a person's (Admiralty scale)
) STRICT;
CREATE INDEX source_statements ON source (statements DESC, id);
CREATE INDEX source_sole_root ON source (sole_root DESC, id);
CREATE INDEX source_grade ON source (grade) WHERE grade IS NOT NULL;
CREATE INDEX source_kind ON source (kind, statements DESC, id);
CREATE INDEX source_kind_sole_root ON source (kind, sole_root DESC, id);

CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    local TEXT NOT NULL,      -- the source's id in its article
    source INTEGER REFERENCES source ON DELETE SET NULL,
    kind TEXT NOT NULL,
    name TEXT,
    description TEXT,
    role TEXT,
    affiliation TEXT,
    low INTEGER NOT NULL,
    high INTEGER,
    key TEXT NOT NULL,        -- holds while the article words it so
    UNIQUE (article, local)
) STRICT;
CREATE INDEX member_source ON member (source);
CREATE INDEX member_key ON member (key);

CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    language TEXT,
    low INTEGER NOT NULL,     -- independent roots, at least
    high INTEGER,             -- at most; NULL where open
    roots INTEGER NOT NULL,
    origins TEXT NOT NULL,    -- JSON list of outlets
    statements INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    outlets INTEGER NOT NULL DEFAULT 0,
    denials INTEGER NOT NULL DEFAULT 0, -- statements that deny or doubt it
    first TEXT,
    last TEXT,
    first_reported_by TEXT,
    why TEXT NOT NULL,
    grade TEXT                -- 1 to 6, a person's (Admiralty scale)
) STRICT;
CREATE INDEX claim_articles ON claim (articles DESC, low DESC, id);
CREATE INDEX claim_roots ON claim (low DESC, articles DESC, id);
CREATE INDEX claim_last ON claim (last DESC, articles DESC, id);
CREATE INDEX claim_grade ON claim (grade) WHERE grade IS NOT NULL;
CREATE INDEX claim_denied ON claim (denials DESC, id);

CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    attribution TEXT NOT NULL, -- its id in the article
    key TEXT NOT NULL,         -- holds while the article says so in these words
    source TEXT NOT NULL,      -- the article's words for who says it
    cue TEXT NOT NULL,
    content TEXT NOT NULL,
    before TEXT NOT NULL,      -- of the sentence, what stands before the content
    after TEXT NOT NULL,
    manner TEXT NOT NULL,
    stance TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    spans TEXT NOT NULL,       -- {"source": [...], "cue": [...], "content": [...]}
    confidence REAL NOT NULL,
    member INTEGER REFERENCES member ON DELETE SET NULL,
    speaker INTEGER REFERENCES source ON DELETE SET NULL,
    claim INTEGER REFERENCES claim ON DELETE SET NULL,
    claim_stance TEXT,
    outlet TEXT,
    published TEXT,
    language TEXT,
    spoken TEXT NOT NULL,      -- for the search: the speaker in either script
    facets TEXT NOT NULL       -- for the search: outlet, language, manner, stance and month as one word each
) STRICT;
CREATE INDEX statement_article ON statement (article, "start");
CREATE INDEX statement_claim ON statement (claim, article);
CREATE INDEX statement_speaker ON statement (speaker, article);
CREATE INDEX statement_member ON statement (member);
CREATE INDEX statement_key ON statement (key);
CREATE INDEX statement_published ON statement (published DESC, id DESC);

CREATE TABLE root (
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    place INTEGER NOT NULL,   -- in the claim's list
    described TEXT NOT NULL,
    kind TEXT NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER,
    reached_through TEXT NOT NULL, -- JSON list of outlets, nearest first
    source INTEGER REFERENCES source ON DELETE SET NULL
) STRICT;
CREATE INDEX root_claim ON root (claim, place);
CREATE INDEX root_source ON root (source);

CREATE TABLE root_statement (
    root INTEGER NOT NULL REFERENCES root ON DELETE CASCADE,
    statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
    PRIMARY KEY (root, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX root_statement_statement ON root_statement (statement);

CREATE TABLE lint ( -- what an editor would look at in how a claim is sourced; never a verdict
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    kind TEXT NOT NULL,
    why TEXT NOT NULL,
    statements TEXT NOT NULL -- JSON list of statements that it rests on
) STRICT;
CREATE INDEX lint_claim ON lint (claim);

CREATE TABLE retelling (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    outlet TEXT,
    of_article INTEGER REFERENCES article ON DELETE SET NULL,
    relation TEXT NOT NULL,
    why TEXT NOT NULL,
    evidence TEXT NOT NULL,   -- spans of the retelling article
    evidence_of TEXT NOT NULL -- spans of the retold one
) STRICT;
CREATE INDEX retelling_article ON retelling (article);
CREATE INDEX retelling_of_article ON retelling (of_article);

CREATE TABLE position (
    id INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    source INTEGER REFERENCES source ON DELETE CASCADE,
    "from" TEXT,
    "to" TEXT,
    stance TEXT NOT NULL,
    claim INTEGER REFERENCES claim ON DELETE CASCADE,
    statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE
) STRICT;
CREATE INDEX position_from ON position ("from" IS NULL, "from", who, id);
CREATE INDEX position_who ON position (who, "from" IS NULL, "from");
CREATE INDEX position_source ON position (source, "from" IS NULL, "from");
CREATE INDEX position_claim ON position (claim);
CREATE INDEX position_statement ON position (statement);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,   -- JSON: what was decided, by keys that outlive a new trace
    sent TEXT NOT NULL,    -- JSON: as it was sent, with the ids of that time
    words TEXT NOT NULL,   -- the same for a reader
    note TEXT NOT NULL DEFAULT '',
    undoes INTEGER REFERENCES decision
) STRICT;

CREATE TABLE feed (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    etag TEXT,
    modified TEXT,
    checked TEXT,
    failure TEXT -- why the last try gave nothing
) STRICT;

CREATE TABLE seen ( -- items of feeds that were looked at
    url TEXT PRIMARY KEY,
    feed INTEGER REFERENCES feed ON DELETE CASCADE,
    at TEXT NOT NULL,
    stamp TEXT NOT NULL, -- what the feed said of when it changed
    outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_feed ON seen (feed);

CREATE TABLE query (
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL UNIQUE, -- all must stand on the page, in any ending
    added TEXT NOT NULL
) STRICT;

CREATE TABLE told ( -- what of a claim is known to who watches: more than this is news
    claim INTEGER PRIMARY KEY REFERENCES claim ON DELETE CASCADE,
    low INTEGER NOT NULL,
    denials INTEGER NOT NULL
) STRICT;

CREATE TABLE event ( -- what watch told
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL, -- root, denial, correction
    claim INTEGER REFERENCES claim ON DELETE SET NULL,
    article INTEGER REFERENCES article ON DELETE CASCADE,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX event_claim ON event (claim);
CREATE INDEX event_article ON event (article);

-- Full text.  `facets` holds what is filtered by, as words of its own, so that a filter costs no look at the rows.
CREATE VIRTUAL TABLE statement_search USING fts5 (
    content, spoken, facets, content = 'statement', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3 4' -- a word that is being typed is found as fast as a whole one
);
CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_search (rowid, content, spoken, facets) VALUES (new.id, new.content, new.spoken, new.facets);
END;
CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_search (statement_search, rowid, content, spoken, facets)
    VALUES ('delete', old.id, old.content, old.spoken, old.facets);
END;
CREATE TRIGGER statement_search_update AFTER UPDATE OF content, spoken, facets ON statement
WHEN (old.content, old.spoken, old.facets) IS NOT (new.content, new.spoken, new.facets) BEGIN
    INSERT INTO statement_search (statement_search, rowid, content, spoken, facets)
    VALUES ('delete', old.id, old.content, old.spoken, old.facets);
    INSERT INTO statement_search (rowid, content, spoken, facets) VALUES (new.id, new.content, new.spoken, new.facets);
END;
CREATE VIRTUAL TABLE page_search USING fts5 (words, detail = 'none', tokenize = 'ascii');
CREATE VIRTUAL TABLE page_search_words USING fts5vocab ('page_search', 'row');

-- For readers.
CREATE VIEW articles AS
SELECT a.id, a.title, a.outlet, a.url, a.published, a.language, a.statements, a.versions, a.fetched, v.sha256, v.tool
FROM article a JOIN version v ON v.article = a.id AND v.number = a.versions;

CREATE VIEW sources AS
SELECT id, kind, name, description, statements, articles, claims, sole_root, grade FROM source
WHERE statements > 0 ORDER BY statements DESC;

CREATE VIEW claims AS
SELECT id, text, CASE WHEN high IS NULL THEN low || ' or more' WHEN high = low THEN '' || low ELSE low || ' to ' || high END
    AS independent_roots, roots, origins, articles, outlets, denials, first_reported_by, first, last, grade, why
FROM claim ORDER BY articles DESC, low DESC;

CREATE VIEW statements AS
SELECT s.id, coalesce(n.name, n.description, s.source) AS speaker, s.stance, s.manner, s.content, s.outlet,
    s.published, s.language, c.text AS claim, a.title AS article, a.url
FROM statement s JOIN article a ON a.id = s.article LEFT JOIN source n ON n.id = s.speaker
LEFT JOIN claim c ON c.id = s.claim;

CREATE VIEW roots AS
SELECT c.id AS claim, c.text, r.described AS root, r.kind, r.low, r.high, r.reached_through,
    (SELECT count(*) FROM root_statement e WHERE e.root = r.id) AS statements
FROM root r JOIN claim c ON c.id = r.claim ORDER BY c.articles DESC, r.place;

CREATE VIEW retellings AS
SELECT a.outlet AS article_outlet, a.title AS article, r.relation, r.outlet AS of_outlet, o.title AS of_article, r.why
FROM retelling r JOIN article a ON a.id = r.article LEFT JOIN article o ON o.id = r.of_article;

CREATE VIEW timeline AS
SELECT p.who, p."from", p."to", p.stance, c.text AS claim, s.content, s.outlet
FROM position p JOIN statement s ON s.id = p.statement LEFT JOIN claim c ON c.id = p.claim ORDER BY p."from";

CREATE VIEW decisions AS
SELECT d.id, d.at, d.kind, d.words, d.note, EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) AS undone
FROM decision d WHERE d.undoes IS NULL;
