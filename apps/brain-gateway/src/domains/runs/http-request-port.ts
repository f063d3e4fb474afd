import type { JsonValue } from "@bizosaas/contracts";
import { type NodePorts, stepOfKey } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { requestTool, useGrantOnce } from "../approvals/index.ts";

const parseBody = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
};

/** A request behind an approval is made with the very arguments that were approved, or not at all. */
export const createGrantedRequestPort =
  (services: Services, { tenantId, runId }: RunRef): NodePorts["httpRequest"] =>
  async (request) => {
    const { approvalId, idempotencyKey, method, url, headers, body } = request;
    if (approvalId !== null) {
      const { nodeId } = stepOfKey(idempotencyKey);
      // As the step's config has them: the key that each attempt carries is ours, and no part of what was approved.
      const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== idempotencyKey));
      const asked = { method, url, headers: given, ...(body !== undefined && { body }) };
      const use = {
        approvalId,
        runId,
        nodeId,
        tool: requestTool,
        connectionId: null,
        arguments: asked,
        idempotencyKey,
      };
      await services.db.withTenant(tenantId, (tx) => useGrantOnce({ tx, tenantId }, use));
    }
    return createHttpRequestPort(services)(request);
  };

/** The HTTP node's way out: the guarded egress, bound to the very host that the node names. */
export const createHttpRequestPort =
  ({ egress }: Services): NodePorts["httpRequest"] =>
  async ({ method, url, headers, body, signal }) => {
    const answer = await egress.fetch(url, {
      method,
      hosts: [new URL(url).host],
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: parseBody(answer.text()) };
  };
