-- An operator's visit is a seat that ends by itself. Its code opens the client portal once, within a minute.
ALTER TABLE membership
  ADD COLUMN expires_at TIMESTAMPTZ(3),
  ADD COLUMN visit_reason TEXT,
  ADD COLUMN visit_code_hash TEXT,
  ADD COLUMN visit_code_expires_at TIMESTAMPTZ(3),
  ADD CONSTRAINT membership_visit_whole CHECK ((expires_at IS NULL) = (visit_reason IS NULL)),
  ADD CONSTRAINT membership_visit_owns_nothing CHECK (expires_at IS NULL OR role <> 'owner');

-- A visit that is over opens nothing: a person's own scope no longer sees it, whoever asks.
DROP POLICY tenant_or_user_read ON membership;
CREATE POLICY tenant_or_user_read ON membership FOR SELECT TO bizosaas_app
  USING (CASE WHEN app.current_user_id() IS NOT NULL
              THEN user_id = app.current_user_id() AND (expires_at IS NULL OR expires_at > now())
              ELSE tenant_id = app.current_tenant_id() END);
