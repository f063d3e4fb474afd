-- Runs that wait for their workflow's turn are bounded by workflow, and not counted against their organization.
DROP INDEX run_queued_idx;
CREATE INDEX run_queued_idx ON run (tenant_id) WHERE status = 'queued' AND place IS DISTINCT FROM 'waits';
