-- Connections by OAuth (CON-2): the sign-in that is under way, and what it gave.
CREATE TABLE "oauth_attempt" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "connector_id" TEXT NOT NULL,
    "connection_id" UUID,
    "name" TEXT,
    "config" JSONB NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "oauth_attempt_pkey" PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "oauth_attempt_tenant_id_state_hash_key" ON "oauth_attempt"("tenant_id", "state_hash");
ALTER TABLE "oauth_attempt" ADD CONSTRAINT "oauth_attempt_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "oauth_attempt" ADD CONSTRAINT "oauth_attempt_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "connection_grant" (
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "key_version" INTEGER NOT NULL,
    "account_id" TEXT,
    "scopes" TEXT[] NOT NULL,
    "renews" BOOLEAN NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "generation" INTEGER NOT NULL DEFAULT 1,
    "lease_owner" TEXT,
    "lease_expires" TIMESTAMPTZ(3),

    CONSTRAINT "connection_grant_pkey" PRIMARY KEY ("tenant_id", "connection_id")
);
ALTER TABLE "connection_grant" ADD CONSTRAINT "connection_grant_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('oauth_attempt');
CALL app.protect_tenant_table('connection_grant');
