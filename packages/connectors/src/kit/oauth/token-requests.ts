import { AppError, isAppError } from "@bizosaas/contracts";
import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  revocationRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from "oauth4webapi";
import { z } from "zod";
import type { Egress } from "../egress/index.ts";
import { type TokenPurpose, tokenFailure } from "./oauth-failure.ts";
import type { OAuthApp, OAuthRecord, OAuthTokens, RenewedTokens } from "./oauth-record.ts";

/** Where token requests go, as whom, and by which way out. */
export type TokenEndpoint = { vendor: string; record: OAuthRecord; app: OAuthApp; egress: Egress };

/** Shorter than any lock that is held meanwhile. */
export const tokenTimeoutMs = 15_000;
const maxAnswerBytes = 256 * 1024;

const serverOf = ({ tokenUrl, revokeUrl }: OAuthRecord): AuthorizationServer => ({
  issuer: new URL(tokenUrl).origin,
  token_endpoint: tokenUrl,
  ...(revokeUrl !== null && { revocation_endpoint: revokeUrl }),
});

const authOf = ({ record, app }: TokenEndpoint): ClientAuth =>
  record.clientAuth === "basic" ? ClientSecretBasic(app.clientSecret) : ClientSecretPost(app.clientSecret);

/** Every token request leaves through the guarded client, to this vendor alone, without redirects. */
const optionsFor = ({ egress }: TokenEndpoint, url: string) => ({
  [customFetch]: egress.asFetch({
    hosts: [new URL(url).host],
    timeoutMs: tokenTimeoutMs,
    maxBodyBytes: maxAnswerBytes,
  }),
  // Records are https; only an operator's own address in the vendor's place is not.
  [allowInsecureRequests]: url.startsWith("http:"),
});

const ScopeList = z.array(z.string());

/** As RFC 6749 has it, one text; HubSpot gives a list. Null where the vendor doesn't say. */
const grantedScopes = ({ scope = "", scopes }: TokenEndpointResponse): string[] | null => {
  const named = scope.split(/[\s,]+/).filter(Boolean);
  return named.length > 0 ? named : (ScopeList.safeParse(scopes).data ?? null);
};

/** RFC 6749 §5.1: what isn't said was granted as asked. Scopes that are asked apart may each have been left out. */
const requiredScopes = ({ scopes, optionalScopesParam }: OAuthRecord): string[] =>
  scopes.filter(({ isOptional }) => optionalScopesParam === undefined || isOptional !== true).map(({ id }) => id);

const toTokens = (answer: TokenEndpointResponse, earlier: string | null): RenewedTokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? earlier,
  expiresInSeconds: answer.expires_in ?? null,
  scopes: grantedScopes(answer),
});

/** Why an answer can't be read, as a word. The library's own error holds the answer, tokens and all. */
const withoutAnswer = (cause: unknown): Error => {
  const code = z.object({ code: z.string().regex(/^[A-Z_]+$/i) }).safeParse(cause).data?.code;
  return new Error(code ?? "unreadable");
};

const read = async (
  { vendor }: TokenEndpoint,
  purpose: TokenPurpose,
  answer: Response,
  parse: (answer: Response) => Promise<TokenEndpointResponse>,
): Promise<TokenEndpointResponse> => {
  if (answer.status !== 200) throw await tokenFailure(vendor, purpose, answer);
  try {
    return await parse(answer);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    const message = `${vendor} answered the sign-in with something we don't understand.`;
    throw new AppError("upstream_failed", message, { cause: withoutAnswer(cause) });
  }
};

export type CodeGrant = { code: string; state: string; redirectUri: string; codeVerifier: string };

/** Exchanges the code that a person's sign-in gave. */
export const exchangeCode = async (
  endpoint: TokenEndpoint,
  { code, state, redirectUri, codeVerifier }: CodeGrant,
): Promise<OAuthTokens> => {
  const { record, app } = endpoint;
  const [server, client] = [serverOf(record), { client_id: app.clientId }];
  const parameters = validateAuthResponse(server, client, new URLSearchParams({ code, state }), state);
  const answer = await authorizationCodeGrantRequest(
    ...([server, client, authOf(endpoint), parameters, redirectUri, codeVerifier] as const),
    optionsFor(endpoint, record.tokenUrl),
  );
  const tokens = await read(endpoint, "exchange", answer, (each) =>
    processAuthorizationCodeResponse(server, client, each),
  );
  const { scopes, ...rest } = toTokens(tokens, null);
  return { ...rest, scopes: scopes ?? requiredScopes(record) };
};

/**
 * Renews. Where the vendor rotates, the token given is worth nothing from here on, whether or not its answer arrives.
 * Scopes that the answer leaves out are as they were (RFC 6749 §6).
 */
export const refreshTokens = async (endpoint: TokenEndpoint, refreshToken: string): Promise<RenewedTokens> => {
  const { record, app } = endpoint;
  const [server, client] = [serverOf(record), { client_id: app.clientId }];
  const options = optionsFor(endpoint, record.tokenUrl);
  const answer = await refreshTokenGrantRequest(server, client, authOf(endpoint), refreshToken, options);
  const tokens = await read(endpoint, "refresh", answer, (each) => processRefreshTokenResponse(server, client, each));
  return toTokens(tokens, refreshToken);
};

/** Tells the vendor to forget the sign-in. False when it offers no such thing, or couldn't be told. */
export const revokeTokens = async (
  endpoint: TokenEndpoint,
  { accessToken, refreshToken }: Pick<OAuthTokens, "accessToken" | "refreshToken">,
): Promise<boolean> => {
  const { record, app } = endpoint;
  if (record.revokeUrl === null) return false;
  const parameters = { token_type_hint: refreshToken === null ? "access_token" : "refresh_token" };
  const options = { ...optionsFor(endpoint, record.revokeUrl), additionalParameters: parameters };
  try {
    const [server, client] = [serverOf(record), { client_id: app.clientId }];
    const token = refreshToken ?? accessToken;
    const answer = await revocationRequest(server, client, authOf(endpoint), token, options);
    await answer.body?.cancel();
    return answer.status >= 200 && answer.status < 300;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
};
