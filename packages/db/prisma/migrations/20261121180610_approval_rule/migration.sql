-- What people approved again and again may be let through by a narrow rule (APP-4), once somebody accepts it.
CREATE TABLE "approval_rule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "shape_hash" TEXT NOT NULL,
    "writes" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "learned_from" INTEGER NOT NULL,
    "max_per_day" INTEGER NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "approval_rule_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE INDEX "approval_rule_tenant_id_workflow_id_node_id_status_idx" ON "approval_rule"("tenant_id", "workflow_id", "node_id", "status");
-- Two people who decide at once propose the same rule once.
CREATE UNIQUE INDEX approval_rule_open_key ON approval_rule (tenant_id, workflow_id, node_id, shape_hash) WHERE status IN ('proposed', 'active');
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "approval" ADD COLUMN "rule_id" UUID;
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_rule_id_fkey" FOREIGN KEY ("tenant_id", "rule_id") REFERENCES "approval_rule"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "approval_tenant_id_rule_id_created_at_idx" ON "approval"("tenant_id", "rule_id", "created_at");

CALL app.protect_tenant_table('approval_rule');
