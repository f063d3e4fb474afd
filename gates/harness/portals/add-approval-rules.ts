import type { Query } from "./people.ts";

/** A rule in each state that a page shows, as if learned from the approvals of the organization's workflow. */
export const addApprovalRules = async (query: Query, tenantId: string, ownerEmail: string): Promise<void> => {
  await query(
    `insert into approval_rule
       (tenant_id, id, workflow_id, node_id, shape_hash, writes, status, learned_from, max_per_day, expires_at,
        decided_at, decided_by_id, ended_at, ended_by_id)
     select g.tenant_id, gen_random_uuid(), r.workflow_id, a.node_id, s.status,
       jsonb_build_array(jsonb_build_object(
         'nodeId', g.node_id, 'stepName', g.step_name, 'tool', g.tool, 'connectionId', g.connection_id,
         'fixed', g.arguments - 'excerpt', 'free', jsonb_build_array('excerpt'))),
       s.status, 5, 20, now() + interval '30 days',
       case when s.status <> 'proposed' then now() end, case when s.status <> 'proposed' then u.id end,
       case when s.status = 'revoked' then now() end, case when s.status = 'revoked' then u.id end
     from (values ('proposed'), ('active'), ('revoked')) s (status), user_account u,
       (select * from approval_grant where tenant_id = $1 and connection_id is not null and arguments is not null
        order by id limit 1) g
     join approval a on a.tenant_id = g.tenant_id and a.id = g.approval_id
     join run r on r.tenant_id = a.tenant_id and r.id = a.run_id
     where u.email = $2`,
    [tenantId, ownerEmail],
  );
};

/** The owner is away next week, and the admin decides meanwhile. */
export const addAbsence = async (query: Query, tenantId: string, ownerEmail: string, standInEmail: string) => {
  await query(
    `insert into absence (tenant_id, user_id, stand_in_id, begins_at, ends_at)
     select $1, o.id, s.id, now() + interval '7 days', now() + interval '14 days'
     from user_account o, user_account s where o.email = $2 and s.email = $3`,
    [tenantId, ownerEmail, standInEmail],
  );
};
