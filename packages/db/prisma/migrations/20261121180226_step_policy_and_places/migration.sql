-- How a workflow's steps are tried, and how many of its runs go on at once (FLOW-7).
ALTER TABLE "workflow_settings" ADD COLUMN "step_retries" INTEGER,
    ADD COLUMN "step_timeout_seconds" INTEGER,
    ADD COLUMN "max_runs_at_once" INTEGER;

-- Of a workflow with a bound: "waits" until one is free, "held" from then to the end. Null where there was no bound.
ALTER TABLE "run" ADD COLUMN "place" TEXT;
CREATE INDEX run_place_idx ON run (tenant_id, workflow_id, place, created_at, id) WHERE place IS NOT NULL AND finished_at IS NULL;
