import type { JsonValue } from "@bizosaas/contracts";
import type { NodePorts } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";

const parseBody = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
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
