-- What one person of the platform is told. An incident is told once until it is over: then `ended_at` frees its key.
CREATE TABLE "platform_notification" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "platform_notification_pkey" PRIMARY KEY ("user_id","id")
);

CREATE UNIQUE INDEX platform_notification_open_key ON platform_notification (user_id, dedupe_key) WHERE ended_at IS NULL;
CREATE INDEX platform_notification_unread_idx ON platform_notification (user_id) WHERE read_at IS NULL;

ALTER TABLE "platform_notification" ADD CONSTRAINT "platform_notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The platform's role alone: no organization's transaction sees or writes what operators are told.
ALTER TABLE platform_notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform_notification FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform_notification TO bizosaas_platform;
CREATE POLICY platform_only ON platform_notification TO bizosaas_platform USING (true) WITH CHECK (true);
