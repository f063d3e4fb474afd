import type { HealthPart } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { rootsOf } from "./roots.ts";

const part = (id: string, change: Partial<HealthPart> = {}): HealthPart => ({
  ...{ id, name: id, state: "up", detail: "Answers.", latencyMs: 1, version: null },
  ...{ since: "2026-11-21T05:00:00.000Z", dependsOn: [], cause: null },
  ...change,
});

describe("rootsOf", () => {
  it("names one cause for many symptoms, and puts what is down before what is degraded", () => {
    const roots = rootsOf([
      part("outbox", { state: "degraded" }),
      part("postgresql", { state: "down" }),
      part("api", { state: "down", cause: "postgresql" }),
      part("worker", { state: "down", cause: "postgresql" }),
      part("ai"),
    ]);
    expect(roots.map(({ part: root, affected }) => [root.id, affected.map(({ id }) => id)])).toEqual([
      ["postgresql", ["api", "worker"]],
      ["outbox", []],
    ]);
  });

  it("names nothing while everything is up", () => {
    expect(rootsOf([part("postgresql"), part("api")])).toEqual([]);
  });
});
