import type { Choice } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connector } from "../connector.ts";
import { createEgress, type Egress } from "../egress/index.ts";
import { listedChoices, listedKind } from "./adversarial-listed.ts";
import { type AdversarialPeer, failure, isMoved, startWorld, type World } from "./adversarial-world.ts";
import type { Misbehaviour } from "./misbehaving-server.ts";
import { readAll } from "./read-all.ts";

type InWorld = () => World;

const credentialCases = (world: InWorld) => {
  test("a right credential is valid and shows the account and what it may do", async () => {
    const verdict = await world().validate(world().peer.right);
    expect(verdict.outcome).toBe("valid");
    expect(verdict.account?.name).toMatch(/\S/);
    expect(verdict.capabilities.length).toBeGreaterThan(0);
  });

  test("a wrong credential is refused with a sentence, which doesn't repeat it", async () => {
    const { validate, list, peer } = world();
    const verdict = await validate(peer.wrongSecret.typed);
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.reason).toMatch(/\w+ \w+ .*\.$/);
    expect(JSON.stringify(verdict)).not.toContain(peer.wrongSecret.secret);
    expect(await failure(list(peer.wrongSecret.typed))).toMatchObject({ code: "credential_rejected" });
  });
};

/** Where a person types the address with the credential, it is wrong; a vendor's own says nothing about a credential. */
const ofRefusedAddress = ({ right }: AdversarialPeer) => (isMoved(right) ? "unknown" : "invalid");

const addressCases = (world: InWorld) => {
  test("a host that no operator allowed is refused without a socket being opened", async () => {
    const { validate, list, peer, canary } = world();
    const typed = peer.pointedAt(canary.url);
    expect(await validate(typed)).toMatchObject({ outcome: ofRefusedAddress(peer) });
    expect(await failure(list(typed))).toMatchObject({ code: "address_refused" });
    expect(canary.seen).toEqual([]);
  });

  test("a redirect to a foreign host carries nothing there", async () => {
    const { peer, validate, list, misbehave, canary } = world();
    const typed = misbehave("redirect");
    expect((await validate(typed)).outcome).toBe(ofRefusedAddress(peer));
    expect(await failure(list(typed))).toMatchObject({ code: "address_refused" });
    expect(canary.seen).toEqual([]);
  });
};

const brokenServiceCases = (world: InWorld) => {
  test.each<Misbehaviour>(["html", "html_404", "firewall", "server_error", "damaged_json", "foreign_data"])(
    "%s instead of data is a clear failure, never a valid credential nor an empty list",
    async (how) => {
      const typed = world().misbehave(how);
      expect(["invalid", "unknown"]).toContain((await world().validate(typed)).outcome);
      expect(await failure(world().list(typed))).toMatchObject({ code: "upstream_failed" });
    },
  );

  test("a request to slow down is passed on with its time and says nothing about the credential", async () => {
    const typed = world().misbehave("rate_limited");
    expect(await world().validate(typed)).toMatchObject({ outcome: "unknown", retryAfterSeconds: 17 });
    expect(await failure(world().list(typed))).toMatchObject({ code: "rate_limited", retryAfterSeconds: 17 });
  });

  test("silence ends at the time limit and says nothing about the credential", async () => {
    const { misbehave, validate, list, bad } = world();
    const typed = misbehave("silent");
    const hurried = createEgress({ allowedPrivateHosts: [bad.host], totalTimeoutMs: 300 });
    expect(await validate(typed, hurried)).toMatchObject({ outcome: "unknown" });
    expect(await failure(list(typed, hurried))).toMatchObject({ code: "upstream_timeout" });
    await hurried.close();
  });
};

/** A way out on which, while it is blocked, the misbehaving server answers in the vendor's place. */
const blockable = ({ egress, bad }: World) => {
  const way = { isBlocked: false };
  const by: Egress = {
    ...egress,
    fetch: (url, options) =>
      way.isBlocked ? egress.fetch(bad.url, { ...options, hosts: [bad.host] }) : egress.fetch(url, options),
  };
  return { way, by };
};

const interruptedWalkCases = (world: InWorld) => {
  test("told to slow down between two pages, a walk goes on from there, with every item once", async () => {
    const { peer, bad } = world();
    const { list, externalIds } = listedKind(world());
    const { way, by } = blockable(world());
    bad.behave("rate_limited");
    const first = await list(peer.right, {}, by);
    way.isBlocked = true;
    const { nextCursor: cursor } = first;
    expect(await failure(list(peer.right, { cursor }, by))).toMatchObject({ code: "rate_limited" });
    way.isBlocked = false;
    const rest = await readAll((request) => list(peer.right, { ...request, cursor: request.cursor ?? cursor }, by), {
      pageSize: 7,
    });
    const ids = [...first.items, ...rest.items].map(({ externalId }) => externalId);
    expect(ids.sort()).toEqual([...externalIds].sort());
  });

  test.each([1, 1000])("a page of %i is taken, whatever the service allows at once", async (pageSize) => {
    const { peer } = world();
    const { list, externalIds } = listedKind(world());
    const read = await readAll((request) => list(peer.right, request), { pageSize });
    expect(read.items.map(({ externalId }) => externalId).sort()).toEqual([...externalIds].sort());
  });
};

