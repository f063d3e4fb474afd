import { createSecretKey, type KeyObject } from "node:crypto";
import {
  AppError,
  GatewayTokenClaims,
  gatewayTokenAudience,
  gatewayTokenLifetimeSeconds,
  Portal,
} from "@bizosaas/contracts";
import { decodeJwt, errors, jwtVerify } from "jose";
import { z } from "zod";
import type { UserActor } from "./actor.ts";

export type PortalKeys = Readonly<Record<Portal, string>>;

/** Tells who calls, from an `authorization` header; null without one. */
export type VerifyPortalToken = (authorization: string | undefined) => Promise<UserActor | null>;

const Issuer = z.object({ iss: z.string() });
const refused = (sentence: string, cause?: unknown) => new AppError("unauthenticated", sentence, { cause });
/** Half a kilobyte each. The oldest goes first; one that is gone is merely checked again. */
const knownTokens = 4000;
const notOurs = "This sign-in was not made by one of our portals. Sign in again.";

const issuingPortal = (token: string): Portal => {
  try {
    const { iss } = Issuer.parse(decodeJwt(token));
    return Portal.parse(iss.replace(/^bizosaas-/, ""));
  } catch (cause) {
    throw refused(notOurs, cause);
  }
};

const toRefusal = (cause: unknown): AppError => {
  if (cause instanceof errors.JWTExpired) return refused("This sign-in has expired. Sign in again.", cause);
  if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === "aud") {
    return refused("This sign-in was made for another service.", cause);
  }
  return refused(notOurs, cause);
};

const readClaims = (payload: unknown, portal: Portal): UserActor => {
  const parsed = GatewayTokenClaims.safeParse(payload);
  if (!parsed.success) throw refused(notOurs, parsed.error);
  const { sub, sid, tenantId, role, platformRole, lacksFactor } = parsed.data;
  if (parsed.data.portal !== portal) throw refused("This sign-in names a portal that did not make it.");
  if (portal === "client" && platformRole !== null) throw refused("Operators sign in through the admin portal.");
  if ((tenantId === null) !== (role === null)) throw refused(notOurs);
  return { kind: "user", userId: sub, sessionId: sid, portal, tenantId, role, platformRole, lacksFactor };
};

/** What a page asks at once comes with the same token, so one that was checked is known until it expires. */
const rememberTokens = (check: (token: string) => Promise<{ actor: UserActor; expiresAtMs: number }>) => {
  const known = new Map<string, { actor: UserActor; expiresAtMs: number }>();
  return async (token: string): Promise<UserActor> => {
    const seen = known.get(token);
    if (seen && Date.now() < seen.expiresAtMs) return seen.actor;
    known.delete(token);
    const checked = await check(token);
    known.set(token, checked);
    if (known.size > knownTokens) known.delete(known.keys().next().value ?? "");
    return checked.actor;
  };
};

/**
 * Checks the tokens that portals sign (HS256). Each portal has its own key, so that one can't speak for the other, and
 * a token that says it lives longer than the agreed minute is refused even when its signature is right.
 */
export const createTokenVerifier = (keys: PortalKeys): VerifyPortalToken => {
  const imported: Record<Portal, KeyObject> = {
    client: createSecretKey(Buffer.from(keys.client, "utf8")),
    admin: createSecretKey(Buffer.from(keys.admin, "utf8")),
  };
  const check = async (token: string) => {
    const portal = issuingPortal(token);
    const { payload } = await jwtVerify(token, imported[portal], {
      algorithms: ["HS256"],
      issuer: `bizosaas-${portal}`,
      audience: gatewayTokenAudience,
      requiredClaims: ["exp", "iat"],
      maxTokenAge: gatewayTokenLifetimeSeconds,
      clockTolerance: 5,
    }).catch((cause: unknown) => {
      throw toRefusal(cause);
    });
    return { actor: Object.freeze(readClaims(payload, portal)), expiresAtMs: (payload.exp ?? 0) * 1000 };
  };
  const actorOf = rememberTokens(check);
  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!token) throw refused("Send the sign-in as a bearer token.");
    return actorOf(token);
  };
};
