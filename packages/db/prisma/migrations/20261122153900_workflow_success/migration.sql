-- How a workflow's last runs went, for each row of the list of workflows; written once for a run, when it is over.
CREATE INDEX run_success_idx ON run (tenant_id, workflow_id, created_at DESC) INCLUDE (status) WHERE status IN ('succeeded', 'failed');
