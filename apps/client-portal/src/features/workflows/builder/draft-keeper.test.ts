import type { ErrorCode, WorkflowDetail } from "@bizosaas/contracts";
import { createRequestKeys } from "@bizosaas/portal-kit";
import { expect, test } from "vitest";
import { createDraftKeeper, type SaveSteps, type SentDraft } from "./draft-keeper.ts";

/** Keeps a draft as the gateway does: by its revision, and once for each key. `answers` says what becomes of each answer. */
const startGateway = (answers: ("lost" | ErrorCode | "kept")[]) => {
  let kept = { text: "first", revision: 5 };
  const done = new Map<string, number>();
  const sent: (SentDraft & { key: string })[] = [];
  const failures: (ErrorCode | null)[] = [];
  const refused = (code: ErrorCode) => ({ ok: false as const, error: { code, message: code, fields: [] } });
  const steps: SaveSteps = {
    begin: () => {},
    succeed: () => {},
    fail: (error) => failures.push(error?.code ?? null),
    send: async (request, key) => {
      sent.push({ ...request, key });
      const answer = answers.shift() ?? "kept";
      if (answer !== "lost" && answer !== "kept" && answer !== "internal") return refused(answer);
      const before = done.get(key);
      if (before === undefined) {
        if (request.revision !== kept.revision) return refused("conflict");
        kept = { text: request.text, revision: kept.revision + 1 };
        done.set(key, kept.revision);
      }
      if (answer === "lost") throw new Error("no answer");
      if (answer === "internal") return refused("internal");
      return { ok: true, value: { draftRevision: done.get(key) } as WorkflowDetail };
    },
  };
  const saveElsewhere = (text: string) => {
    kept = { text, revision: kept.revision + 1 };
  };
  const keeper = createDraftKeeper({ text: "first", revision: 5, keys: createRequestKeys() });
  const save = (text: string, idle = () => {}) => keeper.save(() => text, idle, steps);
  return { keeper, save, sent, failures, saveElsewhere, kept: () => kept };
};

test.each(["lost", "internal"] as const)(
  "a save whose answer was %s is settled as it was sent before newer changes go out, and is no conflict",
  async (answer) => {
    const { keeper, save, sent, failures, kept } = startGateway([answer]);
    expect(await save("second")).toBe(false);
    expect(keeper.keptText()).toBeNull();
    expect(await save("third")).toBe(true);
    expect(sent.map(({ text, revision }) => [text, revision])).toEqual([
      ["second", 5],
      ["second", 5],
      ["third", 6],
    ]);
    expect(sent[1]?.key).toBe(sent[0]?.key);
    expect(sent[2]?.key).not.toBe(sent[0]?.key);
    expect(failures).not.toContain("conflict");
    expect(kept()).toEqual({ text: "third", revision: 7 });
    expect(keeper.keptText()).toBe("third");
  },
);

test("a refusal before a save was looked at leaves open what became of the attempt before it", async () => {
  const { save, failures, kept } = startGateway(["lost", "rate_limited", "unauthenticated"]);
  for (const text of ["second", "second", "third"]) expect(await save(text)).toBe(false);
  expect(await save("third")).toBe(true);
  expect(failures).toEqual([null, "rate_limited", "unauthenticated"]);
  expect(kept().text).toBe("third");
});

test("a change that was undone while nobody knew whether it was kept is taken back there too", async () => {
  const { save, kept } = startGateway(["lost"]);
  await save("second");
  expect(await save("first")).toBe(true);
  expect(kept().text).toBe("first");
});

test("somebody else's save is a conflict, and is written over also by a draft that was undone since", async () => {
  const { keeper, save, sent, failures, saveElsewhere, kept } = startGateway([]);
  saveElsewhere("theirs");
  expect(await save("second")).toBe(false);
  expect(failures).toEqual(["conflict"]);
  expect(await save("first")).toBe(true);
  expect(sent).toHaveLength(1);
  keeper.writeOver(6);
  expect(keeper.keptText()).toBeNull();
  expect(await save("first")).toBe(true);
  expect(kept()).toEqual({ text: "first", revision: 7 });
});

test("what was refused and then undone needs no saving, and is told so", async () => {
  const { keeper, save, sent } = startGateway(["workflow_invalid"]);
  await save("second");
  expect(keeper.keptText()).toBe("first");
  let isIdle = false;
  expect(
    await save("first", () => {
      isIdle = true;
    }),
  ).toBe(true);
  expect([isIdle, sent.length]).toEqual([true, 1]);
});
