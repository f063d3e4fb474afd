-- What a workflow marks of its runs' data to be shown and searched (FLOW-9).
ALTER TABLE "workflow_settings" ADD COLUMN "search_fields" JSONB NOT NULL DEFAULT '[]';

CREATE TABLE "run_search_value" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    -- Compared byte by byte, so that what begins alike lies together in the index.
    "value_key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "run_search_value_pkey" PRIMARY KEY ("tenant_id", "run_id", "name")
);
CREATE INDEX "run_search_value_tenant_id_value_key_run_id_idx" ON "run_search_value"("tenant_id", "value_key", "run_id");
ALTER TABLE "run_search_value" ADD CONSTRAINT "run_search_value_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('run_search_value');
