-- Of runs whose data is gone already, bells still said what approvals asked, what errors quoted and what a step told.
UPDATE notification n SET subject_name = w.name, detail = '', writes = '[]' FROM run r
JOIN workflow w ON w.tenant_id = r.tenant_id AND w.id = r.workflow_id
WHERE r.data_erased_at IS NOT NULL AND n.tenant_id = r.tenant_id AND n.subject_kind = 'run' AND n.subject_id = r.id;

UPDATE notification n SET subject_name = w.name, detail = '', writes = '[]' FROM approval a
JOIN run r ON r.tenant_id = a.tenant_id AND r.id = a.run_id
JOIN workflow w ON w.tenant_id = r.tenant_id AND w.id = r.workflow_id
WHERE r.data_erased_at IS NOT NULL AND n.tenant_id = a.tenant_id AND n.subject_kind = 'approval' AND n.subject_id = a.id;
