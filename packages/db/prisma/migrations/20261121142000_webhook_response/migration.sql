-- What a workflow answers the caller of its webhook; the first answer stays.
ALTER TABLE "run" ADD COLUMN "response" JSONB;
