import type { Absence } from "@bizosaas/contracts";
import type { VerbContext } from "../../platform/http/verb.ts";
import { personNames } from "../members/index.ts";

/** The caller's own absence, as long as it is not over. */
export const findAbsence = async ({
  tx,
  tenantId,
  actor,
  services,
}: VerbContext): Promise<{ absence: Absence | null }> => {
  const row = await tx.absence.findFirst({
    where: { tenantId, userId: actor.userId, endsAt: { gt: services.clock.now() } },
  });
  if (!row) return { absence: null };
  const names = await personNames({ tx }, [row.standInId]);
  return {
    absence: {
      standInId: row.standInId,
      standInName: names.get(row.standInId) ?? "",
      beginsAt: row.beginsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    },
  };
};
