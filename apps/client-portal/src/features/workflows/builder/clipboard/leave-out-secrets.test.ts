import type { NodeKind, WorkflowNode } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { copySteps } from "./copied-steps.ts";
import { leaveOutSecrets } from "./leave-out-secrets.ts";

const node = (config: WorkflowNode["config"], note?: string): WorkflowNode => ({
  ...{ id: "call", kind: "http.request", name: "Call", position: { x: 0, y: 0 }, config },
  ...(note !== undefined && { note }),
});
const field = (name: string, secret: boolean) => ({
  ...{ name, label: name, control: "text" as const, required: false, secret },
});
const kind: NodeKind = {
  ...{ kind: "http.request", title: "Call", description: "", category: "action", icon: "globe", connectorId: null },
  ...{ effect: "write", hasInput: true, outputs: [], isTried: true, portsFrom: null, samplesBy: null, sample: null },
  fields: [field("pin", true), field("token", false)],
};
const leave = (one: WorkflowNode) => {
  const { nodes, count } = leaveOutSecrets([one], new Map([[kind.kind, kind]]));
  return { config: nodes[0]?.config, note: nodes[0]?.note, count };
};
const token = `sk-${"a1".repeat(12)}`;

test("a header's secret does not go into the clipboard, and is counted", () => {
  const headers = {
    Authorization: "Bearer abc",
    "X-Api-Key": "k",
    Accept: "text/html",
    "X-Auth": "Basic YWRhOmxvdmU=",
  };
  expect(leave(node({ url: "https://example.test", headers }))).toMatchObject({
    config: { url: "https://example.test", headers: { Accept: "text/html" } },
    count: 3,
  });
});

test("a secret inside a text, an address or a note is hidden", () => {
  const given = node({ url: "https://ada:love@example.test", body: [{ text: `Use ${token}.` }] }, `It is ${token}`);
  expect(leave(given)).toEqual({
    config: { url: "https://••••••@example.test", body: [{ text: "Use ••••••." }] },
    note: "It is ••••••",
    count: 3,
  });
});

test("a field that its form calls a secret is left out, and one that is none is kept whatever it is called", () => {
  expect(leave(node({ pin: "1234", token: "raffle" }))).toMatchObject({ config: { token: "raffle" }, count: 1 });
});

test("what names where a secret comes from stays, and so do words that only look like one", () => {
  const config = {
    headers: { Authorization: "Bearer {{ steps.sign_in.token }}" },
    prompt: "Basic knowledge of baking is enough",
    password: "",
  };
  expect(leave(node(config))).toMatchObject({ config, count: 0 });
});

test("copied steps hold no secret", () => {
  const draft = { schemaVersion: 1 as const, nodes: [node({ headers: { Cookie: "session=1" } })], edges: [] };
  const { text, secrets } = copySteps(draft, new Set(["call"]), new Map());
  expect(text).not.toContain("session=1");
  expect(secrets).toBe(1);
});
