-- A model without a known price costs an unknown amount, not nothing.
ALTER TABLE "run" ALTER COLUMN "cost_micros" DROP NOT NULL;
ALTER TABLE "run_step" ALTER COLUMN "cost_micros" DROP NOT NULL;

UPDATE "run" SET "cost_micros" = NULL
WHERE EXISTS (
  SELECT 1 FROM "ai_usage" u WHERE u."tenant_id" = "run"."tenant_id" AND u."run_id" = "run"."id" AND NOT u."is_priced"
);
UPDATE "run_step" SET "cost_micros" = NULL
WHERE EXISTS (
  SELECT 1 FROM "ai_usage" u
  WHERE u."tenant_id" = "run_step"."tenant_id" AND u."run_id" = "run_step"."run_id"
    AND u."node_id" = "run_step"."node_id" AND NOT u."is_priced"
);

-- The home page counts days from these alone; each takes the place of a narrower one.
CREATE INDEX "run_figures_idx" ON "run"("tenant_id", "created_at" DESC, "id" DESC, "status");
DROP INDEX "run_tenant_id_created_at_id_idx";
CREATE INDEX "ai_usage_figures_idx"
  ON "ai_usage"("tenant_id", "at" DESC, "run_id", "cost_micros", "is_priced", "input_tokens", "output_tokens");
DROP INDEX "ai_usage_tenant_id_at_idx";
CREATE INDEX "tenant_event_figures_idx" ON "tenant_event"("tenant_id", "at" DESC, "name");
DROP INDEX "tenant_event_tenant_id_at_idx";
