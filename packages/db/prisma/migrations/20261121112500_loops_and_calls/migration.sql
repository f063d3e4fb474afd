-- A step of a loop runs once in each iteration; its path says in which.
ALTER TABLE "run_step" ADD COLUMN "path" TEXT NOT NULL DEFAULT '';
ALTER TABLE "run_step" DROP CONSTRAINT "run_step_pkey";
ALTER TABLE "run_step" ADD CONSTRAINT "run_step_pkey" PRIMARY KEY ("tenant_id", "run_id", "node_id", "path", "iteration", "attempt");

-- A run that another workflow's run started and waits for.
ALTER TABLE "run" ADD COLUMN "parent_run_id" UUID;
ALTER TABLE "run" ADD COLUMN "parent_step_key" TEXT;
ALTER TABLE "run" ADD COLUMN "depth" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "run" ADD COLUMN "output" JSONB;
-- How often it could not go on for reasons outside its steps.
ALTER TABLE "run" ADD COLUMN "stumbles" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "run_tenant_id_parent_run_id_idx" ON "run"("tenant_id", "parent_run_id");
ALTER TABLE "run" ADD CONSTRAINT "run_tenant_id_parent_run_id_fkey" FOREIGN KEY ("tenant_id", "parent_run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
