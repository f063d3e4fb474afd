import { AppError } from "@bizosaas/contracts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { tellFailure } from "../../platform/http/error-handler.ts";
import { registerActor } from "../../platform/http/request-actor.ts";
import type { RawRoutes } from "../../platform/http/server.ts";
import type { ApiKeyActor } from "../../platform/identity/actor.ts";
import { errorOf, resultOf, rpcCodes } from "../../platform/mcp/protocol.ts";
import { readMessage } from "../../platform/mcp/read-message.ts";
import type { Services } from "../../platform/services/services.ts";
import { answerRequest } from "./answer-request.ts";
import type { ToolCall } from "./tool.ts";

/** A page of somebody else must not speak through its visitor's browser; programs send no origin. */
const assertOrigin = ({ env }: Services, { headers }: FastifyRequest): void => {
  const { origin } = headers;
  if (origin === undefined) return;
  const own = [env.GATEWAY_PUBLIC_URL, env.CLIENT_PORTAL_URL].map((url) => new URL(url).origin);
  if (!own.includes(origin)) throw new AppError("forbidden", "Pages of other origins may not call this.");
};

/** A portal's token is for the portal's own calls, and never a client's. */
const requireKey = ({ actor }: FastifyRequest): ApiKeyActor => {
  if (actor?.kind === "api_key") return actor;
  throw new AppError("unauthenticated", "Send an API key of your organization as a bearer token.");
};

const goneSignal = ({ raw }: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  raw.once("close", () => raw.writableFinished || gone.abort());
  return gone.signal;
};

const toCall = (services: Services, request: FastifyRequest, reply: FastifyReply): Omit<ToolCall, "clientName"> => ({
  services,
  actor: requireKey(request),
  correlationId: request.id,
  address: request.ip,
  log: request.log as Services["log"],
  signal: goneSignal(reply),
});

const answer = async (services: Services, request: FastifyRequest, reply: FastifyReply) => {
  const message = readMessage(request.headers, request.body);
  if (message.kind === "notification") return reply.code(202).send();
  if (message.kind === "refused") return reply.code(message.refusal.status).send(errorOf(message.id, message.refusal));
  const { request: rpc } = message;
  const answered = await answerRequest({ ...toCall(services, request, reply), clientName: rpc.clientName }, rpc);
  if ("result" in answered) return reply.send(resultOf(rpc, answered.result));
  return reply.code(answered.refusal.status).send(errorOf(rpc.id, answered.refusal));
};

const rpcCodeOf = ({ code, status }: AppError): number => {
  if (code === "malformed_json") return rpcCodes.parse;
  return code === "internal" ? rpcCodes.internal : status;
};

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, without sessions. Each request is answered by itself, by
 * one JSON object, under the rights of the API key that it brings.
 */
export const mcpRoutes: RawRoutes = (services) => async (app) => {
  app.addHook("onRequest", async (request) => assertOrigin(services, request));
  registerActor(app, services);
  app.addHook("onRequest", async (request) => void requireKey(request));
  app.setErrorHandler((error, request, reply) => {
    const known = tellFailure(request, reply, error);
    const data = { code: known.code, correlationId: request.id };
    const body = errorOf(undefined, { status: known.status, code: rpcCodeOf(known), message: known.message, data });
    return reply.send(body);
  });
  app.post("/mcp", (request, reply) => answer(services, request, reply));
};
