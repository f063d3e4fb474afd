-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "platform_role" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "portal" TEXT NOT NULL,
    "tenant_id_chosen" UUID,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_identity" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "window_ends" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,
    "version" TEXT NOT NULL,
    "load" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant_key" (
    "tenant_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_key_pkey" PRIMARY KEY ("tenant_id","version")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "correlation_id" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "tenant_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "principal" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("tenant_id","operation","principal","key")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "dead_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "connection" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connector_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "hosts" TEXT[],
    "status" TEXT NOT NULL,
    "status_reason" TEXT,
    "account" JSONB NOT NULL,
    "capabilities" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_sync_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connection_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "connection_secret" (
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connection_secret_pkey" PRIMARY KEY ("tenant_id","connection_id")
);

-- CreateTable
CREATE TABLE "sync_state" (
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'idle',
    "cursor" JSONB,
    "high_water" TIMESTAMPTZ(3),
    "round_started" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "error" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "last_full_at" TIMESTAMPTZ(3),
    "lease_owner" TEXT,
    "lease_expires" TIMESTAMPTZ(3),

    CONSTRAINT "sync_state_pkey" PRIMARY KEY ("tenant_id","connection_id","kind")
);

-- CreateTable
CREATE TABLE "resource" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "data" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "vendor_updated_at" TIMESTAMPTZ(3),
    "synced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "search" tsvector,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "connection_id" UUID,
    "resource_id" UUID,
    "payload" JSONB NOT NULL,
    "caused_by_run_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ai_key" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "base_url" TEXT,
    "last_four" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_reason" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "ai_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ai_key_secret" (
    "tenant_id" UUID NOT NULL,
    "ai_key_id" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ai_key_secret_pkey" PRIMARY KEY ("tenant_id","ai_key_id")
);

-- CreateTable
CREATE TABLE "ai_usage" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ai_key_id" UUID NOT NULL,
    "run_id" UUID,
    "node_id" TEXT,
    "model" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,
    "cost_micros" BIGINT NOT NULL,
    "is_priced" BOOLEAN NOT NULL,
    "latency_ms" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ai_usage_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "workflow" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "draft" JSONB NOT NULL,
    "draft_revision" INTEGER NOT NULL DEFAULT 1,
    "published_version_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "workflow_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "workflow_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID NOT NULL,

    CONSTRAINT "workflow_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "workflow_trigger" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "connection_id" UUID,
    "resource_kind" TEXT,
    "next_fire_at" TIMESTAMPTZ(3),

    CONSTRAINT "workflow_trigger_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "webhook" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "tenant_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "run_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("tenant_id","webhook_id","message_id")
);

-- CreateTable
CREATE TABLE "run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "trigger_node_id" TEXT NOT NULL,
    "trigger_kind" TEXT NOT NULL,
    "trigger" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "waiting_for" TEXT,
    "cancel_requested_at" TIMESTAMPTZ(3),
    "error" JSONB,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" UUID,
    "dedupe_key" TEXT,
    "correlation_id" TEXT NOT NULL DEFAULT '',
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micros" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "run_step" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "iteration" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "input" JSONB,
    "output" JSONB,
    "error" JSONB,
    "port" TEXT,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micros" BIGINT NOT NULL DEFAULT 0,
    "receipt_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_step_pkey" PRIMARY KEY ("tenant_id","run_id","node_id","iteration","attempt")
);

-- CreateTable
CREATE TABLE "approval" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "node_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "details_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "comment" TEXT,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "connection_id" UUID NOT NULL,
    "action_id" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "run_id" UUID,
    "node_id" TEXT,
    "approval_id" UUID,
    "target_kind" TEXT,
    "target_id" TEXT,
    "status" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "input" JSONB NOT NULL,
    "before" JSONB,
    "output" JSONB,
    "error" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_session_token_hash_key" ON "user_session"("token_hash");

-- CreateIndex
CREATE INDEX "user_session_user_id_idx" ON "user_session"("user_id");

-- CreateIndex
CREATE INDEX "user_identity_user_id_idx" ON "user_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_identity_issuer_subject_key" ON "user_identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tenant_id_token_hash_key" ON "invitation"("tenant_id", "token_hash");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_at_idx" ON "audit_entry"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "idempotency_key_expires_at_idx" ON "idempotency_key"("expires_at");

-- CreateIndex
CREATE INDEX "outbox_message_available_at_idx" ON "outbox_message"("available_at");

-- CreateIndex
CREATE INDEX "connection_next_sync_at_idx" ON "connection"("next_sync_at");

