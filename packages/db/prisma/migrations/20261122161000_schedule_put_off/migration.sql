-- A schedule that is put off keeps the time that it is for, which its run tells and by which it counts as missed.
ALTER TABLE workflow_trigger ADD COLUMN put_off_until timestamptz(3);
