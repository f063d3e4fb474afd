-- What a step's code wrote, line by line: an array of texts.
ALTER TABLE run_step ADD COLUMN log jsonb;
