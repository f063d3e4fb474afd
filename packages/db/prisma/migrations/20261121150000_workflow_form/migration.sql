-- The public address of a workflow's form; it stays across versions.
CREATE TABLE "workflow_form" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_form_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "workflow_form_tenant_id_workflow_id_node_id_key" ON "workflow_form"("tenant_id", "workflow_id", "node_id");
CREATE UNIQUE INDEX "workflow_form_tenant_id_token_key" ON "workflow_form"("tenant_id", "token");
ALTER TABLE "workflow_form" ADD CONSTRAINT "workflow_form_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('workflow_form');
