-- Which worker holds a message: one that comes back after a crash takes up its own at once, not when the lease ends.
ALTER TABLE "outbox_message" ADD COLUMN "claimed_by" TEXT;
