import { setTimeout as pause } from "node:timers/promises";
import {
  type AccessTokens,
  type RenewedTokens,
  refreshTokens,
  revokeTokens,
  type TokenEndpoint,
} from "@bizosaas/connectors";
import { AppError, isAppError } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { type Grant, openGrant } from "./grant-secret.ts";
import { dropLease, type GrantRef, keepRenewed, type Lease, takeLease } from "./renewal-lease.ts";
import { isStale } from "./rules.ts";

type Renewable = Pick<Grant, "signInId"> & { refreshToken: string };
type Parts = { services: Pick<Services, "db" | "vault" | "clock">; ref: GrantRef; endpoint: TokenEndpoint };

/** Between two looks at what another process makes of a renewal, and how long in all. */
const lookEveryMs = 100;
const patienceMs = 40_000;
const writeAttempts = 5;

const readGrant = ({ services, ref }: Parts): Promise<Grant> =>
  services.db.withTenant(ref.tenantId, (tx) => openGrant(services, { tx, tenantId: ref.tenantId }, ref.connectionId));

const cutOff = (vendor: string): AppError =>
  new AppError(
    "credential_rejected",
    `A renewal of the sign-in at ${vendor} was cut off before its answer was kept, and ${vendor} takes the old one no more. Reconnect it.`,
  );

/**
 * Clear refusals end the hold; after anything else nobody knows whether the vendor took the refresh token. Where the grant
 * has moved on meanwhile, a late failure says nothing about what is there now.
 */
const giveUp = async ({ services, endpoint }: Parts, lease: Lease, error: unknown): Promise<void> => {
  const isRefused = isAppError(error) && error.code === "credential_rejected";
  const isClear = isRefused || (isAppError(error) && error.code === "rate_limited");
  const wasOurs = await dropLease(services, lease, { isUnknown: lease.wasCutOff || !isClear });
  if (wasOurs) throw isRefused && lease.wasCutOff ? cutOff(endpoint.vendor) : error;
};

/** Our own database may fail for a moment; the vendor has forgotten the old token by now. */
const keep = async (write: () => Promise<boolean>): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt >= writeAttempts) throw error;
      await pause(lookEveryMs * 2 ** attempt);
    }
  }
};

const findGrant = (parts: Parts): Promise<Grant | null> =>
  readGrant(parts).catch((error: unknown) => {
    if (isAppError(error) && error.code === "credential_rejected") return null;
    throw error;
  });

/** Tokens of a sign-in that nothing here knows any more. Those of the same sign-in end with it. */
const giveBackOrphan = async (parts: Parts, signInId: string, tokens: RenewedTokens): Promise<void> => {
  const held = await findGrant(parts);
  if (held?.signInId === signInId || (held && held.refreshToken === tokens.refreshToken)) return;
  await revokeTokens(parts.endpoint, tokens);
};

/** False when the grant moved on meanwhile, so that what is there now has to be looked at. */
const renewUnder = async (parts: Parts, lease: Lease, { signInId, refreshToken }: Renewable): Promise<boolean> => {
  const { services, endpoint } = parts;
  const askedAt = services.clock.now();
  const tokens = await refreshTokens(endpoint, refreshToken).catch((error: unknown) => giveUp(parts, lease, error));
  if (!tokens) return false;
  const isKept = await keep(() => keepRenewed(services, lease, { ...tokens, signInId }, askedAt));
  if (!isKept) await giveBackOrphan(parts, signInId, tokens);
  return isKept;
};

/** Renews, or waits for whoever does. Across processes the lease decides; its loser looks until the answer is there. */
const renewGrant = async (parts: Parts, isUsable: (grant: Grant) => boolean): Promise<Grant> => {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const grant = await readGrant(parts);
    if (isUsable(grant)) return grant;
    const { refreshToken } = grant;
    if (refreshToken === null) {
      const message = `The sign-in at ${parts.endpoint.vendor} has ended, and can't be renewed by itself. Reconnect it.`;
      throw new AppError("credential_rejected", message);
    }
    const lease = await takeLease(parts.services, parts.ref, grant.generation);
    if (!lease) {
      await pause(lookEveryMs);
      continue;
    }
    if (await renewUnder(parts, lease, { ...grant, refreshToken })) return readGrant(parts);
  }
  const message = `The sign-in at ${parts.endpoint.vendor} is being renewed. Try again in a moment.`;
  throw new AppError("unavailable", message, { retryAfterSeconds: 30 });
};

const underWay = new WeakMap<object, Map<string, Promise<Grant>>>();

/** Within one process many callers share one renewal, which goes on when one of them gives up. */
const shareRenewal = (parts: Parts, isUsable: (grant: Grant) => boolean): Promise<Grant> => {
  const { db } = parts.services;
  const shared = underWay.get(db) ?? new Map<string, Promise<Grant>>();
  underWay.set(db, shared);
  const key = `${parts.ref.tenantId}:${parts.ref.connectionId}`;
  const known = shared.get(key);
  if (known) return known;
  const renewal = renewGrant(parts, isUsable).finally(() => shared.delete(key));
  shared.set(key, renewal);
  return renewal;
};

const unlessAborted = <Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> => {
  if (!signal) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason as Error);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", abort));
};

/** A connection's access token as it is now, renewed shortly before its end and whenever the vendor refuses it. */
export const createAccessTokens = (parts: Parts): AccessTokens => {
  let held: Grant | null = null;
  const isFresh = (grant: Grant) => !isStale(grant, parts.services.clock.now());
  const get = async (isUsable: (grant: Grant) => boolean, signal: AbortSignal | undefined): Promise<string> => {
    if (held && isUsable(held)) return held.accessToken;
    let grant = await unlessAborted(readGrant(parts), signal);
    // The second time, should the renewal that was joined have been for somebody who is content with less.
    for (let tries = 0; tries < 2 && !isUsable(grant); tries += 1)
      grant = await unlessAborted(shareRenewal(parts, isUsable), signal);
    held = grant;
    return grant.accessToken;
  };
  return {
    current: (signal) => get(isFresh, signal),
    renew: (refused, signal) => get((grant) => isFresh(grant) && grant.accessToken !== refused, signal),
  };
};
