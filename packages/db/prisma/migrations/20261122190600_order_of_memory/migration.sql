-- Branches of a run go on by themselves: whoever takes it up goes through what its effects came to in the order in which it came.
ALTER TABLE "run_memory" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;
