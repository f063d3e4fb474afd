import { isAppError } from "@bizosaas/contracts";
import type { Connector } from "../connector.ts";
import { createEgress, type Egress } from "../egress/index.ts";
import { bearerEgress, movedEgress } from "../oauth/index.ts";
import { type Listed, listAny, type Typed } from "./adversarial-listed.ts";
import { type MisbehavingServer, type Misbehaviour, startMisbehavingServer } from "./misbehaving-server.ts";

/** Of a vendor with one address for all nobody types this: the origin in its place. */
type Moved = { origin: string };

export const isMoved = (typed: Typed): typed is Typed & Moved => typeof typed["origin"] === "string";

/** Of an OAuth connector nobody types these either: the token its calls are signed with, and what was granted. */
type Signed = Moved & { accessToken: string; scopes: string[] };

const isSigned = (typed: Typed): typed is Typed & Signed => isMoved(typed) && typeof typed["accessToken"] === "string";

const prepareForm = ({ auth }: Connector, typed: Typed, by: Egress): { config: unknown; egress: Egress } => {
  if (!isMoved(typed)) return { config: auth.form.parse(typed), egress: by };
  const { origin, ...form } = typed;
  return { config: auth.form.parse(form), egress: movedEgress(by, origin) };
};

/** What the gateway would hand to a connector for what was typed. */
const prepare = (connector: Connector, typed: Typed, by: Egress): { config: unknown; egress: Egress } => {
  const { auth } = connector;
  if (auth.type !== "oauth2") return prepareForm(connector, typed, by);
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
  listed: Listed;
  /** Changes one of those as a person would, and says which. */
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
  const clientFor = (typed: Typed, by: Egress = egress): unknown => {
    const prepared = prepare(connector, typed, by);
    return connector.createClient(prepared.config, prepared.egress);
  };
  return {
    connector,
    listed: peer.listed,
    peer,
    bad,
    canary,
    egress,
    clientFor,
    validate: (typed: Typed, by: Egress = egress) => {
      const prepared = prepare(connector, typed, by);
      return connector.validate(prepared.config, prepared.egress);
    },
    /** The first page of what the peer lists. */
    list: (typed: Typed, by?: Egress) => listAny({ connector, listed: peer.listed, clientFor }, typed, by),
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
