import { contract } from "@bizosaas/contracts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { type HitRow, toHit } from "./hit-row.ts";
import { hitsPerKind, idIn, toPatterns } from "./rules.ts";

/** For operators: organizations by name or id with their newest runs, and any run by its id. */
export const searchPlatform = platformVerb(contract.search.platform, async ({ platform }, { q }) => {
  const { words, beginning } = toPatterns(q);
  const id = idIn(q);
  const rows = await platform(
    (tx) => tx.$queryRaw<HitRow[]>`
      with found as (
        select id, name, slug, created_at from tenant
        where lower(name) like all (${words}::text[]) or slug like ${beginning} or id = ${id}::uuid
        order by (lower(name) like ${beginning}) desc, created_at desc limit ${hitsPerKind}
      ), runs as (
        select newest.* from found cross join lateral (
          select tenant_id, id, workflow_id, status, created_at from run
          where tenant_id = found.id order by created_at desc, id desc limit ${hitsPerKind}
        ) newest
        union
        select r.tenant_id, r.id, r.workflow_id, r.status, r.created_at
        from tenant join run r on r.tenant_id = tenant.id and r.id = ${id}::uuid
      )
      (select 'tenant' as hit, id, name as title, slug as facet, created_at as at from found)
      union all
      (select 'run' as hit, r.id, w.name as title, r.status as facet, r.created_at as at
       from runs r join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
       order by r.created_at desc limit ${hitsPerKind})`,
  );
  return { items: rows.map(toHit) };
});
