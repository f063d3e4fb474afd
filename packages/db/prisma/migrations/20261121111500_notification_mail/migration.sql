-- Null until the person chose: then the kind's default holds.
ALTER TABLE "notification_preference" ADD COLUMN "is_email" BOOLEAN;
-- Whoever wants a kind by e-mail alone has a row too, so that nobody is written to twice; the bell leaves it out.
ALTER TABLE "notification"
  ADD COLUMN "is_in_app" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "is_mail_due" BOOLEAN NOT NULL DEFAULT false;
DROP INDEX notification_unread_idx;
CREATE INDEX notification_unread_idx ON notification (tenant_id, user_id) WHERE read_at IS NULL AND is_in_app;
