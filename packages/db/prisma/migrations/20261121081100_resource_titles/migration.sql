-- Titles as the palette looks for them. The index holds all that a search reads: under row-level security no text match
-- can be an index condition, but one organization's titles are read from the index alone.
ALTER TABLE "resource"
  ADD COLUMN "title_key" TEXT GENERATED ALWAYS AS (lower(left("title", 200))) STORED;
CREATE INDEX resource_title_idx ON resource (tenant_id, title_key) INCLUDE (id, kind) WHERE deleted_at IS NULL;
