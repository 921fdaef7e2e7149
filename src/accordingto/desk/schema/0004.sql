-- What the reasons of ranges and retellings say, so that they can be said in another language; those from before are
-- said in English.
ALTER TABLE claim ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'; -- JSON list of {kind, told}
ALTER TABLE retelling ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'; -- JSON list of {kind, told}
