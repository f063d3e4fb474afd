-- What a message failed of, without the words of its error: they may hold an organization's data.
ALTER TABLE "outbox_message" ADD COLUMN "last_fault" TEXT;
-- Sent again, a message gets as many attempts more; the count itself only rises, for it is the fence of its lease.
ALTER TABLE "outbox_message" ADD COLUMN "dead_after" INTEGER NOT NULL DEFAULT 12;
-- Operators list the few that died, newest first; partial, so that what is alive pays nothing for it.
CREATE INDEX outbox_message_dead_idx ON outbox_message (dead_at DESC, id DESC) WHERE dead_at IS NOT NULL;
-- What is sent again may be of many organizations, so the platform's role writes its own audit row beside it.
GRANT INSERT ON platform_audit_entry TO bizosaas_platform;
