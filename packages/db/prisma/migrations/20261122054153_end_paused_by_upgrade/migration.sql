-- 20261122004400 paused what was under way and left two things undone. A worker of the version before that still held such a
-- run could write on, by its fence alone: nobody holds a run that is paused, so no fence of one is anybody's.
UPDATE "run" SET "fence" = "fence" + 1 WHERE "status" = 'paused';

-- And who had asked a run to stop would have been forgotten once somebody resumed it.
INSERT INTO "outbox_message" ("tenant_id", "id", "topic", "payload")
SELECT "tenant_id", gen_random_uuid(), 'run.cancel', jsonb_build_object('runId', "id")
FROM "run" WHERE "status" = 'paused' AND "cancel_requested_at" IS NOT NULL;
