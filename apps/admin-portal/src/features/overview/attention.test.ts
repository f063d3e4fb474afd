import type { HealthPart, PlatformOverview } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { attentionItems } from "./attention.ts";
import { overviewWords } from "./words.ts";

const t = overviewWords.en.attention;
const part = (id: string, state: HealthPart["state"], cause: string | null = null): HealthPart => ({
  ...{ id, name: id, state, cause, detail: `${id} says so.`, latencyMs: 1, version: null, dependsOn: [] },
  since: "2026-11-21T05:00:00.000Z",
});
const overview = (change: Partial<PlatformOverview>): PlatformOverview => ({
  tenants: 1,
  users: 1,
  connections: { total: 3, broken: 0 },
  runs: { last24Hours: 0, failedLast24Hours: 0, waiting: 0, queued: 0 },
  deadLetters: 0,
  costMicrosLast30Days: 0,
  health: { state: "up", checkedAt: "2026-11-21T05:00:00.000Z", parts: [], workers: 1 },
  ...change,
});

describe("attentionItems", () => {
  it("asks for nothing while all is well", () => {
    expect(attentionItems(overview({}), t)).toEqual([]);
  });

  it("lists a part's own failure and not what only follows from it", () => {
    const parts = [part("postgresql", "down"), part("worker", "down", "postgresql")];
    const health = { state: "down" as const, checkedAt: "2026-11-21T05:00:00.000Z", parts, workers: 0 };
    expect(attentionItems(overview({ health }), t).map(({ title }) => title)).toEqual(["postgresql is down"]);
  });

  it("says dead letters once, also when the outbox is degraded by them, and leads to where they are listed", () => {
    const health = (state: HealthPart["state"]) => ({
      ...{ state, checkedAt: "2026-11-21T05:00:00.000Z" },
      parts: [part("outbox", state)],
      workers: 1,
    });
    for (const state of ["up", "degraded"] as const) {
      const items = attentionItems(overview({ deadLetters: 2, health: health(state) }), t);
      expect(items.map(({ href }) => href)).toEqual(["/dead-letters"]);
    }
    expect(attentionItems(overview({ health: health("degraded") }), t).map(({ href }) => href)).toEqual(["/status"]);
  });
});
