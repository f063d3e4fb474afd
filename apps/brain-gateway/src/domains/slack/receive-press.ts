import { openSlackDesk, readSlackPress, verifySlackSignature } from "@bizosaas/connectors";
import { AppError } from "@bizosaas/contracts";
import type { FastifyRequest } from "fastify";
import type { RawRoutes } from "../../platform/http/server.ts";
import type { Services } from "../../platform/services/services.ts";
import { openConnection } from "../connections/index.ts";
import { decideByPress } from "./decide-by-press.ts";
import { parseInteractionAddress } from "./interaction-address.ts";

/** Slack sends the whole message along, which is at most 50 blocks. */
const bodyLimit = 256 * 1024;

/** One sentence for a wrong, a foreign and a deleted address: an address alone must tell nothing. */
const nothingHere = () => new AppError("not_found", "There is nothing at this address.");

const openSigned = async (services: Services, address: string, headers: FastifyRequest["headers"], body: Buffer) => {
  const called = parseInteractionAddress(services, address);
  if (!called) throw nothingHere();
  const { tenantId, connectionId } = called;
  const { connection, ...opened } = await openConnection(services, tenantId, connectionId).catch(() => {
    throw nothingHere();
  });
  if (connection.connectorId !== "slack") throw nothingHere();
  const { signingSecret } = openSlackDesk(opened);
  verifySlackSignature(signingSecret, headers, body, services.clock.now().getTime() / 1000);
  return { tenantId, connection };
};

/** What is refused counts against the sender's address. */
const admit = async (services: Services, request: FastifyRequest, address: string, body: Buffer) => {
  try {
    return await openSigned(services, address, request.headers, body);
  } catch (error) {
    await services.limits.takeAddress(request.ip);
    throw error;
  }
};

/**
 * `POST /v1/slack/interactions/{address}`: verified against the raw bytes, decided, and then acknowledged. Slack waits
 * three seconds; what the message says from then on is the outbox's.
 */
export const slackRoutes: RawRoutes = (services) => async (app) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, parsed) => parsed(null, body));
  // A named parameter would end at 100 characters.
  app.post<{ Params: { "*": string }; Body: Buffer | undefined }>(
    "/v1/slack/interactions/*",
    { bodyLimit },
    async (request, reply) => {
      const body = request.body ?? Buffer.alloc(0);
      const { tenantId, connection } = await admit(services, request, request.params["*"], body);
      const press = readSlackPress(body);
      const call = {
        ...{ correlationId: request.id, address: request.ip, log: services.log },
        signal: services.draining,
      };
      if (press) await decideByPress(services, { tenantId, connection, press, call });
      return reply.code(200).send();
    },
  );
};
