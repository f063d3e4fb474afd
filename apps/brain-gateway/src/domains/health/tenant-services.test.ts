import type { HealthPart } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { tenantServices } from "./tenant-services.ts";

const part = (id: string, state: HealthPart["state"], since = "2026-01-02T00:00:00.000Z"): HealthPart => ({
  ...{ id, name: id, state, since, detail: "host db-1", latencyMs: 1, version: "18", dependsOn: [], cause: null },
});
const all = ["postgresql", "api", "worker", "engine", "outbox", "connectors", "ai"];
const but = (id: string, state: HealthPart["state"]) =>
  all.map((name) => part(name, name === id ? state : "up", name === id ? "2026-01-03T00:00:00.000Z" : undefined));
const statesOf = (parts: HealthPart[]) => tenantServices(parts).map(({ id, state }) => `${id} ${state}`);

test("a service is as bad as the worst part behind it, since that part is so", () => {
  expect(statesOf(but("worker", "down"))).toEqual(["portal up", "workflows down", "syncs down"]);
  expect(tenantServices(but("engine", "degraded"))[1]?.since).toBe("2026-01-03T00:00:00.000Z");
});

test("what other organizations broke, and dead letters, alarm nobody", () => {
  for (const id of ["connectors", "ai"])
    expect(statesOf(but(id, "down")).every((line) => line.endsWith("up"))).toBe(true);
  expect(statesOf(but("outbox", "degraded"))[1]).toBe("workflows up");
  expect(statesOf(but("outbox", "down"))[1]).toBe("workflows down");
});

test("says no more than the service, its state and since when", () => {
  expect(Object.keys(tenantServices(but("api", "down"))[0] ?? {})).toEqual(["id", "state", "since"]);
});
