-- Told by Slack as well, where a person chose it.
ALTER TABLE "notification_preference" ADD COLUMN "is_slack" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "notification" ADD COLUMN "is_slack_due" BOOLEAN NOT NULL DEFAULT false;

-- A direct message to one member: what it stands for and where it is, none of its words. It outlives the membership, so
-- that the buttons of somebody who left can be taken away.
CREATE TABLE "slack_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "slack_user_id" TEXT,
    "channel_id" TEXT,
    "ts" TEXT,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "began_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "slack_message_pkey" PRIMARY KEY ("tenant_id", "id")
);

CREATE UNIQUE INDEX "slack_message_tenant_id_notification_id_key" ON "slack_message"("tenant_id", "notification_id");
CREATE INDEX "slack_message_tenant_id_subject_kind_subject_id_idx" ON "slack_message"("tenant_id", "subject_kind", "subject_id");
CREATE INDEX "slack_message_tenant_id_connection_id_idx" ON "slack_message"("tenant_id", "connection_id");

ALTER TABLE "slack_message" ADD CONSTRAINT "slack_message_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CALL app.protect_tenant_table('slack_message');
