export { type AccessTokens, bearerEgress } from "./bearer-egress.ts";
export { movedEgress } from "./moved-egress.ts";
export { OAuthAppForm, scopesOf } from "./oauth-app-form.ts";
export { refusedAuthorization } from "./oauth-failure.ts";
export {
  movedRecord,
  type OAuthApp,
  type OAuthRecord,
  type OAuthScope,
  type OAuthTokens,
  type RenewedTokens,
} from "./oauth-record.ts";
export { type StartedAuthorization, startAuthorization } from "./start-authorization.ts";
export { type CodeGrant, exchangeCode, refreshTokens, revokeTokens, type TokenEndpoint } from "./token-requests.ts";
