-- What was decided last at a step, for the proposal of a rule.
CREATE INDEX "approval_tenant_id_node_id_decided_at_idx" ON "approval"("tenant_id", "node_id", "decided_at" DESC);
