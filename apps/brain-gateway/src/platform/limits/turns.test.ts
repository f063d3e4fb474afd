import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

/** Works that go on until they are told to end, in the order in which they began. */
const createWorks = (turns: ReturnType<typeof createTurns>) => {
  const begun: { tenantId: string; end: () => void }[] = [];
  const ended: Promise<void>[] = [];
  return {
    begun: () => begun.map(({ tenantId }) => tenantId).join(""),
    add: (tenants: string) => {
      for (const tenantId of tenants) {
        const { promise, resolve } = Promise.withResolvers<void>();
        ended.push(
          turns.take(tenantId, () => {
            begun.push({ tenantId, end: resolve });
            return promise;
          }),
        );
      }
      return nextTurn();
    },
    end: (at: number) => {
      begun[at]?.end();
      return nextTurn();
    },
    endAll: async () => {
      for (let at = 0; at < ended.length; at += 1) {
        begun[at]?.end();
        await nextTurn();
      }
      await Promise.all(ended);
    },
  };
};

test("says whether who comes now goes on at once", async () => {
  const turns = createTurns(2, { perTenant: 1 });
  const works = createWorks(turns);
  await works.add("a");
  expect([turns.hasRoom("a"), turns.hasRoom("b")]).toEqual([false, true]);
  await works.endAll();
  expect(turns.hasRoom("a")).toBe(true);
});

test("tenants that wait take turns, however many of one came first", async () => {
  const works = createWorks(createTurns(2));
  await works.add("aaaaabb");
  expect(works.begun()).toBe("aa");
  await works.end(0);
  await works.end(1);
  await works.end(2);
  expect(works.begun()).toBe("aaaba");
  await works.endAll();
  expect(works.begun()).toHaveLength(7);
});

test("one tenant never has more going on than its share, and leaves the rest to others", async () => {
  const works = createWorks(createTurns(4, { perTenant: 2 }));
  await works.add("aaaa");
  expect(works.begun()).toBe("aa");
  await works.add("bb");
  expect(works.begun()).toBe("aabb");
  await works.add("c");
  await works.end(2);
  expect(works.begun()).toBe("aabbc");
  await works.end(0);
  expect(works.begun()).toBe("aabbca");
  await works.endAll();
  expect(works.begun()).toHaveLength(7);
});

test("work that fails leaves its place", async () => {
  const turns = createTurns(1);
  await expect(turns.take("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.take("a", async () => "next")).toBe("next");
});

test("who comes when too many wait is told so, and takes nobody's place", async () => {
  const busy = () => new Error("busy");
  const works = createWorks(createTurns(1, { waiting: { perTenant: 1, inAll: 2, busy } }));
  const refused = createTurns(1, { waiting: { perTenant: 0, inAll: 0, busy } });
  await works.add("ab");
  const held = Promise.withResolvers<void>();
  const first = refused.take("a", () => held.promise);
  await expect(refused.take("a", async () => undefined)).rejects.toThrow("busy");
  held.resolve();
  await first;
  await works.endAll();
  expect(works.begun()).toBe("ab");
});
