-- Which record a wait is for, so that a change finds those that wait for it without reading the others.
ALTER TABLE "run_wait" ADD COLUMN "external_id" TEXT;
UPDATE "run_wait" SET "external_id" = "request"->'source'->>'externalId';
DROP INDEX "run_wait_watched_idx";
CREATE INDEX "run_wait_watched_idx" ON "run_wait"("tenant_id", "connection_id", "resource_kind", "ended_at", "external_id");
