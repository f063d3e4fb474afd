-- The workflows whose runs led to this one: a change that comes of them starts none of them again.
ALTER TABLE "run" ADD COLUMN "lineage" UUID[] NOT NULL DEFAULT '{}';

-- What is under way knows who called it from now on; what has ended writes nothing any more.
WITH RECURSIVE above AS (
  SELECT tenant_id, id AS run_id, parent_run_id FROM "run" WHERE finished_at IS NULL AND parent_run_id IS NOT NULL
  UNION ALL
  SELECT a.tenant_id, a.run_id, r.parent_run_id
  FROM above a JOIN "run" r ON r.tenant_id = a.tenant_id AND r.id = a.parent_run_id
  WHERE r.parent_run_id IS NOT NULL
), led AS (
  SELECT a.tenant_id, a.run_id, array_agg(DISTINCT r.workflow_id) AS lineage
  FROM above a JOIN "run" r ON r.tenant_id = a.tenant_id AND r.id = a.parent_run_id
  GROUP BY a.tenant_id, a.run_id
)
UPDATE "run" SET lineage = led.lineage FROM led WHERE "run".tenant_id = led.tenant_id AND "run".id = led.run_id;
