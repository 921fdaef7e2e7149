-- What a remark tells, so that it can be said in another language; remarks from before are said in English.
ALTER TABLE lint ADD COLUMN told TEXT NOT NULL DEFAULT '{}'; -- JSON object: names to words, numbers, lists of words
