import { AppError, isAppError } from "@bizosaas/contracts";
import type { FastifyInstance } from "fastify";
import type { Caller } from "../identity/actor.ts";
import { isApiKeyHeader } from "../identity/api-keys.ts";
import type { Services } from "../services/services.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who calls, by their token or API key; null without one. */
    actor: Caller | null;
  }
}

const admit = async ({ verifyApiKey, verifyToken, limits }: Services, authorization: string | undefined) => {
  if (!isApiKeyHeader(authorization)) return verifyToken(authorization);
  const actor = await verifyApiKey(authorization);
  await limits.takeKey(actor.keyId);
  return actor;
};

/** Reads the token before the body is read, so that a stranger costs no parsing. Strangers are limited by address. */
export const registerActor = (app: FastifyInstance, services: Services): void => {
  app.decorateRequest("actor", null);
  app.addHook("onRequest", async (request) => {
    try {
      request.actor = await admit(services, request.headers.authorization);
    } catch (error) {
      if (isAppError(error) && error.code === "rate_limited") throw error;
      await services.limits.takeAddress(request.ip);
      throw error instanceof Error ? error : new AppError("unauthenticated", "Sign in to do this.");
    }
    if (!request.actor) await services.limits.takeAddress(request.ip);
  });
};
