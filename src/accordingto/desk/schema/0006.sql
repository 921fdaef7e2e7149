-- Versions that were read anew, in the other way or by a newer tool, until all of the desk are: then they take the place
-- of what was read before.

CREATE TABLE reread (
    version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
    tool TEXT NOT NULL, -- what read it anew
    noun TEXT NOT NULL  -- the article in the JSON contract
) STRICT;
