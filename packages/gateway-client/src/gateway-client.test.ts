import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isAppError } from "@bizosaas/contracts";
import { afterEach, describe, expect, it } from "vitest";
import { createGatewayClient } from "./gateway-client.ts";
import { GatewayError } from "./gateway-error.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const serve = async (handler: Handler) => {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk)).on("end", () => handler(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => server.closeAllConnections() ?? server.close() });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const failureOf = async (call: PromiseLike<unknown>): Promise<GatewayError> => {
  const error = await Promise.resolve(call).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GatewayError)) throw new Error("expected a GatewayError", { cause: error });
  return error;
};
const json = (response: ServerResponse, status: number, body: unknown, type = "application/json") =>
  response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
const id = "0199c0de-0000-7000-8000-000000000001";

describe("the gateway client", () => {
  it("maps an operation to its route, with bearer, correlation id and, for writes that keep one, an idempotency key", async () => {
    const seen: { line: string; headers: IncomingMessage["headers"]; body: string }[] = [];
    const url = await serve(({ method, url: path, headers }, response, body) => {
      seen.push({ line: `${method} ${path}`, headers, body });
      json(response, 200, { items: [], nextCursor: null });
    });
    const gateway = createGatewayClient({ url, token: async () => "t1", correlationId: "c1" });
    await gateway.resources.list({ kind: "cms.post", search: "a b", limit: 5 });
    await gateway.approvals.approve({ approvalId: id, comment: "fine" }, { context: { idempotencyKey: "mine" } });
    await gateway.connections.sync({ connectionId: id });
    await gateway.passwords.requestReset({ email: "ada@example.test", portal: "client" });
    expect(seen.map(({ line }) => line)).toEqual([
      "GET /v1/resources?kind=cms.post&search=a+b&limit=5",
      `POST /v1/approvals/${id}/approve`,
      `POST /v1/connections/${id}/sync`,
      "POST /v1/password-reset",
    ]);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill("Bearer t1"));
    expect(seen[0]?.headers["x-correlation-id"]).toBe("c1");
    expect(seen[0]?.headers["idempotency-key"]).toBeUndefined();
    expect(seen[1]?.headers["idempotency-key"]).toBe("mine");
    expect(seen[2]?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen[3]?.headers["idempotency-key"]).toBeUndefined();
    expect(JSON.parse(seen[1]?.body ?? "")).toEqual({ comment: "fine" });
  });

  it("keeps code, sentence, fields, correlation id and retry delay of a problem document", async () => {
    const url = await serve((_, response) => {
      response.setHeader("retry-after", "7");
      const fields = [{ path: "form.siteUrl", message: "Use https." }];
      const problem = { type: "about:blank", title: "Rejected", status: 422, code: "credential_rejected" };
      json(response, 422, { ...problem, detail: "No.", correlationId: "c9", fields }, "application/problem+json");
    });
    const error = await failureOf(createGatewayClient({ url, token: "t" }).connections.list({}));
    expect(isAppError(error)).toBe(true);
    expect(error).toMatchObject({ code: "credential_rejected", status: 422, message: "No.", correlationId: "c9" });
    expect(error.fields).toEqual([{ path: "form.siteUrl", message: "Use https." }]);
    expect(error.retryAfterSeconds).toBe(7);
  });

  it("answers a proxy's page, a redirect and a dead address with a sentence of our own", async () => {
    const page = await serve((_, response) => response.writeHead(502).end("<html>upstream stack</html>"));
    const away = await serve((_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end());
    const codes = await Promise.all(
      [page, away, "http://127.0.0.1:1"].map(async (url) => {
        const error = await failureOf(createGatewayClient({ url, token: "t", correlationId: "c5" }).overview.get({}));
        expect(error.message).not.toContain("stack");
        return error.code;
      }),
    );
    expect(codes).toEqual(["upstream_failed", "unavailable", "unavailable"]);
    const dead = createGatewayClient({ url: "http://127.0.0.1:1", token: "t", correlationId: "c5" });
    expect((await failureOf(dead.overview.get({}))).correlationId).toBe("c5");
  });

  it("gives up on an answer that does not come in time, and tells it from the caller's own abort", async () => {
    const url = await serve(() => undefined);
    const gateway = createGatewayClient({ url, token: "t", timeoutMs: 60 });
    expect((await failureOf(gateway.overview.get({}))).code).toBe("upstream_timeout");
    const aborted = await Promise.resolve(gateway.overview.get({}, { signal: AbortSignal.abort() })).catch(
      (error: Error) => error.name,
    );
    expect(aborted).toBe("AbortError");
  });

  it("streams past the deadline, ends with the stream, and turns an error event into its error", async () => {
    const problem = { type: "about:blank", title: "Gone", status: 403, code: "forbidden", detail: "Role gone." };
    const url = await serve((request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`event: message\ndata: {"n":1}\n\n: ping\n\n`);
      const last = request.url?.includes("runs")
        ? `event: error\ndata: ${JSON.stringify({ ...problem, correlationId: "c3" })}\n\n`
        : `event: message\ndata: {"n":2}\n\nevent: done\n\n`;
      setTimeout(() => response.end(last), 700);
    });
    const gateway = createGatewayClient({ url, token: "t", timeoutMs: 500 });
    const events: unknown[] = [];
    for await (const event of await gateway.connections.watch({ connectionId: id })) events.push(event);
    expect(events).toEqual([{ n: 1 }, { n: 2 }]);
    const broken = async () => {
      for await (const event of await gateway.runs.watch({ runId: id })) events.push(event);
    };
    expect(await failureOf(broken())).toMatchObject({ code: "forbidden", correlationId: "c3" });
  });
});
