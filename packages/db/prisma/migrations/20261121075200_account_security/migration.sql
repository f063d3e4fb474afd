ALTER TABLE "user_account" ADD COLUMN "locale" TEXT;
ALTER TABLE "user_session" ADD COLUMN "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- Whoever signed in before this migration proves themselves again before they change a factor.
UPDATE "user_session" SET "confirmed_at" = "created_at";

CREATE TABLE "user_totp" (
    "user_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "enabled_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_totp_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "user_recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

CREATE TABLE "user_passkey" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "rp_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "passkey_challenge" (
    "bound_to" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("bound_to")
);

CREATE TABLE "sign_in_challenge" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID,
    "portal" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "passed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "account_token" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "mail_message" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" BYTEA,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "platform_audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "after" JSONB,
    "correlation_id" TEXT NOT NULL,

    CONSTRAINT "platform_audit_entry_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "user_passkey_credential_id_key" ON "user_passkey"("credential_id");
CREATE INDEX "user_passkey_user_id_idx" ON "user_passkey"("user_id");
CREATE INDEX "sign_in_challenge_expires_at_idx" ON "sign_in_challenge"("expires_at");
CREATE INDEX "account_token_expires_at_idx" ON "account_token"("expires_at");
CREATE INDEX "mail_message_state_available_at_idx" ON "mail_message"("state", "available_at");
CREATE INDEX "mail_message_created_at_id_idx" ON "mail_message"("created_at" DESC, "id" DESC);
CREATE INDEX "platform_audit_entry_at_idx" ON "platform_audit_entry"("at" DESC);

ALTER TABLE "user_totp" ADD CONSTRAINT "user_totp_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "user_recovery_code" ADD CONSTRAINT "user_recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "user_passkey" ADD CONSTRAINT "user_passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE
  ON user_totp, user_recovery_code, user_passkey, passkey_challenge, sign_in_challenge, account_token, mail_message
  TO bizosaas_app;
GRANT SELECT, INSERT ON platform_audit_entry TO bizosaas_app;
-- Operators list mails; a body is opened one at a time, with an audit row.
GRANT SELECT (id, recipient, template, locale, subject, state, attempts, last_error, created_at, sent_at)
  ON mail_message TO bizosaas_platform;
GRANT SELECT ON platform_audit_entry TO bizosaas_platform;
