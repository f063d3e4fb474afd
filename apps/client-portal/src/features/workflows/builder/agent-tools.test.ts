import type { Effect } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { addConnection, connectionsOf, mustAsk, setMode, type ToolAction, toolsOf } from "./agent-tools.ts";

const action = (name: string, effect: Effect): ToolAction => ({
  ...{ action: `action.wordpress.${name}`, title: name, description: "", effect, connectorId: "wordpress" },
});
const actions = [action("get_post", "read"), action("update_post", "write"), action("delete_post", "destructive")];
const effectOf = (kind: string): Effect => actions.find((each) => each.action === kind)?.effect ?? "write";

test("a connection comes with its reads allowed, its writes asked for, and nothing that can't be undone", () => {
  const tools = addConnection([], "site", actions);
  expect(tools.map(({ mode }) => mode)).toEqual(["allow", "ask", "never"]);
  expect(connectionsOf(tools)).toEqual(["site"]);
});

test("one tool changes, or joins where it was not named", () => {
  const tools = addConnection([], "site", actions.slice(0, 2));
  const changed = setMode(tools, { connectionId: "site", action: "action.wordpress.update_post", mode: "never" });
  expect(changed.map(({ mode }) => mode)).toEqual(["allow", "never"]);
  expect(setMode(changed, { connectionId: "other", action: "action.wordpress.get_post", mode: "ask" })).toHaveLength(3);
});

test("what is stored otherwise is left out", () => {
  expect(toolsOf([{ connectionId: "site", action: "a", mode: "always" }, null, 5])).toEqual([]);
  expect(toolsOf("all of them")).toEqual([]);
});

test("a write has to ask beside a read that is allowed, and what can't be undone always", () => {
  const tools = addConnection([], "site", actions);
  expect(mustAsk(tools, "write", effectOf)).toBe(true);
  expect(mustAsk(tools.slice(1), "write", effectOf)).toBe(false);
  expect(mustAsk([], "destructive", effectOf)).toBe(true);
  expect(mustAsk(tools, "read", effectOf)).toBe(false);
});
