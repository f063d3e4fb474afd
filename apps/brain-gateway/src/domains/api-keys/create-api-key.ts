import { AppError, contract, type TenantPermission } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { verb } from "../../platform/http/verb.ts";
import type { TenantActor } from "../../platform/identity/actor.ts";
import { makeApiKeySecret } from "../../platform/identity/api-key-secret.ts";
import { permissionsOf } from "../../platform/identity/authorize.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { personNames } from "../members/index.ts";
import { toApiKey } from "./view.ts";

/** Keys in use at once; enough for one per program, few enough to look after. */
const mostKeys = 100;
const dayMs = 86_400_000;

/** Nobody hands out a right that they lack, and a key that makes keys makes no stronger one. */
const assertMayGive = (actor: TenantActor, permissions: readonly TenantPermission[]): void => {
  const own = permissionsOf(actor);
  const beyond = permissions.filter((each) => !own.includes(each));
  if (beyond.length === 0) return;
  throw new AppError(
    "forbidden",
    `You can give a key only rights that you have yourself, so not ${beyond.join(", ")}.`,
  );
};

const assertRoom = async ({ tx, tenantId }: TenantScope): Promise<void> => {
  if ((await tx.apiKey.count({ where: { tenantId, revokedAt: null } })) < mostKeys) return;
  throw new AppError("conflict", `There are ${mostKeys} API keys. Revoke one that is not used any more.`);
};

export const createApiKey = verb(contract.apiKeys.create, async (ctx, { name, permissions, expiresInDays }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  assertMayGive(actor, permissions);
  await assertRoom(ctx);
  const id = uuidv7();
  const now = services.clock.now();
  const { text, lastFour, hash } = makeApiKeySecret(tenantId, id);
  const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * dayMs);
  const row = await tx.apiKey.create({
    data: {
      ...{ tenantId, id, name, lastFour, expiresAt, createdAt: now },
      secretHash: hash,
      permissions: [...new Set(permissions)],
      createdById: actor.userId,
    },
  });
  await audit({ objectKind: "api_key", objectId: id, after: { name, permissions, lastFour, expiresAt } });
  const names = await personNames(ctx, [actor.userId]);
  const createdByName = names.get(actor.userId) ?? null;
  return { ...toApiKey({ ...row, createdByName, isMakerHere: true }, now), secret: text };
});
