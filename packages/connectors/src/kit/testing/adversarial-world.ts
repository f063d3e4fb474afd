import { isAppError, type ResourceKind } from "@bizosaas/contracts";
import type { Connector } from "../connector.ts";
import { createEgress, type Egress } from "../egress/index.ts";
import type { ListRequest } from "../resource.ts";
import { type MisbehavingServer, type Misbehaviour, startMisbehavingServer } from "./misbehaving-server.ts";

export type Typed = Record<string, unknown>;

/** A running service that a connector is put to the test against. Its clock must not be on UTC. */
export type AdversarialPeer = {
  /** `host:port` of the service. */
  host: string;
  /** What a person types to connect, and the same with a wrong secret or another address. */
  right: Typed;
  wrongSecret: { typed: Typed; secret: string };
  pointedAt(url: string): Typed;
  /** A kind with more items than fit on three pages of seven, and all their ids. */
  listed: { kind: ResourceKind; externalIds: string[] };
  /** Changes one item of that kind as a person would, and says which. */
  changeOne(): Promise<string>;
  /** An action that changes something, and how often the service has seen it done. */
  write: { actionId: string; input: Typed; countWrites(): Promise<number> };
  stop(): Promise<void>;
};

/** How a call failed; one that didn't reads `none`. Anything but an `AppError` is a defect and thrown on. */
export const failure = async (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "none", message: "It answered.", retryAfterSeconds: undefined }),
    (error: unknown) => {
      if (isAppError(error)) return error;
      throw error;
    },
  );

/** The connector, its real peer, a server that misbehaves and one that must never be touched. */
export const startWorld = async (connector: Connector, start: () => Promise<AdversarialPeer>) => {
  const canary: MisbehavingServer = await startMisbehavingServer("html");
  const bad: MisbehavingServer = await startMisbehavingServer("html", canary.url);
  const peer = await start();
  const egress = createEgress({ allowedPrivateHosts: [peer.host, bad.host], totalTimeoutMs: 20_000 });
  const resource = connector.resources.find(({ kind }) => kind === peer.listed.kind);
  if (!resource) throw new Error(`${connector.id} doesn't read ${peer.listed.kind}.`);
  const clientFor = (typed: Typed, by: Egress = egress) => connector.createClient(connector.auth.form.parse(typed), by);
  return {
    connector,
    peer,
    bad,
    canary,
    egress,
    resource,
    clientFor,
    validate: (typed: Typed, by: Egress = egress) => connector.validate(connector.auth.form.parse(typed), by),
    list: (typed: Typed, request: Partial<ListRequest> = {}, by: Egress = egress) =>
      resource.list(clientFor(typed, by), { cursor: null, since: null, pageSize: 7, ...request }),
    misbehave: (how: Misbehaviour): Typed => {
      bad.behave(how);
      return peer.pointedAt(bad.url);
    },
    stop: async () => {
      await egress.close();
      await Promise.all([peer.stop(), bad.stop(), canary.stop()]);
    },
  };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
