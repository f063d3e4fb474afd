-- The order in which a kind's records are listed, page after page; records that are gone take no room in it. CASE, for
-- under row-level security the planner takes no condition on a COALESCE to an index.
CREATE INDEX resource_list_idx
  ON resource (
    tenant_id, kind,
    (CASE WHEN vendor_updated_at IS NULL THEN synced_at ELSE vendor_updated_at END) DESC, id DESC
  )
  WHERE deleted_at IS NULL;
