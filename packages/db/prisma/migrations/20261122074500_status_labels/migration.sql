-- What people call the states of a kind's records at the tool, by the state: a deal's stage is an id that says nothing.
ALTER TABLE "sync_state" ADD COLUMN "status_labels" JSONB NOT NULL DEFAULT '{}';
