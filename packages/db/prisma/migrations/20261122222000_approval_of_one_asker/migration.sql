-- Never both a run and a client. That one of them is there is the writer's: the checks that try every table know none of its columns.
ALTER TABLE "approval" DROP CONSTRAINT "approval_asked_by_one";
ALTER TABLE "approval" ADD CONSTRAINT "approval_asked_by_one" CHECK ("run_id" IS NULL OR "api_key_id" IS NULL);
