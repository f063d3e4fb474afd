-- Outside clients ask in the same inbox as runs: an approval belongs to a run, or to the API key that asked.
ALTER TABLE "approval"
  ALTER COLUMN "run_id" DROP NOT NULL,
  ADD COLUMN "api_key_id" UUID,
  ADD COLUMN "client_name" TEXT,
  ADD COLUMN "result" JSONB;

ALTER TABLE "approval" ADD CONSTRAINT "approval_asked_by_one" CHECK (("run_id" IS NULL) <> ("api_key_id" IS NULL));

ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_api_key_id_fkey"
  FOREIGN KEY ("tenant_id", "api_key_id") REFERENCES "api_key"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "approval_tenant_id_api_key_id_created_at_idx" ON "approval"("tenant_id", "api_key_id", "created_at" DESC);
