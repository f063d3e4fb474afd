import { ProjectDetail, ProjectItem, ProjectSummary } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Input } from "../../testing/call-operation.ts";
import { callOperation, makePerson, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
let token: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  token = await gateway.tenant.people.member.token();
});
afterAll(() => gateway.close());

const call = (name: string, input: Input) => callOperation(gateway, name, input, { token });
const done = async <T extends z.ZodType>(schema: T, name: string, input: Input): Promise<z.infer<T>> => {
  const { body, problem } = await call(name, input);
  expect(problem, JSON.stringify(problem)).toBeUndefined();
  return schema.parse(body);
};
const makeProject = (name = "Autumn shop window") => done(ProjectSummary, "projects.create", { name });
const addItem = (projectId: string, title: string, more: Input = {}) =>
  done(ProjectItem, "projects.createItem", { projectId, title, ...more });
const board = async (projectId: string) => {
  const { board: items } = await done(ProjectDetail, "projects.get", { projectId });
  return items.map(({ title, status }) => `${status}: ${title}`);
};

describe("a project's board", () => {
  it("keeps items as people arranged them, column by column", async () => {
    const { id } = await makeProject();
    const [a, b, c] = [await addItem(id, "a"), await addItem(id, "b"), await addItem(id, "c")];
    await done(ProjectItem, "projects.moveItem", { itemId: c.id, status: "backlog", beforeId: a.id });
    await done(ProjectItem, "projects.moveItem", { itemId: b.id, status: "doing", beforeId: null });
    expect(await board(id)).toEqual(["backlog: c", "backlog: a", "doing: b"]);
    await done(ProjectItem, "projects.moveItem", { itemId: a.id, status: "doing", beforeId: b.id });
    expect(await board(id)).toEqual(["backlog: c", "doing: a", "doing: b"]);
  });

  it("loses and doubles nothing when many arrange it at once", async () => {
    const { id } = await makeProject();
    const items: ProjectItem[] = [];
    for (const title of "abcdefgh") items.push(await addItem(id, title, { status: "todo" }));
    const moves = items.map(({ id: itemId }, index) =>
      call("projects.moveItem", {
        itemId,
        status: "todo",
        beforeId: items[(index * 3 + 1) % items.length]?.id ?? null,
      }),
    );
    expect((await Promise.all(moves)).map(({ status }) => status)).toEqual(items.map(() => 200));
    expect((await board(id)).toSorted()).toEqual("abcdefgh".split("").map((title) => `todo: ${title}`));
    const positions = await gateway.services.db.withTenant(gateway.tenant.tenantId, (tx) =>
      tx.projectItem.findMany({ where: { projectId: id }, select: { position: true }, orderBy: { position: "asc" } }),
    );
    expect(positions.map(({ position }) => position)).toEqual(items.map((_, index) => index));
  });

  it("can't be changed while the project is archived", async () => {
    const { id } = await makeProject();
    const { id: itemId } = await addItem(id, "a");
    await done(ProjectSummary, "projects.update", { projectId: id, state: "archived" });
    for (const [name, input] of [
      ["projects.createItem", { projectId: id, title: "b" }],
      ["projects.moveItem", { itemId, status: "done" }],
      ["projects.updateItem", { itemId, title: "b" }],
      ["projects.deleteItem", { itemId }],
    ] as const) {
      expect((await call(name, input)).problem?.code, name).toBe("conflict");
    }
    await done(ProjectSummary, "projects.update", { projectId: id, state: "active" });
    await done(ProjectItem, "projects.updateItem", { itemId, title: "b" });
  });
});

describe("a project", () => {
  it("counts its items and what is late, and comes first once it is worked on", async () => {
    const older = await makeProject("Older");
    const newer = await makeProject("Newer");
    await addItem(older.id, "late", { dueOn: "2020-01-01" });
    await addItem(older.id, "late but done", { dueOn: "2020-01-01", status: "done" });
    const { items } = await done(z.object({ items: z.array(ProjectSummary) }), "projects.list", {});
    const names = items.map(({ name }) => name);
    expect(names.indexOf("Older")).toBeLessThan(names.indexOf("Newer"));
    expect(items.find(({ id }) => id === older.id)).toMatchObject({
      items: { backlog: 1, todo: 0, doing: 0, done: 1 },
      overdue: 1,
    });
    expect(items.find(({ id }) => id === newer.id)?.overdue).toBe(0);
  });

  it("keeps its name and its day exactly as they were given", async () => {
    const name = "Ünïcode & <b>window</b> 🎃";
    const made = await done(ProjectSummary, "projects.create", { name, dueOn: "2028-02-29" });
    expect(made).toMatchObject({ name, dueOn: "2028-02-29" });
    const wrong = await call("projects.create", { name, dueOn: "2027-02-29" });
    expect(wrong.problem?.fields?.map(({ path }) => path)).toEqual(["dueOn"]);
  });
});

describe("the people of an item", () => {
  it("are members of the organization, and are forgotten when they leave it", async () => {
    const { id } = await makeProject();
    const seat = { tenantId: gateway.tenant.tenantId, role: "member" } as const;
    const colleague = await makePerson(gateway.services.db, gateway.mint, seat);
    const stranger = gateway.otherTenant.people.owner;
    const refused = await call("projects.createItem", { projectId: id, title: "a", assigneeIds: [stranger.userId] });
    expect(refused.problem?.fields?.map(({ path }) => path)).toEqual(["assigneeIds"]);
    expect(await board(id)).toEqual([]);
    const item = await addItem(id, "a", { assigneeIds: [colleague.userId, colleague.userId] });
    expect(item.assigneeIds).toEqual([colleague.userId]);
    const owner = await gateway.tenant.people.owner.token();
    await callOperation(gateway, "members.remove", { userId: colleague.userId }, { token: owner });
    const { board: items } = await done(ProjectDetail, "projects.get", { projectId: id });
    expect(items.map(({ assigneeIds }) => assigneeIds)).toEqual([[]]);
  });
});
