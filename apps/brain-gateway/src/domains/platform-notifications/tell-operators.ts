import { PlatformRole, platformRoleGrants } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import type { PlatformTx } from "../../platform/http/platform-verb.ts";
import type { Services } from "../../platform/services/services.ts";
import { pruneNotifications, shorten } from "../notifications/index.ts";
import type { Incident } from "./incidents.ts";
import { shelf } from "./own-shelf.ts";
import { topic } from "./topic.ts";

const toldRoles = PlatformRole.options.filter((role) => platformRoleGrants[role].includes("platform:read"));

const findListeners = async (tx: PlatformTx): Promise<string[]> => {
  const people = await tx.userAccount.findMany({
    where: { platformRole: { in: toldRoles }, lockedAt: null },
    select: { id: true },
  });
  return people.map(({ id }) => id);
};

/** Tells every person of the platform what they were not told yet; open bells ring after the commit. */
export const tellOperators = async (
  { changes }: Pick<Services, "changes">,
  tx: PlatformTx,
  incidents: readonly Incident[],
): Promise<void> => {
  if (incidents.length === 0) return;
  const userIds = await findListeners(tx);
  const told = incidents.map(({ kind, subject, detail, key }) => ({
    ...{ kind, dedupeKey: key, detail: shorten(detail, 500) },
    ...{ subjectKind: subject.kind, subjectId: subject.id, subjectName: shorten(subject.name, 200) },
  }));
  const { count } = await tx.platformNotification.createMany({
    data: userIds.flatMap((userId) => told.map((row) => ({ ...row, userId, id: uuidv7() }))),
    skipDuplicates: true,
  });
  if (count === 0) return;
  await pruneNotifications(tx, { ...shelf, within: Prisma.sql`true` }, userIds);
  await changes.notify(tx, ...topic);
};
