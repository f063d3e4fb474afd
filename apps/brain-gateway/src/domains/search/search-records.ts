import { contract, roleCan, type TenantPermission } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { type HitRow, toHit } from "./hit-row.ts";
import { consideredPerKind, hitsPerKind, idIn, newestRuns, toPatterns } from "./rules.ts";

/** `considered` is a select of (id, title, facet, at, name); of those that match, the best few are kept. */
const best = (hit: string, considered: string) => `(
  select '${hit}' as hit, id, title, facet, at from (${considered} limit ${consideredPerKind}) as found
  order by (name like $4) desc, at desc nulls last, name limit ${hitsPerKind})`;

const matches = (name: string, id: string) => `(${name} like all ($3::text[]) or ${id} = $5::uuid)`;

const kinds: readonly [hit: string, can: TenantPermission, considered: string][] = [
  [
    "workflow",
    "workflows:read",
    `select id, name as title, state as facet, updated_at as at, lower(name) as name from workflow
     where tenant_id = $1 and deleted_at is null and ${matches("lower(name)", "id")}`,
  ],
  [
    "connection",
    "connections:read",
    `select id, name as title, status as facet, null::timestamptz as at, lower(name) as name from connection
     where tenant_id = $1 and ${matches("lower(name)", "id")}`,
  ],
  [
    "resource",
    "resources:read",
    `select id, title_key as title, kind as facet, null::timestamptz as at, title_key as name from resource
     where tenant_id = $1 and deleted_at is null and title_key like all ($3::text[])`,
  ],
  [
    "run",
    "runs:read",
    `select r.id, w.name as title, r.status as facet, r.created_at as at, lower(w.name) as name from (
       (select id, workflow_id, status, created_at from run where tenant_id = $1 order by created_at desc, id desc limit ${newestRuns})
       union select id, workflow_id, status, created_at from run where tenant_id = $1 and id = $5::uuid
     ) r join workflow w on w.tenant_id = $1 and w.id = r.workflow_id
     where ${matches("lower(w.name)", "r.id")}`,
  ],
  [
    "project",
    "projects:read",
    `select id, name as title, state as facet, updated_at as at, lower(name) as name from project
     where tenant_id = $1 and ${matches("lower(name)", "id")}`,
  ],
  [
    "member",
    "members:read",
    `select u.id, u.name as title, m.role as facet, null::timestamptz as at, lower(u.name) as name
     from membership m join user_account u on u.id = m.user_id
     where m.tenant_id = $1 and m.expires_at is null and (lower(u.name) like all ($3::text[]) or u.email like $4)`,
  ],
];

/** The titles as they are written, of the few that are shown. */
const text = `
  with hits as (${kinds
    .map(
      ([hit, can, considered]) =>
        `select * from ${best(hit, `${considered} and '${can}' = any ($2::text[])`)} as ${hit}_hits`,
    )
    .join(" union all ")})
  select hits.hit, hits.id, coalesce(r.title, hits.title) as title, hits.facet, hits.at from hits
  left join resource r on hits.hit = 'resource' and r.tenant_id = $1 and r.id = hits.id`;

export const searchRecords = readVerb(contract.search.records, async ({ read, tenantId, actor }, { q }) => {
  const { words, beginning } = toPatterns(q);
  const held = kinds.map(([, can]) => can).filter((can) => roleCan(actor.role, can));
  const values = [tenantId, held, words, beginning, idIn(q)];
  const rows = await read<HitRow>({ name: "search-records", text, values });
  return { items: rows.map(toHit) };
});
