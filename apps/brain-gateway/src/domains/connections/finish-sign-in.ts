import {
  type Connector,
  exchangeCode,
  getConnector,
  type OAuthTokens,
  refusedAuthorization,
  revokeTokens,
  type TokenEndpoint,
} from "@bizosaas/connectors";
import { AppError, contract, type JsonObject } from "@bizosaas/contracts";
import { type NetworkContext, networkVerb, type Transaction } from "../../platform/http/verb.ts";
import { addConnection } from "./add-connection.ts";
import { type CheckedCredentials, requireCredentials } from "./check-credentials.ts";
import { sealSecret } from "./connection-secret.ts";
import { viewConnection } from "./connection-view.ts";
import { findConnection } from "./find-connection.ts";
import { isKept, saveGrant } from "./grant-secret.ts";
import { endpointOf } from "./oauth-app.ts";
import { outboundOf } from "./outbound.ts";
import { assertSameAccount } from "./rules.ts";
import { saveCheck } from "./save-check.ts";
import { type SignInAttempt, takeAttempt } from "./sign-in-attempt.ts";
import { translateConnection } from "./translate-connection.ts";

type SignedIn = { connector: Connector; tokens: OAuthTokens; askedAt: Date; checked: CheckedCredentials };

const configOf = ({ open, secrets }: SignInAttempt): JsonObject => ({ ...open, ...secrets });

/** Tests a sign-in that nobody keeps yet: its token is fresh, and there is nothing to renew. */
const check = (ctx: NetworkContext, connector: Connector, attempt: SignInAttempt, tokens: OAuthTokens) => {
  const config: JsonObject = { ...configOf(attempt), scopes: tokens.scopes };
  const current = { current: () => Promise.resolve(tokens.accessToken), renew: () => Promise.resolve(null) };
  const outbound = outboundOf(ctx.services, connector, connector.hosts(config), current);
  return requireCredentials(ctx.services, connector, config, ctx.signal, outbound);
};

const addSignedIn = async (
  { services, actor }: NetworkContext,
  scope: Transaction,
  { name, open, secrets }: SignInAttempt,
  { connector, tokens, askedAt, checked }: SignedIn,
) => {
  const createdById = actor.userId;
  const id = await addConnection(services, scope, { connector, name, open, secrets, checked, createdById });
  await saveGrant(services, scope, id, { tokens, askedAt, accountId: checked.accountId });
  return viewConnection(scope, id);
};

const renewSignedIn = async (
  { services }: NetworkContext,
  scope: Transaction,
  { connectionId, open, secrets }: SignInAttempt & { connectionId: string },
  { connector, tokens, askedAt, checked }: SignedIn,
) => {
  const { tx, tenantId } = scope;
  const { status } = await findConnection(scope, connectionId);
  const known = await tx.connectionGrant.findFirst({ where: { tenantId, connectionId }, select: { accountId: true } });
  assertSameAccount(known?.accountId ?? null, checked.accountId, connector.name);
  await tx.connection.updateMany({ where: { tenantId, id: connectionId }, data: { config: open } });
  await sealSecret(services, scope, connectionId, secrets);
  await saveGrant(services, scope, connectionId, { tokens, askedAt, accountId: checked.accountId });
  const after = await saveCheck(services, scope, connectionId, checked);
  await scope.audit({ objectKind: "connection", objectId: connectionId, before: { status }, after });
  return viewConnection(scope, connectionId);
};

const keep = (ctx: NetworkContext, attempt: SignInAttempt, signedIn: SignedIn) => {
  const { connectionId } = attempt;
  return ctx.transaction((scope) =>
    connectionId === null
      ? addSignedIn(ctx, scope, attempt, signedIn)
      : renewSignedIn(ctx, scope, { ...attempt, connectionId }, signedIn),
  );
};

type Given = { endpoint: TokenEndpoint; connector: Connector; tokens: OAuthTokens };

/** Some vendors give the same tokens for the same account once more: what a connection holds stays, whatever failed here. */
const giveBack = async ({ services, tenantId }: NetworkContext, { endpoint, connector, tokens }: Given) => {
  try {
    if (await isKept(services, tenantId, { connectorId: connector.id, ...tokens })) return;
    await revokeTokens(endpoint, tokens);
  } catch (error) {
    services.log.warn({ err: error, connectorId: connector.id }, "a sign-in that nobody keeps couldn't be given back");
  }
};

/** What isn't kept is given back: nobody should find a sign-in at the vendor that nothing here knows of. */
const orGiveBack = async <Kept>(ctx: NetworkContext, given: Given, work: () => Promise<Kept>): Promise<Kept> => {
  try {
    return await work();
  } catch (error) {
    await giveBack(ctx, given);
    throw error;
  }
};

/** Ends a sign-in that this session began: the code becomes tokens, which are tested, sealed and kept. */
export const finishSignIn = networkVerb(contract.connections.finishSignIn, async (ctx, { state, code, error }) => {
  const { services, actor } = ctx;
  const attempt = await ctx.transaction((scope) => takeAttempt(services, scope, actor, state));
  if (attempt instanceof AppError) throw attempt;
  const connector = getConnector(attempt.connectorId);
  if (code === undefined || error !== undefined) throw refusedAuthorization(connector.name, error ?? "");
  const endpoint = endpointOf(services, connector, configOf(attempt));
  const askedAt = services.clock.now();
  const { redirectUri, codeVerifier } = attempt;
  const tokens = await exchangeCode(endpoint, { code, state, redirectUri, codeVerifier });
  const connection = await orGiveBack(ctx, { endpoint, connector, tokens }, async () => {
    const checked = await check(ctx, connector, attempt, tokens);
    return keep(ctx, attempt, { connector, tokens, askedAt, checked });
  });
  return translateConnection(connection, ctx);
});
