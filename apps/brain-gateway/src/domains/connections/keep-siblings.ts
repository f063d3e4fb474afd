import { isDeepStrictEqual } from "node:util";
import { notFound, type Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { parseForm } from "../connectors/index.ts";
import { addConnection } from "./add-connection.ts";
import type { CheckedCredentials } from "./check-credentials.ts";
import { type FoundSibling, opensNow } from "./find-siblings.ts";
import { findTaken } from "./find-taken.ts";
import { absenceOf } from "./rules.ts";
import { saveCheck } from "./save-check.ts";

type Opener = { id: string; name: string; createdById: string };

const refused = (reason: string): CheckedCredentials => ({
  ...{ outcome: "invalid", accountId: null, capabilities: [], hosts: [] },
  account: { name: "", url: "", detail: "" },
  reason,
});

/** What a look says of a sibling that is open: null where it says nothing. */
const verdictOn = ({ connector, presence, checked }: FoundSibling): CheckedCredentials | null => {
  const isClear = presence.state === "inactive" || presence.state === "absent";
  const absence = isClear ? absenceOf(connector.name, presence.state) : null;
  return absence === null ? checked : refused(absence);
};

/** Writes down for the opener's page what was found, if it is news. Whoever does so at the same time waits here. */
const noteFound = async (
  { changes }: Pick<Services, "changes">,
  { tx, tenantId }: TenantScope,
  openerId: string,
  found: readonly FoundSibling[],
): Promise<void> => {
  const [held] = await tx.$queryRaw<{ siblings_found: unknown }[]>`
    select siblings_found from connection
    where tenant_id = ${tenantId}::uuid and id = ${openerId}::uuid for no key update`;
  if (!held) throw notFound("connection");
  const taken = await findTaken({ tx, tenantId }, found, openerId);
  const siblingsFound = found.map(({ connector, presence, reason }) => ({
    connectorId: connector.id,
    presence: presence.state,
    switchOn: presence.state === "inactive" ? presence.switchOn : null,
    reason: taken.get(connector.id) ?? reason,
  }));
  if (isDeepStrictEqual(held.siblings_found, siblingsFound)) return;
  await tx.connection.updateMany({ where: { tenantId, id: openerId }, data: { siblingsFound } });
  await changes.notify(tx, "connection", openerId);
};

/** The connections that this one opened, each a connection like any other but for whose credentials it uses. */
export const siblingsOf = ({ tx, tenantId }: TenantScope, openerId: string) =>
  tx.connection.findMany({ where: { tenantId, openedById: openerId }, orderBy: { createdAt: "asc" } });

type Observed = Omit<Transaction, "audit">;

const mend = async (
  services: Pick<Services, "changes">,
  scope: Observed,
  connectionId: string,
  found: FoundSibling,
): Promise<void> => {
  const { tx, tenantId } = scope;
  const verdict = verdictOn(found);
  if (!verdict) return;
  if (verdict.outcome !== "invalid") {
    const { open } = parseForm(found.connector.auth.form, found.values);
    const data = { config: open, hosts: verdict.hosts };
    await tx.connection.updateMany({ where: { tenantId, id: connectionId }, data });
  }
  await saveCheck(services, scope, connectionId, verdict);
};

/** Keeps what a look found: siblings that are open are mended or marked. Answers those that aren't open. */
export const mendSiblings = async (
  services: Pick<Services, "changes">,
  scope: Observed,
  openerId: string,
  found: readonly FoundSibling[],
): Promise<FoundSibling[]> => {
  if (found.length === 0) return [];
  await noteFound(services, scope, openerId, found);
  const opened = await siblingsOf(scope, openerId);
  const others: FoundSibling[] = [];
  for (const each of found) {
    const known = opened.find(({ connectorId }) => connectorId === each.connector.id);
    if (known) await mend(services, scope, known.id, each);
    else others.push(each);
  }
  return others;
};

/** As `mendSiblings`; those in `toOpen` that take the credentials become connections, unless their place is connected already. */
export const keepSiblings = async (
  services: Pick<Services, "changes" | "vault">,
  scope: Transaction,
  opener: Opener,
  { found, toOpen }: { found: readonly FoundSibling[]; toOpen: readonly string[] },
): Promise<void> => {
  const others = await mendSiblings(services, scope, opener.id, found);
  const taken = await findTaken(scope, others, opener.id);
  for (const each of others) {
    const { connector, checked } = each;
    if (!toOpen.includes(connector.id) || taken.has(connector.id) || !checked || !opensNow(each)) continue;
    const { open } = parseForm(connector.auth.form, each.values);
    const name = `${opener.name} (${connector.name})`.slice(0, 120);
    const whose = { createdById: opener.createdById, openedById: opener.id };
    await addConnection(services, scope, { connector, name, open, secrets: {}, checked, ...whose });
  }
};
