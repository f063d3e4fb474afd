-- Trying a draft out (FLOW-6): each person's last test of a workflow, what its steps came to, and what is pinned.
CREATE TABLE "workflow_test" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "trigger_node_id" TEXT,
    "is_sending" BOOLEAN NOT NULL DEFAULT false,
    "definition" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "error" JSONB,
    "ai_calls" INTEGER NOT NULL DEFAULT 0,
    "cost_micros" BIGINT DEFAULT 0,
    "correlation_id" TEXT NOT NULL DEFAULT '',
    "cancel_requested_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "workflow_test_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "workflow_test_tenant_id_workflow_id_started_by_id_key" ON "workflow_test"("tenant_id", "workflow_id", "started_by_id");
CREATE INDEX "workflow_test_tenant_id_started_by_id_status_idx" ON "workflow_test"("tenant_id", "started_by_id", "status");
ALTER TABLE "workflow_test" ADD CONSTRAINT "workflow_test_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "workflow_test_step" (
    "tenant_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "test_id" UUID NOT NULL,
    "path" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "mark" TEXT,
    "input" JSONB,
    "output" JSONB,
    "is_cut" BOOLEAN NOT NULL DEFAULT false,
    "error" JSONB,
    "port" TEXT,
    "log" JSONB,
    "item" JSONB,
    "count" INTEGER NOT NULL DEFAULT 1,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micros" BIGINT DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_test_step_pkey" PRIMARY KEY ("tenant_id", "workflow_id", "user_id", "node_id")
);
ALTER TABLE "workflow_test_step" ADD CONSTRAINT "workflow_test_step_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "workflow_pin" (
    "tenant_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "port" TEXT NOT NULL DEFAULT 'out',
    "output" JSONB NOT NULL,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pinned_by_id" UUID NOT NULL,

    CONSTRAINT "workflow_pin_pkey" PRIMARY KEY ("tenant_id", "workflow_id", "node_id")
);
ALTER TABLE "workflow_pin" ADD CONSTRAINT "workflow_pin_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('workflow_test');
CALL app.protect_tenant_table('workflow_test_step');
CALL app.protect_tenant_table('workflow_pin');
