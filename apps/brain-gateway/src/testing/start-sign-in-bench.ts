import { getConnector } from "@bizosaas/connectors";
import { startHubSpot } from "@bizosaas/connectors/fixtures";
import { Connection } from "@bizosaas/contracts";
import { expect } from "vitest";
import { z } from "zod";
import { createServices } from "../platform/services/services.ts";
import { callOperation } from "./call-operation.ts";
import { certifiedSignIn } from "./certified-sign-in.ts";
import type { TestPerson } from "./people.ts";
import { startTestGateway } from "./start-test-gateway.ts";
import { hubSpotEnv } from "./start-vendors.ts";

/** Where the gateway has vendors send people back to. */
export const redirectUri = "http://localhost:3000/connections/callback";

/** Walks through the vendor's pages as a browser does, to what they bring back. */
const visit = async (url: string): Promise<Record<string, string>> => {
  const cookies = new Map<string, string>();
  for (let at = url; ; ) {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const [pair = ""] of answer.headers.getSetCookie().map((each) => each.split(";")))
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`The vendor's page stayed: ${await answer.text()}`);
    at = new URL(location, at).href;
    if (at.startsWith(redirectUri)) {
      const { state = "", code, error } = Object.fromEntries(new URL(at).searchParams);
      return { state, ...(code !== undefined && { code }), ...(error !== undefined && { error }) };
    }
  }
};

/** HubSpot's protocol with a certified provider's sign-in, a gateway, and a second process on the same database. */
const startParts = async () => {
  const { auth } = getConnector("hubspot");
  const scopes = auth.type === "oauth2" ? auth.oauth.scopes.map(({ id }) => id) : [];
  const sides: ReturnType<typeof certifiedSignIn>[] = [];
  const hubspot = await startHubSpot({
    contacts: 3,
    oauth: (origin, app) => {
      const made = certifiedSignIn(origin, { ...app, scopes, redirectUri });
      sides.push(made);
      return made;
    },
  });
  const [side] = sides;
  if (!side) throw new Error("Nobody can sign in at HubSpot's server.");
  const env = { ...hubSpotEnv(hubspot), EGRESS_ALLOWED_HOSTS: hubspot.host };
  const gateway = await startTestGateway({ env });
  return { side, hubspot, gateway, other: await createServices(gateway.services.env) };
};

/** Signing in at a vendor, as tests do it. */
export const startSignInBench = async () => {
  const parts = await startParts();
  const { gateway, hubspot, side, other } = parts;
  const call = async (person: TestPerson, name: string, input: Record<string, unknown>) =>
    callOperation(gateway, name, input, { token: await person.token() });
  const begin = async (person: TestPerson, input: Record<string, unknown> = {}) => {
    const { body, problem } = await call(person, "connections.startSignIn", { connectorId: "hubspot", ...input });
    expect(problem).toBeUndefined();
    return visit(z.object({ url: z.string() }).parse(body).url);
  };
  return {
    ...parts,
    call,
    begin,
    connect: async (person = gateway.tenant.people.owner, input: Record<string, unknown> = {}) => {
      const { body, problem } = await call(person, "connections.finishSignIn", await begin(person, input));
      expect(problem).toBeUndefined();
      return Connection.parse(body);
    },
    /** The vendor does again what it usually does. */
    calm: () => {
      side.answer = "grant";
      hubspot.calm();
    },
    stop: async () => {
      await other.close();
      await gateway.close();
      await hubspot.stop();
    },
  };
};
export type SignInBench = Awaited<ReturnType<typeof startSignInBench>>;