-- CreateIndex
CREATE INDEX "resource_tenant_id_kind_vendor_updated_at_id_idx" ON "resource"("tenant_id", "kind", "vendor_updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "resource_tenant_id_connection_id_kind_external_id_key" ON "resource"("tenant_id", "connection_id", "kind", "external_id");

-- CreateIndex
CREATE INDEX "tenant_event_tenant_id_at_idx" ON "tenant_event"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "ai_usage_tenant_id_at_idx" ON "ai_usage"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "workflow_tenant_id_updated_at_id_idx" ON "workflow"("tenant_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "workflow_version_tenant_id_workflow_id_number_key" ON "workflow_version"("tenant_id", "workflow_id", "number");

-- CreateIndex
CREATE INDEX "workflow_trigger_tenant_id_resource_kind_idx" ON "workflow_trigger"("tenant_id", "resource_kind");

-- CreateIndex
CREATE INDEX "workflow_trigger_next_fire_at_idx" ON "workflow_trigger"("next_fire_at");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_trigger_tenant_id_workflow_id_node_id_key" ON "workflow_trigger"("tenant_id", "workflow_id", "node_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_tenant_id_workflow_id_node_id_key" ON "webhook"("tenant_id", "workflow_id", "node_id");

-- CreateIndex
CREATE INDEX "webhook_delivery_received_at_idx" ON "webhook_delivery"("received_at");

-- CreateIndex
CREATE INDEX "run_tenant_id_created_at_id_idx" ON "run"("tenant_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_tenant_id_workflow_id_created_at_idx" ON "run"("tenant_id", "workflow_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "run_tenant_id_workflow_id_dedupe_key_key" ON "run"("tenant_id", "workflow_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "approval_tenant_id_status_created_at_idx" ON "approval"("tenant_id", "status", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "approval_tenant_id_run_id_node_id_key" ON "approval"("tenant_id", "run_id", "node_id");

-- CreateIndex
CREATE INDEX "receipt_tenant_id_run_id_idx" ON "receipt"("tenant_id", "run_id");

-- CreateIndex
CREATE INDEX "receipt_tenant_id_target_kind_target_id_started_at_idx" ON "receipt"("tenant_id", "target_kind", "target_id", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "receipt_tenant_id_idempotency_key_key" ON "receipt"("tenant_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant_key" ADD CONSTRAINT "tenant_key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection_secret" ADD CONSTRAINT "connection_secret_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_state" ADD CONSTRAINT "sync_state_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant_event" ADD CONSTRAINT "tenant_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ai_key" ADD CONSTRAINT "ai_key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ai_key_secret" ADD CONSTRAINT "ai_key_secret_tenant_id_ai_key_id_fkey" FOREIGN KEY ("tenant_id", "ai_key_id") REFERENCES "ai_key"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ai_usage" ADD CONSTRAINT "ai_usage_tenant_id_ai_key_id_fkey" FOREIGN KEY ("tenant_id", "ai_key_id") REFERENCES "ai_key"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow" ADD CONSTRAINT "workflow_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_version" ADD CONSTRAINT "workflow_version_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_trigger" ADD CONSTRAINT "workflow_trigger_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_tenant_id_webhook_id_fkey" FOREIGN KEY ("tenant_id", "webhook_id") REFERENCES "webhook"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_tenant_id_workflow_id_fkey" FOREIGN KEY ("tenant_id", "workflow_id") REFERENCES "workflow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "workflow_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_step" ADD CONSTRAINT "run_step_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ============================================================ written by hand from here

-- Roles. The launcher gives them passwords and LOGIN; here they only need to exist, in a shadow database too.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['bizosaas_app', 'bizosaas_platform', 'bizosaas_engine'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app, public TO bizosaas_app, bizosaas_platform;

-- The transaction's tenant. Absent, empty and malformed all raise (42704, 22P02): a forgotten context is an error, not
-- an empty page. Plain SQL without SET so that the planner inlines it and indexes on tenant_id are used.
CREATE FUNCTION app.current_tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT pg_catalog.current_setting('app.tenant_id')::pg_catalog.uuid $$;

-- The person of a user-scoped transaction, else null: it only ever widens to what is theirs. Must not raise, because
-- the planner also evaluates it in tenant-scoped transactions.
CREATE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(pg_catalog.current_setting('app.user_id', true), '')::pg_catalog.uuid $$;

-- Reads across tenants, but no column that holds key material: by convention those, and only those, are bytea.
CREATE PROCEDURE app.grant_platform_read(target regclass) LANGUAGE plpgsql AS $$
DECLARE
  readable text;
  hidden bigint;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') FILTER (WHERE atttypid <> 'bytea'::regtype),
         count(*) FILTER (WHERE atttypid = 'bytea'::regtype)
    INTO readable, hidden
    FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped;
  IF hidden = 0 THEN
    EXECUTE format('GRANT SELECT ON %s TO bizosaas_platform', target);
  ELSE
    EXECUTE format('GRANT SELECT (%s) ON %s TO bizosaas_platform', readable, target);
  END IF;
  EXECUTE format('CREATE POLICY platform_read ON %s FOR SELECT TO bizosaas_platform USING (true)', target);
END
$$;

-- What every table with tenant_id needs; a later migration calls it for each table it makes:
--   CALL app.protect_tenant_table('invoice');
CREATE PROCEDURE app.protect_tenant_table(
  target regclass,
  app_privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE',
  platform_may_write boolean DEFAULT false
) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('GRANT %s ON %s TO bizosaas_app', app_privileges, target);
  EXECUTE format(
    'CREATE POLICY tenant_scope ON %s TO bizosaas_app
       USING (tenant_id = app.current_tenant_id()) WITH CHECK (tenant_id = app.current_tenant_id())', target);
  CALL app.grant_platform_read(target);
  IF platform_may_write THEN
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %s TO bizosaas_platform', target);
    EXECUTE format('CREATE POLICY platform_write ON %s TO bizosaas_platform USING (true) WITH CHECK (true)', target);
  END IF;
END
$$;

CALL app.protect_tenant_table('invitation');
CALL app.protect_tenant_table('tenant_key');
CALL app.protect_tenant_table('audit_entry', 'SELECT, INSERT');
CALL app.protect_tenant_table('idempotency_key');
CALL app.protect_tenant_table('outbox_message', platform_may_write => true);
CALL app.protect_tenant_table('connection');
CALL app.protect_tenant_table('connection_secret');
CALL app.protect_tenant_table('sync_state');
CALL app.protect_tenant_table('resource');
CALL app.protect_tenant_table('tenant_event');
CALL app.protect_tenant_table('ai_key');
CALL app.protect_tenant_table('ai_key_secret');
CALL app.protect_tenant_table('ai_usage');
CALL app.protect_tenant_table('workflow');
CALL app.protect_tenant_table('workflow_version');
CALL app.protect_tenant_table('workflow_trigger', platform_may_write => true);
CALL app.protect_tenant_table('webhook');
CALL app.protect_tenant_table('webhook_delivery');
CALL app.protect_tenant_table('run');
CALL app.protect_tenant_table('run_step');
CALL app.protect_tenant_table('approval');
CALL app.protect_tenant_table('receipt');

-- A person sees where they belong before a tenant is chosen: reads, and only reads, also open in their own scope.
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO bizosaas_app;
CREATE POLICY tenant_or_user_read ON membership FOR SELECT TO bizosaas_app
  USING (CASE WHEN app.current_user_id() IS NOT NULL THEN user_id = app.current_user_id()
              ELSE tenant_id = app.current_tenant_id() END);
CREATE POLICY tenant_insert ON membership FOR INSERT TO bizosaas_app
  WITH CHECK (tenant_id = app.current_tenant_id());
CREATE POLICY tenant_update ON membership FOR UPDATE TO bizosaas_app
  USING (tenant_id = app.current_tenant_id()) WITH CHECK (tenant_id = app.current_tenant_id());
CREATE POLICY tenant_delete ON membership FOR DELETE TO bizosaas_app
  USING (tenant_id = app.current_tenant_id());
CALL app.grant_platform_read('membership');

-- The tenant's own row: its id is the scope. A new tenant is written in the scope of the id it is about to have.
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON tenant TO bizosaas_app;
CREATE POLICY tenant_or_user_read ON tenant FOR SELECT TO bizosaas_app
  USING (CASE WHEN app.current_user_id() IS NOT NULL
              THEN id IN (SELECT m.tenant_id FROM membership m WHERE m.user_id = app.current_user_id())
              ELSE id = app.current_tenant_id() END);
CREATE POLICY tenant_insert ON tenant FOR INSERT TO bizosaas_app WITH CHECK (id = app.current_tenant_id());
CREATE POLICY tenant_update ON tenant FOR UPDATE TO bizosaas_app
  USING (id = app.current_tenant_id()) WITH CHECK (id = app.current_tenant_id());
CALL app.grant_platform_read('tenant');

-- Tables without a tenant: people, their sessions, and the processes themselves.
GRANT SELECT, INSERT, UPDATE, DELETE
  ON user_account, user_session, user_identity, sign_in_throttle, worker_heartbeat TO bizosaas_app;
GRANT SELECT (id, email, name, platform_role, created_at, locked_at) ON user_account TO bizosaas_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON worker_heartbeat TO bizosaas_platform;

-- Full text of title and body, without the markup of the vendor's HTML.
CREATE FUNCTION app.set_resource_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search :=
    setweight(to_tsvector('simple', left(NEW.title, 2000)), 'A') ||
    setweight(to_tsvector('simple', left(regexp_replace(
      concat_ws(' ', NEW.data ->> 'excerpt', NEW.data ->> 'content', NEW.data ->> 'alt'), '<[^>]*>', ' ', 'g'
    ), 200000)), 'B');
  RETURN NEW;
END
$$;
CREATE TRIGGER resource_search BEFORE INSERT OR UPDATE OF title, data ON resource
  FOR EACH ROW EXECUTE FUNCTION app.set_resource_search();
