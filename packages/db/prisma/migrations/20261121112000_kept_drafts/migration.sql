-- A draft that restoring a version replaced, so that it can be had back (FLOW-5).
CREATE TABLE "kept_draft" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "definition" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kept_by_id" UUID NOT NULL,

    CONSTRAINT "kept_draft_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE INDEX "kept_draft_tenant_id_workflow_id_kept_at_idx" ON "kept_draft"("tenant_id", "workflow_id", "kept_at" DESC);
ALTER TABLE "kept_draft" ADD CONSTRAINT "kept_draft_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The runs of one version, counted and listed.
CREATE INDEX "run_tenant_id_version_id_created_at_id_idx" ON "run"("tenant_id", "version_id", "created_at" DESC, "id" DESC);

CALL app.protect_tenant_table('kept_draft');
