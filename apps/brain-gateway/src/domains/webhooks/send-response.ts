import { AppError } from "@bizosaas/contracts";
import type { WebhookResponse } from "@bizosaas/workflows";
import type { FastifyReply } from "fastify";
import type { RunAnswer } from "../runs/index.ts";

/** Whatever a workflow answers is read by programs; a browser that got hold of it runs nothing of it. */
const guarding = { "content-security-policy": "default-src 'none'; sandbox", "x-content-type-options": "nosniff" };

const bodyless: ReadonlySet<number> = new Set([204, 205]);

const textOf = ({ status, contentType, body }: WebhookResponse): string => {
  if (body === null || bodyless.has(status)) return "";
  return contentType !== "application/json" && typeof body === "string" ? body : JSON.stringify(body);
};

const sendOwn = (reply: FastifyReply, response: WebhookResponse): FastifyReply => {
  void reply.code(response.status).headers({ "cache-control": "private, no-store", ...response.headers, ...guarding });
  const text = textOf(response);
  if (text !== "") void reply.type(`${response.contentType}; charset=utf-8`);
  return reply.send(text);
};

const failures = {
  failed: () => new AppError("upstream_failed", "The workflow failed before it answered."),
  cancelled: () => new AppError("conflict", "The workflow's run was cancelled before it answered."),
};

/** Answers the caller with what its run came to. */
export const sendResponse = (reply: FastifyReply, runId: string, answer: RunAnswer): FastifyReply => {
  void reply.header("x-run-id", runId);
  if (answer === null) {
    throw new AppError(
      "upstream_timeout",
      "The workflow has not answered in time. Its run goes on; send the same message id again for its answer.",
    );
  }
  if ("response" in answer) return sendOwn(reply, answer.response);
  if (answer.status !== "succeeded") throw failures[answer.status]();
  return reply.code(200).send({ runId, status: answer.status });
};
