-- An index takes rows of at most 2704 bytes, and what a tool writes may be longer: one such record would stop its whole
-- sync. Each of these is bounded in bytes, so that all of them together fit into one row of `resource_find_idx`.
ALTER TABLE "resource"
  ALTER COLUMN "status" SET EXPRESSION AS (
    CASE WHEN octet_length(left("data" ->> 'status', 200)) <= 200 THEN left("data" ->> 'status', 200)
      ELSE left("data" ->> 'status', 50) END
  ),
  ALTER COLUMN "email_key" SET EXPRESSION AS (
    CASE WHEN "kind" = 'crm.contact' AND octet_length(lower(btrim(left("data" ->> 'email', 320)))) <= 320
      THEN nullif(lower(btrim(left("data" ->> 'email', 320))), '') END
  ),
  ALTER COLUMN "find_key" SET EXPRESSION AS (
    CASE WHEN "kind" LIKE 'crm.%' THEN left(lower(
      left("title", 100) || ' ' || left(coalesce("data" ->> 'email', ''), 80) || ' '
      || left(coalesce("data" ->> 'phone', ''), 40) || ' ' || left(coalesce("data" ->> 'company', ''), 80) || ' '
      || left(coalesce("data" ->> 'domain', ''), 80) || ' ' || left(coalesce("data" ->> 'city', ''), 60)
    ), 240) END
  );
