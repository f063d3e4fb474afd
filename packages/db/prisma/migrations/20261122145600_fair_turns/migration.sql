-- Each organization's oldest messages are found by themselves, however many another one has before them.
CREATE INDEX outbox_message_turn_idx ON outbox_message (tenant_id, available_at) WHERE dead_at IS NULL;
-- How many runs of an organization wait to begin is counted with each start, so that they are bounded.
CREATE INDEX run_queued_idx ON run (tenant_id) WHERE status = 'queued';
