import { isAppError, type ResourceKind } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connector } from "../connector.ts";
import { createEgress, type Egress } from "../egress/index.ts";
import { type MisbehavingServer, type Misbehaviour, startMisbehavingServer } from "./misbehaving-server.ts";
import { readAll } from "./read-all.ts";

type Typed = Record<string, unknown>;

/** A running service that a connector is put to the test against. Its clock must not be on UTC. */
export type AdversarialPeer = {
  /** `host:port` of the service. */
  host: string;
  /** What a person types to connect, and the same with a wrong secret or another address. */
  right: Typed;
  wrongSecret: Typed;
  pointedAt(url: string): Typed;
  /** A kind with more items than fit on three pages of seven, and all their ids. */
  listed: { kind: ResourceKind; externalIds: string[] };
  /** Changes one item of that kind as a person would, and says which. */
  changeOne(): Promise<string>;
  /** An action that changes something, and how often the service has seen it done. */
  write: { actionId: string; input: Typed; countWrites(): Promise<number> };
  stop(): Promise<void>;
};

const failure = async (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "none", message: "It answered.", retryAfterSeconds: undefined }),
    (error: unknown) => {
      if (isAppError(error)) return error;
      throw error;
    },
  );

/** What every connector has to withstand. `connectorRegistry`'s test fails for one that doesn't call this. */
export const adversarialSuite = (connector: Connector, start: () => Promise<AdversarialPeer>) =>
  describe(`${connector.id} against a hostile world`, () => {
    let peer: AdversarialPeer;
    let bad: MisbehavingServer;
    let canary: MisbehavingServer;
    let egress: Egress;
    beforeAll(async () => {
      canary = await startMisbehavingServer("html");
      bad = await startMisbehavingServer("html", canary.url);
      peer = await start();
      egress = createEgress({ allowedPrivateHosts: [peer.host, bad.host], totalTimeoutMs: 20_000 });
    }, 60_000);
    afterAll(async () => {
      await egress?.close();
      await Promise.all([peer?.stop(), bad?.stop(), canary?.stop()]);
    });

    const validate = (typed: Typed, by: Egress = egress) => connector.validate(connector.auth.form.parse(typed), by);
    const resource = () => {
      const found = connector.resources.find(({ kind }) => kind === peer.listed.kind);
      if (!found) throw new Error(`${connector.id} doesn't read ${peer.listed.kind}.`);
      return found;
    };
    const list =
      (typed: Typed, by: Egress = egress) =>
      (request: Parameters<ReturnType<typeof resource>["list"]>[1]) =>
        resource().list(connector.createClient(connector.auth.form.parse(typed), by), request);
    const firstPage = { cursor: null, since: null, pageSize: 7 };
    const misbehave = (how: Misbehaviour) => {
      bad.behave(how);
      return peer.pointedAt(bad.url);
    };

    test("a right credential is valid and shows the account and what it may do", async () => {
      const verdict = await validate(peer.right);
      expect(verdict).toMatchObject({ outcome: "valid", account: { name: expect.stringMatching(/\S/) } });
      expect(verdict.capabilities.length).toBeGreaterThan(0);
    });

    test("a wrong credential is refused with a sentence, which doesn't repeat it", async () => {
      const verdict = await validate(peer.wrongSecret);
      expect(verdict).toMatchObject({ outcome: "invalid", reason: expect.stringMatching(/\w+ \w+ .*\.$/) });
      for (const value of Object.values(peer.wrongSecret))
        if (String(value).length > 8) expect(JSON.stringify(verdict)).not.toContain(String(value));
      expect(await failure(list(peer.wrongSecret)(firstPage))).toMatchObject({ code: "credential_rejected" });
    });

    test("a host that no operator allowed is refused without a socket being opened", async () => {
      expect(await validate(peer.pointedAt(canary.url))).toMatchObject({ outcome: "invalid" });
      expect(await failure(list(peer.pointedAt(canary.url))(firstPage))).toMatchObject({ code: "address_refused" });
      expect(canary.seen).toEqual([]);
    });

    test("a redirect to a foreign host carries nothing there", async () => {
      const typed = misbehave("redirect");
      expect((await validate(typed)).outcome).toBe("invalid");
      expect(await failure(list(typed)(firstPage))).toMatchObject({ code: "address_refused" });
      expect(canary.seen).toEqual([]);
    });

    test.each<Misbehaviour>(["html", "html_404", "firewall", "server_error", "damaged_json", "foreign_data"])(
      "%s instead of data is a clear failure, never a valid credential nor an empty list",
      async (how) => {
        const typed = misbehave(how);
        expect(["invalid", "unknown"]).toContain((await validate(typed)).outcome);
        expect(await failure(list(typed)(firstPage))).toMatchObject({ code: "upstream_failed" });
      },
    );

    test("a request to slow down is passed on with its time and says nothing about the credential", async () => {
      const typed = misbehave("rate_limited");
      expect(await validate(typed)).toMatchObject({ outcome: "unknown", retryAfterSeconds: 17 });
      expect(await failure(list(typed)(firstPage))).toMatchObject({ code: "rate_limited", retryAfterSeconds: 17 });
    });

    test("silence ends at the time limit and says nothing about the credential", async () => {
      const typed = misbehave("silent");
      const hurried = createEgress({ allowedPrivateHosts: [bad.host], totalTimeoutMs: 300 });
      expect(await validate(typed, hurried)).toMatchObject({ outcome: "unknown" });
      expect(await failure(list(typed, hurried)(firstPage))).toMatchObject({ code: "upstream_timeout" });
      await hurried.close();
    });

    test("pages lead to the end, over restarts, with every item once", async () => {
      const read = await readAll((request) => list(peer.right)(request), { pageSize: 7 });
      expect(read.pages).toBeGreaterThan(2);
      expect(read.items.map(({ externalId }) => externalId).sort()).toEqual([...peer.listed.externalIds].sort());
      const client = connector.createClient(connector.auth.form.parse(peer.right), egress);
      const ids = await readAll((request) => resource().listIds(client, request), { pageSize: 7 });
      expect(ids.items.map(({ externalId }) => externalId).sort()).toEqual([...peer.listed.externalIds].sort());
    });

    test("a cursor that isn't one of ours is the caller's mistake", async () => {
      for (const cursor of ["{", "null", '{"offset":-1}', "'; --"])
        expect(await failure(list(peer.right)({ ...firstPage, cursor }))).toMatchObject({ code: "invalid_input" });
    });

    test("a change at a service in another time zone is read by the next walk, in UTC", async () => {
      const { highWater } = await readAll((request) => list(peer.right)(request), { pageSize: 50 });
      const changed = await peer.changeOne();
      const next = await readAll((request) => list(peer.right)(request), { pageSize: 50, since: highWater });
      const item = next.items.find(({ externalId }) => externalId === changed);
      expect(item).toBeDefined();
      if (!resource().supportsIncremental) return;
      expect(next.items.length).toBeLessThan(peer.listed.externalIds.length);
      expect(Math.abs(Date.parse(item?.vendorUpdatedAt ?? "") - Date.now())).toBeLessThan(120_000);
      expect(item?.vendorUpdatedAt).toMatch(/Z$/);
    });

    test("the same write twice changes the service once", async () => {
      const action = connector.actions.find(({ id }) => id === peer.write.actionId);
      if (!action) throw new Error(`${connector.id} has no action ${peer.write.actionId}.`);
      const client = connector.createClient(connector.auth.form.parse(peer.right), egress);
      const input = action.input.parse(peer.write.input);
      const context = { idempotencyKey: "run:node:0" };
      const writesBefore = await peer.write.countWrites();
      const before = await action.before(client, input, context);
      expect(await action.isApplied(client, input, before, context)).toBe(false);
      const first = await action.run(client, input, context);
      expect(await action.isApplied(client, input, before, context)).toBe(true);
      const second = await action.run(client, input, context);
      expect([first.wrote, second.wrote]).toEqual([true, false]);
      expect(second.output).toEqual(first.output);
      expect(await peer.write.countWrites()).toBe(writesBefore + 1);
      expect(action.describe(input, action.output.parse(first.output), before)).toMatch(/\w+ .*\.$/);
    });
  });
