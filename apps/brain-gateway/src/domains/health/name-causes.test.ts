import type { HealthPart } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { nameCauses, worstOf } from "./name-causes.ts";

const part = (id: string, state: HealthPart["state"], dependsOn: string[] = []): HealthPart => ({
  ...{ id, name: id, state, detail: "", latencyMs: null, version: null, dependsOn, cause: null },
  since: "2026-01-01T00:00:00.000Z",
});

describe("causes", () => {
  it("name the root, not the part between", () => {
    const parts = nameCauses([
      part("postgresql", "down"),
      part("worker", "down", ["postgresql"]),
      part("engine", "down", ["worker"]),
      part("web", "up"),
    ]);
    expect(parts.map(({ cause }) => cause)).toEqual([null, "postgresql", "postgresql", null]);
    expect(worstOf(parts)).toBe("down");
  });

  it("blame nothing that is up", () => {
    const parts = nameCauses([part("postgresql", "up"), part("worker", "degraded", ["postgresql"])]);
    expect(parts.map(({ cause }) => cause)).toEqual([null, null]);
    expect(worstOf(parts)).toBe("degraded");
  });
});
