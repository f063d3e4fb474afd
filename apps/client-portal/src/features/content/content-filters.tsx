import type { ResourceKind } from "@bizosaas/contracts";
import { UrlSearch } from "@bizosaas/portal-kit/client";
import { LateUrlFilterChips, LateUrlSelect, say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listConnections } from "../connections/queries.ts";
import { contentWords } from "./words.ts";

const readConnections = async () => (await listConnections()).items.map(({ id, name }) => ({ value: id, label: name }));

/** Search, and a choice of connection where there is more than one. */
export async function ContentFilters({ kind }: { kind: ResourceKind }) {
  const t = await say(contentWords);
  const connection = { name: "connection", label: t.connection, read: readConnections };
  return (
    <FilterBar
      label={t.filter}
      search={<UrlSearch label={t.search(t.kinds[kind])} />}
      filters={<LateUrlSelect {...connection} allLabel={t.allConnections} fewest={2} />}
      chips={<LateUrlFilterChips filters={[connection]} />}
    />
  );
}
