-- Of runs whose data is gone already, retention left what a retry was given, what errors quoted, and what approvals said.
UPDATE run_execution e SET inputs = '{}' FROM run r
WHERE r.tenant_id = e.tenant_id AND r.id = e.run_id AND r.data_erased_at IS NOT NULL;

UPDATE run_step s SET error = s.error || '{"message": "Its words were erased with the data of this run."}' FROM run r
WHERE r.tenant_id = s.tenant_id AND r.id = s.run_id AND r.data_erased_at IS NOT NULL AND s.error IS NOT NULL;

UPDATE receipt c SET error = c.error || '{"message": "Its words were erased with the data of this run."}',
  summary = 'Its words were erased with the data of this run.' FROM run r
WHERE r.tenant_id = c.tenant_id AND r.id = c.run_id AND r.data_erased_at IS NOT NULL AND c.error IS NOT NULL;

UPDATE approval_event e SET reason = '' FROM approval a JOIN run r ON r.tenant_id = a.tenant_id AND r.id = a.run_id
WHERE a.tenant_id = e.tenant_id AND a.id = e.approval_id AND r.data_erased_at IS NOT NULL;

UPDATE approval a SET title = w.name, comment = NULL FROM run r
JOIN workflow w ON w.tenant_id = r.tenant_id AND w.id = r.workflow_id
WHERE r.tenant_id = a.tenant_id AND r.id = a.run_id AND r.data_erased_at IS NOT NULL;

UPDATE run SET error = error || '{"message": "Its words were erased with the data of this run."}'
WHERE data_erased_at IS NOT NULL AND error IS NOT NULL;
