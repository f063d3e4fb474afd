import type { ResourceKind } from "@bizosaas/contracts";
import { UrlFilterChips, UrlSearch, UrlSelect } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { FilterBar } from "@bizosaas/ui";
import { listConnections } from "../connections/queries.ts";
import { contentWords } from "./words.ts";

const readOptions = async () => {
  try {
    return (await listConnections()).items.map(({ id, name }) => ({ value: id, label: name }));
  } catch {
    return [];
  }
};

/** Search, and a choice of connection where there is more than one. */
export async function ContentFilters({ kind }: { kind: ResourceKind }) {
  const [t, options] = await Promise.all([say(contentWords), readOptions()]);
  return (
    <FilterBar
      label={t.filter}
      search={<UrlSearch label={t.search(t.kinds[kind])} />}
      filters={
        options.length > 1 && (
          <UrlSelect label={t.connection} name="connection" options={options} allLabel={t.allConnections} />
        )
      }
      chips={<UrlFilterChips filters={[{ name: "connection", label: t.connection, options }]} />}
    />
  );
}
