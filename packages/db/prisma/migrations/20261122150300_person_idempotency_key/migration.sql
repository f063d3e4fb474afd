-- What a person's request outside an organization was answered, for when it is sent again with the same key.
CREATE TABLE "person_idempotency_key" (
    "user_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "response" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_idempotency_key_pkey" PRIMARY KEY ("user_id","key_hash")
);

CREATE INDEX "person_idempotency_key_expires_at_idx" ON "person_idempotency_key"("expires_at");

ALTER TABLE "person_idempotency_key" ADD CONSTRAINT "person_idempotency_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON person_idempotency_key TO bizosaas_app;
