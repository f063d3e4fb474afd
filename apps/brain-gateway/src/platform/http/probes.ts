import { AppError } from "@bizosaas/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../services/services.ts";
import { toProblem } from "./problem.ts";

const retryAfterSeconds = 2;
const unavailable = (sentence: string, cause?: unknown) =>
  new AppError("unavailable", sentence, { retryAfterSeconds, cause });

/** Nothing is wrong, and who waits for it asks again and again: the log warns of none of it. */
const answerNotYet = ({ id }: FastifyRequest, reply: FastifyReply, sentence: string): FastifyReply => {
  const problem = toProblem(unavailable(sentence), id);
  void reply.status(problem.status).header("retry-after", String(retryAfterSeconds));
  return reply.type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
};

/** Fails when a table or a column that this build knows is missing, so it passes only on a migrated database. */
const readNewestTables = ({ db }: Services) =>
  db.withPlatform(async (tx) => {
    await tx.run.findFirst();
    await tx.receipt.findFirst();
    await tx.outboxMessage.findFirst();
  });

export type ProbeOptions = {
  /** Whether all that this process does has begun, where it answers before that. */
  hasStarted?: () => boolean;
};

/** Liveness depends on nothing, readiness on the database, start-up on the migrations. */
export const registerProbes = (
  app: FastifyInstance,
  services: Services,
  { hasStarted = () => true }: ProbeOptions = {},
): void => {
  app.get("/livez", async () => ({ status: "live" }));
  app.get("/readyz", async (request, reply) => {
    if (services.draining.aborted) return answerNotYet(request, reply, "This process is about to stop.");
    if (!hasStarted()) return answerNotYet(request, reply, "This process is still starting.");
    await services.db.ping().catch((cause: unknown) => {
      throw unavailable("The database can't be reached.", cause);
    });
    return { status: "ready" };
  });
  app.get("/startupz", async () => {
    await readNewestTables(services).catch((cause: unknown) => {
      throw unavailable("The database can't be reached or lacks migrations.", cause);
    });
    return { status: "started" };
  });
  app.get("/metrics", async (_request, reply) => {
    const { registry } = services.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
