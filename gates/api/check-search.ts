import { listStatementOf, relatedStatement } from "@bizosaas/brain-gateway/testing";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { type Load, measureLoad } from "../harness/measure-load.ts";
import { startOwnDatabase } from "../harness/own-database.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { judgeList, judgePlan } from "./judge-api.ts";
import { seedPeople } from "./seed-people.ts";

/** People who search at the very same time. */
const connections = 2;
const sizes = { short: { records: 20_000, seconds: 3 }, full: { records: 100_000, seconds: 15 } };

export type SearchCheck = {
  records?: number;
  /** Before anything is measured: where its test takes away what makes it fast. */
  sabotage?: (platform: Platform) => Promise<void>;
};

const list = (query: string) => `/v1/resources?kind=crm.contact&limit=25&${query}`;
/** One person of all, many, nobody at all; by a state, of one tool, and with the same people joined. */
const searches = ["grace 7776", "hopper", "nobody-is-called-this", "@example.test", "20 1004242"].flatMap((asked) => {
  const search = `search=${encodeURIComponent(asked)}`;
  return [list(search), list(`${search}&joinBy=email`), list(`${search}&joinBy=email&sort=title&status=customer`)];
});
const lists = [list("joinBy=email"), list("joinBy=email&sort=title"), list("joinBy=email&status=lead")];
const palette = ["grace 77", "company 19", "nobody"].map((asked) => `/v1/search?q=${encodeURIComponent(asked)}`);

/** People that every tool has, anywhere in the list. */
const relatedPaths = async ({ gateway: { database, tenant } }: Platform): Promise<string[]> => {
  const rows = await database.asAdmin<{ id: string }>(
    `select id from resource where tenant_id = $1 and kind = 'crm.contact' and email_key like 'person-%' order by id limit 40`,
    [tenant.tenantId],
  );
  return rows.map(({ id }) => `/v1/resources/${id}/related`);
};

/** How a statement is carried out with these records, under row-level security. */
const planOf = ({ gateway: { services, tenant } }: Platform, text: string, values: readonly unknown[]) =>
  services.db.withTenant(tenant.tenantId, async (tx) =>
    JSON.stringify(await tx.$queryRawUnsafe(`explain (costs off) ${text}`, ...values)),
  );

const plansOf = async (platform: Platform, resourceId: string) => {
  const { tenantId } = platform.gateway.tenant;
  const filter = { kind: "crm.contact" as const, joinBy: "email" as const, search: "grace 7776" };
  const found = listStatementOf(filter, { sort: "-updated", cursor: undefined, tenantId, limit: 25 });
  return [
    { what: "a search", index: "resource_find_idx", plan: await planOf(platform, found.text, found.values) },
    {
      ...{ what: "the same person elsewhere", index: "resource_by_email_idx" },
      plan: await planOf(platform, relatedStatement, [tenantId, resourceId]),
    },
  ];
};

const measure = async (platform: Platform, paths: readonly string[], duration: number): Promise<Load> => {
  const token = await platform.gateway.tenant.people.viewer.token();
  const headers = { authorization: `Bearer ${token}` };
  const requests = paths.map((path) => ({ method: "GET", path, headers }));
  return measureLoad({ url: platform.url, connections, duration, requests });
};

const measureAll = async (platform: Platform, seconds: number) => {
  const related = await relatedPaths(platform);
  const faults = createFaults();
  const [first = ""] = related;
  for (const { what, index, plan } of await plansOf(platform, first.split("/")[3] ?? "")) {
    judgePlan(faults, { what, index, plan });
  }
  const counts: Record<string, number> = {};
  const asked = { search: searches, list: lists, merged: related, palette };
  await measure(platform, Object.values(asked).flat(), seconds);
  for (const [name, paths] of Object.entries(asked)) {
    const load = await measure(platform, paths, seconds);
    judgeList(faults, name, load);
    Object.assign(counts, { [`${name}P50Ms`]: load.p50, [`${name}P95Ms`]: load.p95 });
  }
  return { counts, faults: faults.list };
};

/** Lists with a search, people joined over tools, the same person elsewhere and the palette, over very many records. */
export const checkSearch = async ({ isFull }: GateOptions, check: SearchCheck = {}): Promise<Verdict> => {
  const { records, seconds } = isFull ? sizes.full : sizes.short;
  const total = check.records ?? records;
  const platform = await startPlatform({ database: await startOwnDatabase() });
  try {
    await seedPeople(platform, total);
    await check.sabotage?.(platform);
    await platform.startApi();
    const { counts, faults } = await measureAll(platform, seconds);
    return { counts: { records: total, ...counts }, faults };
  } finally {
    await platform.close();
  }
};
