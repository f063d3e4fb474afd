import { AppError, type ErrorCode, Json } from "@bizosaas/contracts";
import { z } from "zod";
import type { HttpAnswer } from "../node-ports.ts";
import { defineNode, outPort } from "../node-spec.ts";

const finalCodes: Readonly<Record<number, ErrorCode>> = {
  401: "forbidden",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
};

const codeOf = (status: number): ErrorCode => {
  if (status === 429) return "rate_limited";
  if (status === 503) return "unavailable";
  return status >= 500 ? "upstream_failed" : (finalCodes[status] ?? "invalid_input");
};

const secondsToWait = ({ headers }: HttpAnswer) => {
  const seconds = Number(headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
};

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : "The address");

/** The tool that a yes is bound to when a request is a write. */
export const requestKind = "http.request";

/** What a request is made of: its form in a workflow, and what a yes to it is bound to. */
export const requestConfig = z.object({
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).default("GET").meta({ title: "Method", control: "select" }),
  url: z
    .url({ protocol: /^https?$/, error: "Write a web address that starts with https://." })
    .max(2000)
    .meta({
      title: "Address",
      control: "template",
      placeholder: "https://example.com/orders/{{ trigger.body.orderId }}",
    }),
  headers: z.record(z.string(), z.string()).default({}).meta({ title: "Headers", control: "key_values" }),
  body: Json.optional().meta({ title: "Body (JSON)", control: "json" }),
});

export const httpRequest = defineNode({
  kind: requestKind,
  title: "Call a web address",
  description: "Sends a request to another system and hands on its answer.",
  category: "action",
  icon: "globe",
  connectorId: null,
  effect: "write",
  durable: true,
  config: requestConfig,
  hasInput: true,
  outputs: () => [outPort],
  sample: { status: 200, headers: { "content-type": "application/json" }, body: { ok: true } },
  run: async ({ config: { method, url, headers, body }, ports, idempotencyKey, approvalId, signal }) => {
    const keyed = method === "GET" ? headers : { "idempotency-key": idempotencyKey, ...headers };
    const answer = await ports.httpRequest({
      method,
      url,
      headers: keyed,
      body: method === "GET" ? undefined : body,
      idempotencyKey,
      approvalId: method === "GET" ? null : approvalId,
      signal,
    });
    if (answer.status >= 400) {
      throw new AppError(codeOf(answer.status), `${hostOf(url)} answered ${answer.status}.`, secondsToWait(answer));
    }
    return { output: { status: answer.status, headers: answer.headers, body: answer.body } };
  },
});
