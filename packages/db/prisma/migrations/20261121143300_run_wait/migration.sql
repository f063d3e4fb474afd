-- What a run waits for besides people, time and other runs: a change at a connection, or a call to a one-time address.
CREATE TABLE "run_wait" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "path" TEXT NOT NULL DEFAULT '',
    "connection_id" UUID,
    "resource_kind" TEXT,
    "request" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "event" JSONB,
    "message_id" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_wait_pkey" PRIMARY KEY ("tenant_id", "run_id", "step_key")
);
CREATE INDEX "run_wait_watched_idx" ON "run_wait"("tenant_id", "connection_id", "resource_kind", "ended_at");
ALTER TABLE "run_wait" ADD CONSTRAINT "run_wait_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A wait that begins looks back over what happened since, so that nothing falls between.
CREATE INDEX "tenant_event_of_connection_idx" ON "tenant_event"("tenant_id", "connection_id", "at");

CALL app.protect_tenant_table('run_wait');
