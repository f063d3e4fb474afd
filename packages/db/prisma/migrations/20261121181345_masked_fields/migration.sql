-- Fields whose values a workflow keeps out of the history of its runs (FLOW-7).
ALTER TABLE "workflow_settings" ADD COLUMN "masked_fields" JSONB NOT NULL DEFAULT '[]';

-- What was masked, sealed, for as long as its run can be carried on: nobody reads it but the run.
CREATE TABLE "run_original" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,

    CONSTRAINT "run_original_pkey" PRIMARY KEY ("tenant_id", "run_id", "name")
);
ALTER TABLE "run_original" ADD CONSTRAINT "run_original_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('run_original');
