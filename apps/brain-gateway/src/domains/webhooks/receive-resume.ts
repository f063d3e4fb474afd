import { AppError } from "@bizosaas/contracts";
import type { FastifyRequest } from "fastify";
import type { RawRoutes } from "../../platform/http/server.ts";
import type { Services } from "../../platform/services/services.ts";
import { parseResumeAddress, receiveCall } from "../waits/index.ts";
import { readDelivery } from "./read-delivery.ts";
import { messageIdOf } from "./verify-delivery.ts";

/** A step hands on what it was called with, and may put out 1 MB. */
const bodyLimit = 512 * 1024;

const admit = async (services: Services, request: FastifyRequest, address: string) => {
  const called = parseResumeAddress(services, address);
  if (called) return called;
  await services.limits.takeAddress(request.ip);
  throw new AppError("not_found", "Nothing waits at this address.");
};

/** `POST /v1/resume/{address}`: the address itself is the secret, works once, and is acknowledged when it is stored. */
export const resumeRoutes: RawRoutes = (services) => async (app) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, parsed) => parsed(null, body));
  // A named parameter would end at 100 characters, and a step deep in loops has a longer name.
  app.post<{ Params: { "*": string }; Body: Buffer | undefined }>(
    "/v1/resume/*",
    { bodyLimit },
    async (request, reply) => {
      const called = await admit(services, request, request.params["*"]);
      await services.limits.takeTenant(called.tenantId);
      const event = readDelivery(request, request.body ?? Buffer.alloc(0));
      const { isNew } = await receiveCall(services, called, { event, messageId: messageIdOf(request.headers) });
      return reply.code(202).send({ runId: called.runId, duplicate: !isNew });
    },
  );
};
