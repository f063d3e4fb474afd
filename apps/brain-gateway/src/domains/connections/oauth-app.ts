import { type Connector, movedRecord, type OAuthApp, type OAuthRecord, type TokenEndpoint } from "@bizosaas/connectors";
import { AppError, type JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";

type Env = Pick<Services["env"], "OAUTH_APPS" | "CONNECTOR_URLS">;

/** The vendor's sign-in, at the address where this platform reaches it. */
export const recordOf = ({ CONNECTOR_URLS }: Env, { id, name, auth }: Connector): OAuthRecord => {
  if (auth.type !== "oauth2") throw new AppError("conflict", `${name} is connected by its form, without a sign-in.`);
  const origin = CONNECTOR_URLS[id];
  return origin === undefined ? auth.oauth : movedRecord(auth.oauth, origin);
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The organization's own app where it has one, else the platform's; null where neither is whole. */
const appOf = ({ OAUTH_APPS }: Env, { id }: Connector, values: JsonObject): OAuthApp | null => {
  const own = { clientId: text(values["clientId"]), clientSecret: text(values["clientSecret"]) };
  if (own.clientId === "") return OAUTH_APPS[id] ?? null;
  return own.clientSecret === "" ? null : own;
};

type Outward = Pick<Services, "env" | "egress">;

const endpoint = ({ env, egress }: Outward, connector: Connector, app: OAuthApp): TokenEndpoint => ({
  vendor: connector.name,
  record: recordOf(env, connector),
  app,
  egress,
});

/** For a form that is being filled in: an app that is missing is asked for in its fields. */
export const endpointOf = (services: Outward, connector: Connector, values: JsonObject): TokenEndpoint => {
  const app = appOf(services.env, connector, values);
  if (app) return endpoint(services, connector, app);
  const message = `This platform has no app of its own at ${connector.name}. Make one there and enter its client ID and secret.`;
  throw new AppError("invalid_input", message, {
    fields: ["clientId", "clientSecret"].map((field) => ({ path: `form.${field}`, message: "Fill this in." })),
  });
};

/** For a connection that is kept: without its app nobody can renew its sign-in, until a person signs in anew. */
export const keptEndpointOf = (services: Outward, connector: Connector, values: JsonObject): TokenEndpoint => {
  const app = appOf(services.env, connector, values);
  if (app) return endpoint(services, connector, app);
  throw new AppError(
    "credential_rejected",
    `The app at ${connector.name} that this connection signs in by is no longer set up here. Reconnect it with an app of your own, or ask your operator to set up the platform's again.`,
  );
};
