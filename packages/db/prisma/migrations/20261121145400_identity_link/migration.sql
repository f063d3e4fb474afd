-- A provider's account on its way to being linked: asked for in one browser, proven there by the provider, then redeemed.
CREATE TABLE "identity_link" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "issuer" TEXT,
    "subject" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_link_pkey" PRIMARY KEY ("token_hash")
);

CREATE INDEX "identity_link_expires_at_idx" ON "identity_link"("expires_at");
CREATE INDEX "identity_link_session_id_idx" ON "identity_link"("session_id");

ALTER TABLE "identity_link" ADD CONSTRAINT "identity_link_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "user_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON identity_link TO bizosaas_app;
