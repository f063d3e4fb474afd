-- How often a run was told to look what became of what it waits for: who waits finds by it what nobody heard.
ALTER TABLE "run" ADD COLUMN "wakes" INTEGER NOT NULL DEFAULT 0;
