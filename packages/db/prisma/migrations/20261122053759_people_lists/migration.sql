-- What people are known by in every tool, and the text that lists of a CRM look through: kept beside the record, for
-- reading them from `data` costs unpacking it, each time.
ALTER TABLE "resource"
  ADD COLUMN "email_key" TEXT GENERATED ALWAYS AS (
    CASE WHEN "kind" = 'crm.contact' THEN nullif(lower(btrim(left("data" ->> 'email', 320))), '') END
  ) STORED,
  ADD COLUMN "find_key" TEXT GENERATED ALWAYS AS (
    CASE WHEN "kind" LIKE 'crm.%' THEN left(lower(
      "title" || ' ' || coalesce("data" ->> 'email', '') || ' ' || coalesce("data" ->> 'phone', '') || ' '
      || coalesce("data" ->> 'company', '') || ' ' || coalesce("data" ->> 'domain', '') || ' '
      || coalesce("data" ->> 'city', '')
    ), 400) END
  ) STORED;

CREATE INDEX resource_by_email_idx ON resource (tenant_id, kind, email_key, id)
  WHERE deleted_at IS NULL AND email_key IS NOT NULL;

-- In the order of the list, with all that its search and its filters compare: under row-level security no text match can
-- be an index condition, but what is searched is read from the index alone.
CREATE INDEX resource_find_idx
  ON resource (
    tenant_id, kind,
    (CASE WHEN vendor_updated_at IS NULL THEN synced_at ELSE vendor_updated_at END) DESC, id DESC
  )
  INCLUDE (find_key, title_key, status, connection_id, email_key, vendor_updated_at, synced_at)
  WHERE deleted_at IS NULL AND find_key IS NOT NULL;

-- The records in one state, and which states there are.
CREATE INDEX resource_by_status_idx
  ON resource (
    tenant_id, kind, status,
    (CASE WHEN vendor_updated_at IS NULL THEN synced_at ELSE vendor_updated_at END) DESC, id DESC
  )
  WHERE deleted_at IS NULL;

-- A record's time line.
CREATE INDEX tenant_event_of_resource_idx ON tenant_event (tenant_id, resource_id, at DESC, id DESC);

-- The person who wrote by hand, without a run.
ALTER TABLE "receipt" ADD COLUMN "performed_by_id" UUID;
-- The write of ours that an event tells of: a time line shows the write alone.
ALTER TABLE "tenant_event" ADD COLUMN "receipt_id" UUID;
