import { isAppError, type ResourceKind } from "@bizosaas/contracts";
import type { Connector } from "../connector.ts";
import { createEgress, type Egress } from "../egress/index.ts";
import { bearerEgress, movedEgress } from "../oauth/index.ts";
import type { ListRequest } from "../resource.ts";
import { type MisbehavingServer, type Misbehaviour, startMisbehavingServer } from "./misbehaving-server.ts";

export type Typed = Record<string, unknown>;

/** Of an OAuth connector nobody types these: the token its calls are signed with, and the origin in its vendor's place. */
type Signed = { accessToken: string; origin: string; scopes: string[] };

const isSigned = (typed: Typed): typed is Typed & Signed => typeof typed["accessToken"] === "string";

/** What the gateway would hand to a connector for what was typed. */
const prepare = ({ auth }: Connector, typed: Typed, by: Egress): { config: unknown; egress: Egress } => {
  if (auth.type !== "oauth2") return { config: auth.form.parse(typed), egress: by };
  if (!isSigned(typed)) throw new Error("Say with which token, and where.");
  const { accessToken, origin, scopes, ...form } = typed;
  const tokens = { current: () => Promise.resolve(accessToken), renew: () => Promise.resolve(null) };
  return {
    config: { ...(auth.form.parse(form) as object), scopes },
    egress: bearerEgress(movedEgress(by, origin), tokens),
  };
};

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
  const clientFor = (typed: Typed, by: Egress = egress) => {
    const prepared = prepare(connector, typed, by);
    return connector.createClient(prepared.config, prepared.egress);
  };
  return {
    connector,
    peer,
    bad,
    canary,
    egress,
    resource,
    clientFor,
    validate: (typed: Typed, by: Egress = egress) => {
      const prepared = prepare(connector, typed, by);
      return connector.validate(prepared.config, prepared.egress);
    },
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
