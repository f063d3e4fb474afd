-- Which worker syncs a connection, also between two kinds: what it held is due at once when it is dead.
ALTER TABLE "connection" ADD COLUMN "sync_claimed_by" TEXT;

CREATE INDEX connection_sync_claim_idx ON "connection" (sync_claimed_by) WHERE sync_claimed_by IS NOT NULL;
CREATE INDEX sync_state_lease_idx ON "sync_state" (lease_owner) WHERE lease_owner IS NOT NULL;
