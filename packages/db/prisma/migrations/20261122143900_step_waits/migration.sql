-- What a step waits for or waited for, and until when at the latest; null where it never did, or did before this was kept.
ALTER TABLE run_step ADD COLUMN waits_for text, ADD COLUMN waits_until timestamptz(3);
