import { listOperations } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { createLog } from "../telemetry/log.ts";
import { createHost } from "./host.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const CodeEnum = z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) });
const OpenApi = z.object({
  openapi: z.string().startsWith("3.1"),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.object({ Problem: CodeEnum }) }),
});
const problemAnswer = { content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };

const get = (path: string, init?: RequestInit) => fetch(`${gateway.url}${path}`, init);

/** Keys of the API belong to an organization: they open nothing of a person's or of the platform's. */
const keyed = (can: string) => can !== "signed_in" && !can.startsWith("platform:");

describe("the documents", () => {
  it("describe every operation with its right, its effect and how it fails", async () => {
    const document = OpenApi.parse(await (await get("/v1/openapi.json")).json());
    for (const { name, method, path, can, effect, takesKey } of listOperations()) {
      const described = document.paths[path]?.[method.toLowerCase()];
      expect(JSON.stringify(described).includes("Idempotency-Key"), name).toBe(takesKey);
      expect(described, name).toMatchObject({
        operationId: name,
        "x-can": can,
        "x-effect": effect,
        security: can === "public" ? [] : [...(keyed(can) ? [{ apiKey: [] }] : []), { portalToken: [] }],
        responses: { default: problemAnswer },
      });
    }
    expect(document.components.schemas.Problem.properties.code.enum).toContain("rate_limited");
  });

  it("come with a page to try them, made of this server's own files under a strict policy", async () => {
    const page = await get("/v1/docs");
    const html = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? "");
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) {
      expect(source).toMatch(/^\/v1\/docs\//);
      expect((await get(source)).status, source).toBe(200);
    }
    expect((await get("/v1/docs/assets/package.json")).status).toBe(404);
  });
});

describe("the probes", () => {
  it("tell alive, ready and started", async () => {
    for (const path of ["/livez", "/readyz", "/startupz"]) expect((await get(path)).status, path).toBe(200);
  });

  it("count requests by the route's template, never by an id", async () => {
    await get("/v1/workflows/0198f0a0-0000-7000-8000-000000000001");
    await get("/v1/nothing/0198f0a0-0000-7000-8000-000000000002");
    const text = await (await get("/metrics")).text();
    expect(text).toContain('route="/v1/workflows/:workflowId"');
    expect(text).toContain('route="unmatched"');
    expect(text).not.toContain("0198f0a0");
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  });

  it("warn of nothing while the process starts: who waits for it asks again and again", async () => {
    const lines: string[] = [];
    const log = createLog({ level: "warn", role: "worker" }, { write: (line) => void lines.push(line) });
    const host = await createHost({ ...gateway.services, log }, { hasStarted: () => false });
    const { statusCode, headers } = await host.inject("/readyz");
    expect([statusCode, headers["retry-after"], lines]).toEqual([503, "2", []]);
    await host.close();
  });

  it("report not ready once the process drains, and alive still", async () => {
    gateway.services.startDraining();
    const ready = await get("/readyz");
    expect(ready.status).toBe(503);
    expect(ready.headers.get("retry-after")).not.toBeNull();
    expect((await get("/livez")).status).toBe(200);
  });
});
