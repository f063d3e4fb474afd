import type { JsonValue } from "@bizosaas/contracts";
import { type NodePorts, stepOfKey } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { grantedRequest, openRequest, requestTool, useGrantOnce } from "../approvals/index.ts";

const parseBody = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
};

/** A request behind an approval is made as it was approved, by the approver's words where they edited it, or not at all. */
export const createGrantedRequestPort =
  (services: Services, { tenantId, runId }: RunRef): NodePorts["httpRequest"] =>
  async (request) => {
    const send = createHttpRequestPort(services);
    const { approvalId, idempotencyKey, method, url, headers, body } = request;
    if (approvalId === null) return send(request);
    // As the step's config has them: the key that each attempt carries is ours, and no part of what was approved.
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== idempotencyKey));
    const asked = { method, url, headers: given, ...(body !== undefined && { body }) };
    const { nodeId } = stepOfKey(idempotencyKey);
    const use = { approvalId, runId, nodeId, tool: requestTool, connectionId: null, idempotencyKey };
    const edited = await services.db.withTenant(tenantId, async (tx) => {
      const scope = { tx, tenantId };
      const found = await grantedRequest(scope, { ...use, arguments: asked });
      const opened = found && openRequest(found, asked);
      await useGrantOnce(scope, { ...use, arguments: found?.given ?? asked });
      return opened;
    });
    if (!edited) return send(request);
    return send({ ...request, ...edited, headers: { "idempotency-key": idempotencyKey, ...edited.headers } });
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
