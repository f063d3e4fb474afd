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

/** The organization's own app where it has one, else the platform's. */
const appOf = ({ OAUTH_APPS }: Env, { id, name }: Connector, values: JsonObject): OAuthApp => {
  const own = { clientId: text(values["clientId"]), clientSecret: text(values["clientSecret"]) };
  const app = own.clientId === "" ? OAUTH_APPS[id] : own;
  if (app) return app;
  const message = `This platform has no app of its own at ${name}. Make one there and enter its client ID and secret.`;
  throw new AppError("invalid_input", message, {
    fields: ["clientId", "clientSecret"].map((field) => ({ path: `form.${field}`, message: "Fill this in." })),
  });
};

export const endpointOf = (
  { env, egress }: Pick<Services, "env" | "egress">,
  connector: Connector,
  values: JsonObject,
): TokenEndpoint => ({
  vendor: connector.name,
  record: recordOf(env, connector),
  app: appOf(env, connector, values),
  egress,
});
