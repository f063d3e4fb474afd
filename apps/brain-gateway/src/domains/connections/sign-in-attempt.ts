import { AppError, JsonObject } from "@bizosaas/contracts";
import { hashToken } from "@bizosaas/db/sign-in";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { TenantActor } from "../../platform/identity/actor.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Long enough to sign in at the vendor, with its own second factor, and to choose an account. */
const attemptMinutes = 15;
/** Those that ran out are kept a little, so that a late return hears why. */
const keptHours = 24;

const Sealed = z.object({ codeVerifier: z.string(), secrets: JsonObject });

export type SignInAttempt = z.infer<typeof Sealed> & {
  connectorId: string;
  /** The connection that signs in anew; null for one that is to be made. */
  connectionId: string | null;
  name: string | undefined;
  open: JsonObject;
  redirectUri: string;
};

type Vault = Pick<Services, "vault" | "clock">;

const refOf = (tenantId: string, rowId: string) => ({ tenantId, table: "oauth_attempt", rowId, field: "sign_in" });

/** Whose it is: one session of a person, or one key. */
const bindingOf = (actor: TenantActor) => ({
  userId: actor.userId,
  sessionId: actor.kind === "user" ? actor.sessionId : actor.keyId,
});

export const saveAttempt = async (
  { vault, clock }: Vault,
  { tx, tenantId }: TenantScope,
  actor: TenantActor,
  state: string,
  { codeVerifier, secrets, open, name, ...attempt }: SignInAttempt,
): Promise<void> => {
  const id = uuidv7();
  const now = clock.now().getTime();
  await tx.oAuthAttempt.deleteMany({ where: { tenantId, expiresAt: { lt: new Date(now - keptHours * 3_600_000) } } });
  const sealed = await vault.seal(tx, refOf(tenantId, id), JSON.stringify({ codeVerifier, secrets }));
  const expiresAt = new Date(now + attemptMinutes * 60_000);
  const stateHash = hashToken(state);
  await tx.oAuthAttempt.create({
    data: {
      ...attempt,
      ...bindingOf(actor),
      ...sealed,
      tenantId,
      id,
      stateHash,
      expiresAt,
      config: open,
      name: name ?? null,
    },
  });
};

const elsewhere =
  "This sign-in wasn't started in this browser session and organization, so nothing was connected. Start it again here.";
const again = "This sign-in was used already. If the connection isn't in the list, start again.";
const late = "This sign-in took too long, so nothing was connected. Start again.";

/** Spends an attempt: its own session's, in time, and the first to ask. Answers a sentence for any other. */
export const takeAttempt = async (
  { vault, clock }: Vault,
  { tx, tenantId }: TenantScope,
  actor: TenantActor,
  state: string,
): Promise<SignInAttempt | AppError> => {
  const mine = { tenantId, stateHash: hashToken(state), ...bindingOf(actor) };
  const now = clock.now();
  const { count } = await tx.oAuthAttempt.updateMany({
    where: { ...mine, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  const row = await tx.oAuthAttempt.findFirst({ where: mine });
  if (!row) return new AppError("not_found", elsewhere);
  if (count === 0) return new AppError("conflict", row.expiresAt <= now && row.usedAt === null ? late : again);
  const sealed = Sealed.parse(JSON.parse(await vault.open(tx, refOf(tenantId, row.id), row)));
  // Spent: what it held is of no more use to anybody.
  await tx.oAuthAttempt.updateMany({ where: mine, data: { ciphertext: new Uint8Array() } });
  const { connectorId, connectionId, redirectUri, name } = row;
  return {
    ...sealed,
    connectorId,
    connectionId,
    redirectUri,
    name: name ?? undefined,
    open: JsonObject.parse(row.config),
  };
};
