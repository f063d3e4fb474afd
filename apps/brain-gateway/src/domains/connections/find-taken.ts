import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { FoundSibling } from "./find-siblings.ts";
import { placeOf } from "./rules.ts";

const Account = z.object({ url: z.string() });

const placeIn = (account: unknown): string | null => placeOf(Account.safeParse(account).data?.url ?? "");

/** Which of those found are connected already, and not by this opener: by what, in words, by the connector. */
export const findTaken = async (
  { tx, tenantId }: TenantScope,
  found: readonly FoundSibling[],
  openerId?: string,
): Promise<Map<string, string>> => {
  const there = await tx.connection.findMany({
    where: { tenantId, connectorId: { in: found.map(({ connector }) => connector.id) } },
    select: { connectorId: true, name: true, account: true, openedById: true },
    orderBy: { createdAt: "asc" },
  });
  return new Map(
    found.flatMap(({ connector, checked }): [string, string][] => {
      const place = placeIn(checked?.account);
      const ofIt = there.filter(({ connectorId }) => connectorId === connector.id);
      const isOpen = openerId !== undefined && ofIt.some(({ openedById }) => openedById === openerId);
      const known = ofIt.find(({ account }) => placeIn(account) === place);
      if (place === null || isOpen || !known) return [];
      return [[connector.id, `${connector.name} is connected there already, as “${known.name}”.`]];
    }),
  );
};
