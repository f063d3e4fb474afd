-- Whoever has no second factor can do nothing in the organization until they set one up.
ALTER TABLE "tenant" ADD COLUMN "requires_second_factor" BOOLEAN NOT NULL DEFAULT false;
