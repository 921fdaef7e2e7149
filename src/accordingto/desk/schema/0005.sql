-- How the desk's pages are read: quickly (1) or in full; told before the first is added, and the same for all.
ALTER TABLE desk ADD COLUMN quick INTEGER NOT NULL DEFAULT 0;
