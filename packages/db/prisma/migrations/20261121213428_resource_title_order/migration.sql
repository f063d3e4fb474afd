-- A kind's records by their titles, without regard to capitals: by the beginning alone, which is what a cursor holds.
CREATE INDEX resource_by_title_idx ON resource (tenant_id, kind, (left(lower(title), 60)), id) WHERE deleted_at IS NULL;
