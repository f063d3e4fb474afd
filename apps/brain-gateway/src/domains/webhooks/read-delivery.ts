import { AppError, type JsonObject, type JsonValue } from "@bizosaas/contracts";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { findUnstorable } from "../../platform/http/unstorable-text.ts";

const Query = z.record(z.string(), z.string()).catch({});

const parseBody = (body: Buffer): JsonValue => {
  if (body.length === 0) return null;
  try {
    return JSON.parse(body.toString("utf8")) as JsonValue;
  } catch (cause) {
    throw new AppError("malformed_json", "The delivery's body is not valid JSON.", { cause });
  }
};

/** What another system sent, as a workflow finds it. */
export const readDelivery = (request: FastifyRequest, body: Buffer): JsonObject => {
  const sent = { body: parseBody(body), query: Query.parse(request.query) };
  const unstorable = findUnstorable(sent);
  if (unstorable) {
    throw new AppError("invalid_input", "The delivery holds something that can't be kept.", { fields: [unstorable] });
  }
  return { ...sent, receivedAt: new Date().toISOString() };
};
