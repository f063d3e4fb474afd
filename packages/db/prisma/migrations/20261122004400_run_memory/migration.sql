-- What the effects of a run that is under way came to. As JSON, not JSONB: a replay must insert the very same words.
CREATE TABLE "run_memory" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "execution" INTEGER NOT NULL,
    "step_key" TEXT NOT NULL,
    "result" JSON NOT NULL,

    CONSTRAINT "run_memory_pkey" PRIMARY KEY ("tenant_id", "run_id", "execution", "step_key")
);
ALTER TABLE "run_memory" ADD CONSTRAINT "run_memory_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('run_memory');

-- Until now the engine remembered effects. What is under way stands still, and goes on from what is done once it is resumed.
UPDATE "run" SET "status" = 'paused', "waiting_for" = NULL WHERE "status" IN ('running', 'waiting');
