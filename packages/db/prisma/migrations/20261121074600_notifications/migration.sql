-- What one person is told inside one organization. Goes with the membership.
CREATE TABLE "notification" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("tenant_id", "user_id", "id")
);
CREATE TABLE "notification_preference" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_in_app" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("tenant_id", "user_id", "kind")
);

CREATE UNIQUE INDEX "notification_tenant_id_user_id_dedupe_key_key" ON "notification"("tenant_id", "user_id", "dedupe_key");
CREATE INDEX "notification_tenant_id_subject_kind_subject_id_idx" ON "notification"("tenant_id", "subject_kind", "subject_id");
CREATE INDEX notification_unread_idx ON notification (tenant_id, user_id) WHERE read_at IS NULL;

ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "membership"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('notification');
CALL app.protect_tenant_table('notification_preference');
