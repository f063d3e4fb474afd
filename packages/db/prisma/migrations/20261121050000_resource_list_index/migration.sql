-- The order in which a kind's records are listed, page after page; records that are gone take no room in it.
CREATE INDEX resource_list_idx
  ON resource (tenant_id, kind, (coalesce(vendor_updated_at, synced_at)) DESC, id DESC)
  WHERE deleted_at IS NULL;
