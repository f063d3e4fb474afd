-- A workflow drafted by a model from a sentence (FLOW-2): each person's last one, until they make a draft of it.
CREATE TABLE "workflow_proposal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "sentence" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "ai_key_id" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "round" INTEGER NOT NULL DEFAULT 0,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "proposed" JSONB,
    "error" JSONB,
    "cost_micros" BIGINT DEFAULT 0,
    "correlation_id" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "workflow_proposal_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "workflow_proposal_tenant_id_asked_by_id_key" ON "workflow_proposal"("tenant_id", "asked_by_id");
ALTER TABLE "workflow_proposal" ADD CONSTRAINT "workflow_proposal_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('workflow_proposal');
