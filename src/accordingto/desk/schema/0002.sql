-- What a feed lists and does not answer: asked for again at longer and longer intervals, then no more.

CREATE TABLE missed (
    url TEXT PRIMARY KEY,
    feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    stamp TEXT NOT NULL,    -- what the feed said of when it changed; with another one all begins anew
    tries INTEGER NOT NULL,
    next TEXT,              -- when it may be asked for again; NULL: not any more
    failure TEXT NOT NULL   -- why the last try gave nothing
) STRICT, WITHOUT ROWID;
CREATE INDEX missed_feed ON missed (feed);

-- Counting what a source says needs no look at the statements themselves.
DROP INDEX statement_speaker;
CREATE INDEX statement_speaker ON statement (speaker, article, claim);
