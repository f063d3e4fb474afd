import { AppError } from "@bizosaas/contracts";
import { responseWaitMs } from "@bizosaas/workflows";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { RawRoutes } from "../../platform/http/server.ts";
import type { Services } from "../../platform/services/services.ts";
import { queueAndAwait } from "../runs/index.ts";
import { parseHookAddress } from "./hook-address.ts";
import { findHookTarget, type HookTarget, queueDelivery } from "./queue-delivery.ts";
import { readDelivery } from "./read-delivery.ts";
import { sendResponse } from "./send-response.ts";
import { verifyDelivery } from "./verify-delivery.ts";
import { createWaitingCallers } from "./waiting-callers.ts";

/** One sentence for a wrong, a foreign and a deleted address: an address alone must tell nothing. */
const noSuchHook = () => new AppError("not_found", "There is no webhook at this address.");

const findTarget = async (services: Services, address: string) => {
  const hook = parseHookAddress(address);
  if (!hook) throw noSuchHook();
  const target = await findHookTarget(services, hook.tenantId, hook.webhookId);
  if (!target) throw noSuchHook();
  return { ...hook, target };
};

const openSecret = async (
  { db, vault }: Services,
  tenantId: string,
  webhookId: string,
  target: HookTarget,
): Promise<string> => {
  const ref = { tenantId, table: "webhook", rowId: webhookId, field: "secret" };
  const row = { ciphertext: target.ciphertext, keyVersion: target.key_version };
  return vault.openAtHand(ref, row) ?? db.withTenant(tenantId, (tx) => vault.open(tx, ref, row));
};

/** Admits a delivery by its address and secret. What is refused counts against the sender's address. */
const admit = async (services: Services, request: FastifyRequest, address: string, body: Buffer) => {
  try {
    const { tenantId, webhookId, target } = await findTarget(services, address);
    const secret = await openSecret(services, tenantId, webhookId, target);
    return { tenantId, target, messageId: verifyDelivery(secret, request.headers, body, Date.now() / 1000) };
  } catch (error) {
    await services.limits.takeAddress(request.ip);
    throw error;
  }
};

type Waiting = { tenantId: string; waitMs: number };
type Queue = Parameters<typeof queueAndAwait>[2];

/** Lets the caller wait for the workflow's answer: not for ever, not once it has hung up, and not while this process stops. */
const respond = async (services: Services, reply: FastifyReply, waiting: Waiting, queue: Queue) => {
  const { draining } = services;
  const over = new AbortController();
  const end = () => over.abort("over");
  reply.raw.once("close", end);
  draining.addEventListener("abort", end, { once: true });
  const timer = setTimeout(end, waiting.waitMs);
  try {
    if (draining.aborted) end();
    const awaited = { tenantId: waiting.tenantId, signal: over.signal };
    const { runId, answer } = await queueAndAwait(services, awaited, queue);
    if (answer === null && draining.aborted) {
      throw new AppError("unavailable", "The server restarts. The run goes on; send the same message id again.");
    }
    return sendResponse(reply, runId, answer);
  } finally {
    clearTimeout(timer);
    draining.removeEventListener("abort", end);
  }
};

/**
 * `POST /v1/hooks/{address}`: verified against the raw bytes and stored; then acknowledged with 202 and the run's id, or
 * answered by the workflow itself. The route has a scope of its own, so that its raw-body parser touches no other route.
 */
export const webhookRoutes: RawRoutes = (services) => async (app) => {
  const callers = createWaitingCallers();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, parsed) => parsed(null, body));
  app.post<{ Params: { address: string }; Body: Buffer | undefined }>("/v1/hooks/:address", async (request, reply) => {
    const body = request.body ?? Buffer.alloc(0);
    const { tenantId, target, messageId } = await admit(services, request, request.params.address, body);
    await services.limits.takeTenant(tenantId);
    if (target.state !== "active") throw new AppError("conflict", "This workflow is paused and takes no deliveries.");
    const delivery = { messageId, trigger: readDelivery(request, body), correlationId: request.id };
    const waitMs = responseWaitMs(target.config);
    const leave = waitMs === null ? null : callers.enter(tenantId);
    try {
      const queue = (runId?: string) =>
        queueDelivery(services, tenantId, target, { ...delivery, ...(runId !== undefined && { runId }) });
      if (waitMs !== null) return await respond(services, reply, { tenantId, waitMs }, queue);
      const { runId, isNew } = await queue();
      return reply.code(202).send({ runId, duplicate: !isNew });
    } finally {
      leave?.();
    }
  });
};
