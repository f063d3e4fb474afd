import { AppError } from "@bizosaas/contracts";
import type { FastifyInstance } from "fastify";
import type { UserActor } from "../identity/actor.ts";
import type { Services } from "../services/services.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who calls, by their token; null without one. */
    actor: UserActor | null;
  }
}

/** Reads the token before the body is read, so that a stranger costs no parsing. Strangers are limited by address. */
export const registerActor = (app: FastifyInstance, services: Services): void => {
  app.decorateRequest("actor", null);
  app.addHook("onRequest", async (request) => {
    try {
      request.actor = await services.verifyToken(request.headers.authorization);
    } catch (error) {
      await services.limits.takeAddress(request.ip);
      throw error instanceof Error ? error : new AppError("unauthenticated", "Sign in to do this.");
    }
    if (!request.actor) await services.limits.takeAddress(request.ip);
  });
};
