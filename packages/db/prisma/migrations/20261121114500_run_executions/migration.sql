-- A run may be carried on after it was paused or failed: each time under a number of its own (FLOW-8, FLOW-10).
ALTER TABLE "run" ADD COLUMN "execution" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "run" ADD COLUMN "pause_requested_at" TIMESTAMPTZ(3);

CREATE TABLE "run_execution" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "inputs" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by_id" UUID NOT NULL,

    CONSTRAINT "run_execution_pkey" PRIMARY KEY ("tenant_id", "run_id", "number")
);
ALTER TABLE "run_execution" ADD CONSTRAINT "run_execution_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('run_execution');
