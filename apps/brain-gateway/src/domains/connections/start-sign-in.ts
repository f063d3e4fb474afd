import { getConnector, startAuthorization } from "@bizosaas/connectors";
import { AppError, contract, isAppError, JsonObject } from "@bizosaas/contracts";
import { type VerbContext, verb } from "../../platform/http/verb.ts";
import { parseForm, redirectUriOf } from "../connectors/index.ts";
import { openSecret } from "./connection-secret.ts";
import { findConnection } from "./find-connection.ts";
import { endpointOf } from "./oauth-app.ts";
import { saveAttempt } from "./sign-in-attempt.ts";

/** None where they are gone: a sign-in anew is what mends that. */
const secretsOf = (ctx: VerbContext, connectionId: string): Promise<JsonObject> =>
  openSecret(ctx.services, ctx, connectionId).catch((error: unknown) => {
    if (isAppError(error) && error.code === "credential_rejected") return {};
    throw error;
  });

/** Of a connection that signs in anew, the app it has stays unless another is given. */
const storedForm = async (ctx: VerbContext, connectorId: string, connectionId: string) => {
  const connection = await findConnection(ctx, connectionId);
  if (connection.connectorId !== connectorId)
    throw new AppError("conflict", "This connection belongs to another tool. Reconnect it by its own.");
  return { open: JsonObject.parse(connection.config), secrets: await secretsOf(ctx, connectionId) };
};

const isEmpty = (form: JsonObject): boolean => Object.values(form).every((value) => value === "" || value === null);

/** Keeps what the return has to be known by, and answers where the person signs in. */
export const startSignIn = verb(contract.connections.startSignIn, async (ctx, input) => {
  const { services, actor } = ctx;
  const { connectorId, connectionId, name, form } = input;
  const connector = getConnector(connectorId);
  const stored = connectionId === undefined ? null : await storedForm(ctx, connectorId, connectionId);
  const typed = parseForm(connector.auth.form, form);
  const { open, secrets } = stored && isEmpty(form) ? stored : typed;
  const { record, app } = endpointOf(services, connector, { ...open, ...secrets });
  const redirectUri = redirectUriOf(services.env);
  const { url, state, codeVerifier } = await startAuthorization(record, { clientId: app.clientId, redirectUri });
  const attempt = { connectorId, connectionId: connectionId ?? null, name, open, secrets, redirectUri, codeVerifier };
  await saveAttempt(services, ctx, actor, state, attempt);
  await ctx.audit({ objectKind: "connection", objectId: connectionId ?? connectorId, after: { connectorId } });
  return { url };
});
