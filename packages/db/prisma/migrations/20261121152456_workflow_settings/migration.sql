-- How a workflow is looked after (FLOW-7): its owner, what happens when a run fails, how long data stays, what AI may cost.
CREATE TABLE "workflow_settings" (
    "tenant_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "error_workflow_id" UUID,
    "run_data_days" INTEGER,
    "run_budget_micros" BIGINT,
    "month_budget_micros" BIGINT,

    CONSTRAINT "workflow_settings_pkey" PRIMARY KEY ("tenant_id", "workflow_id")
);
ALTER TABLE "workflow_settings" ADD CONSTRAINT "workflow_settings_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('workflow_settings');