const walkCases = (world: InWorld) => {
  test("pages lead to the end, over restarts, with every item once", async () => {
    const { peer, clientFor } = world();
    const { list, resource, externalIds } = listedKind(world());
    const expected = [...externalIds].sort();
    const read = await readAll((request) => list(peer.right, request), { pageSize: 7 });
    expect(read.pages).toBeGreaterThan(2);
    expect(read.items.map(({ externalId }) => externalId).sort()).toEqual(expected);
    const client = clientFor(peer.right);
    const ids = await readAll((request) => resource.listIds(client, request), { pageSize: 7 });
    expect(ids.items.map(({ externalId }) => externalId).sort()).toEqual(expected);
  });

  test.each(["{", "null", '{"offset":-1}', "'; --"])("the cursor %j is the caller's mistake", async (cursor) => {
    expect(await failure(listedKind(world()).list(world().peer.right, { cursor }))).toMatchObject({
      code: "invalid_input",
    });
  });

  test("a change at a service in another time zone is read by the next walk, in UTC", async () => {
    const { peer } = world();
    const { list, resource, externalIds } = listedKind(world());
    const { highWater } = await readAll((request) => list(peer.right, request), { pageSize: 50 });
    const changed = await peer.changeOne();
    const next = await readAll((request) => list(peer.right, request), { pageSize: 50, since: highWater });
    const item = next.items.find(({ externalId }) => externalId === changed);
    const largest = resource.supportsIncremental ? externalIds.length - 1 : Number.POSITIVE_INFINITY;
    expect(next.items.length).toBeLessThanOrEqual(largest);
    const time = resource.supportsIncremental ? item?.vendorUpdatedAt : new Date().toISOString();
    expect(item).toBeDefined();
    expect(time).toMatch(/Z$/);
    expect(Math.abs(Date.parse(time ?? "") - Date.now())).toBeLessThan(120_000);
  });
};

const choiceCases = (world: InWorld) => {
  const byValue = (one: Choice, other: Choice) => one.value.localeCompare(other.value);

  test("choices are read over all pages, each once, as people call them", async () => {
    const { peer } = world();
    const { list, choices } = listedChoices(world());
    expect([...(await list(peer.right))].sort(byValue)).toEqual([...choices].sort(byValue));
  });

  test("told to slow down between two pages, choices are not given by half", async () => {
    const { peer, bad, egress } = world();
    const { list } = listedChoices(world());
    const { way, by } = blockable(world());
    bad.behave("rate_limited");
    let pages = 0;
    const counting: Egress = {
      ...egress,
      fetch: async (url, options) => {
        const isPage = new URL(url).searchParams.has("cursor");
        pages += isPage ? 1 : 0;
        way.isBlocked = isPage;
        return by.fetch(url, options);
      },
    };
    expect(await failure(list(peer.right, counting))).toMatchObject({ code: "rate_limited", retryAfterSeconds: 17 });
    expect(pages).toBe(1);
  });

  test("what a person changes there is to be chosen at once", async () => {
    const { peer } = world();
    const { list, choices } = listedChoices(world());
    const changed = await peer.changeOne();
    const now = (await list(peer.right)).find(({ value }) => value === changed);
    expect(now?.label).toBeTruthy();
    expect(now).not.toEqual(choices.find(({ value }) => value === changed));
  });
};

const writeCases = (world: InWorld) => {
  test("the same write twice changes the service once", async () => {
    const { connector, peer, clientFor } = world();
    const action = connector.actions.find(({ id }) => id === peer.write.actionId);
    if (!action) throw new Error(`${connector.id} has no action ${peer.write.actionId}.`);
    const client = clientFor(peer.right);
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
};

/** What every connector has to withstand; the registry's test fails for one that doesn't call this. */
export const adversarialSuite = (connector: Connector, start: () => Promise<AdversarialPeer>) =>
  describe(`${connector.id} against a hostile world`, () => {
    let current: World | undefined;
    const world: InWorld = () => {
      if (current) return current;
      throw new Error("The service under test hasn't started.");
    };
    beforeAll(async () => {
      current = await startWorld(connector, start);
    }, 60_000);
    afterAll(() => current?.stop());
    credentialCases(world);
    addressCases(world);
    brokenServiceCases(world);
    if (connector.resources.length > 0) {
      walkCases(world);
      interruptedWalkCases(world);
    } else choiceCases(world);
    writeCases(world);
  });
