import { ConnectionSibling } from "@bizosaas/contracts";
import { z } from "zod";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { Transaction } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { areStillUsed } from "./credentials-of.ts";
import { type FoundSibling, findSiblings } from "./find-siblings.ts";
import { mendSiblings } from "./keep-siblings.ts";
import type { OpenConnection } from "./open-connection.ts";

const Noted = z.array(ConnectionSibling.pick({ connectorId: true, presence: true }));

/**
 * What is broken because a look found it gone. What the vendor itself refused waits for a person: looking can't see why,
 * so it would be mended and refused again without end.
 */
const findGone = ({ db }: Pick<Services, "db">, tenantId: string, openerId: string): Promise<Set<string>> =>
  db.withTenant(tenantId, async (tx) => {
    const opener = await tx.connection.findFirst({
      where: { tenantId, id: openerId },
      select: { siblingsFound: true, siblings: { where: { status: "broken" }, select: { connectorId: true } } },
    });
    const broken = new Set(opener?.siblings.map(({ connectorId }) => connectorId));
    const gone = Noted.parse(opener?.siblingsFound ?? []).filter(
      ({ connectorId, presence }) => broken.has(connectorId) && (presence === "inactive" || presence === "absent"),
    );
    return new Set(gone.map(({ connectorId }) => connectorId));
  });

/** Nothing was learned: what was noted before is kept, so that it is looked at again. */
const isUnclear = ({ presence, checked }: FoundSibling): boolean =>
  presence.state === "unknown" || (presence.state === "active" && checked === null);

/**
 * Looks again behind credentials that work, where something that they opened was gone: a plugin that is back mends its
 * connection without anybody pressing a button. Network is called: never call it inside a transaction.
 */
export const watchSiblings = async (
  services: Pick<Services, "db" | "egress" | "env" | "changes">,
  tenantId: string,
  open: OpenConnection,
  signal: AbortSignal,
): Promise<void> => {
  const { connection, connector, config, egress } = open;
  if (!connector.opensAlso) return;
  const gone = await findGone(services, tenantId, connection.id);
  if (gone.size === 0) return;
  const found = await findSiblings(services, { connector, values: config, signal, outbound: egress });
  if (found.some(isUnclear)) return;
  const toMend = found.map((each) => (gone.has(each.connector.id) ? each : { ...each, checked: null }));
  await services.db.withTenant(tenantId, async (tx) => {
    if (!(await areStillUsed({ tx, tenantId }, open))) return;
    const outbox: Transaction["outbox"] = (...message) => writeOutbox({ tx, tenantId }, ...message);
    await mendSiblings(services, { tx, tenantId, outbox }, connection.id, toMend);
  });
};
