-- Claims that may say the same in other words, or the contrary, and were kept apart; a desk from before has none until
-- its claims are traced anew.

CREATE TABLE near (
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
    likeness REAL NOT NULL, -- how well the statements of the two match, 0 to 1
    PRIMARY KEY (claim, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_other ON near (other);

-- For readers.
CREATE VIEW near_claims AS
SELECT c.id AS claim, c.text, c.independent_roots, o.id AS near, o.text AS near_text,
    o.independent_roots AS near_independent_roots, n.likeness
FROM near n JOIN claims c ON c.id = n.claim JOIN claims o ON o.id = n.other ORDER BY n.likeness DESC, c.id, o.id;
