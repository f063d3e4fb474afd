import type { OAuthSide } from "@bizosaas/connectors/fixtures";
import { Provider } from "oidc-provider";

type Certified = OAuthSide & {
  /** Whether people say yes at the consent page. */
  answer: "grant" | "deny";
  /** It is refused from now on; what renews it is not. */
  refuse(accessToken: string): void;
  /** As somebody who takes the app out of their account. */
  revokeAll(): Promise<void>;
};

const interactionPath = "/oauth/interaction/";

type Finish = Parameters<Provider["interactionFinished"]>[2];

type App = { clientId: string; clientSecret: string; redirectUri: string; scopes: string[] };

const createProvider = (origin: string, { clientId, clientSecret, redirectUri, scopes }: App) =>
  new Provider(origin, {
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] },
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    scopes,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: () => Promise.resolve(true),
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    routes: {
      authorization: "/oauth/authorize",
      token: "/oauth/2026-03/token",
      revocation: "/oauth/2026-03/token/revoke",
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, RefreshToken: 3600, Interaction: 600, Session: 600, Grant: 3600 },
    interactions: { url: (_, { uid }) => `${interactionPath}${uid}` },
    cookies: { keys: ["only-for-this-test-run"] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  });

/**
 * A certified provider in the place of HubSpot's own sign-in, at the same addresses: its refresh tokens rotate, and the
 * use of an old one ends the whole family.
 */
export const certifiedSignIn = (origin: string, app: App): Certified => {
  const provider = createProvider(origin, app);
  const grants = new Set<string>();
  const refused = new Set<string>();
  const handle = provider.callback();
  const side: Certified = {
    answer: "grant",
    handle: async (request, response, url) => {
      if (!url.pathname.startsWith(interactionPath)) {
        await handle(request, response);
        return true;
      }
      const { params } = await provider.interactionDetails(request, response);
      const grant = new provider.Grant({ accountId: "ada", clientId: app.clientId });
      grant.addOIDCScope(String(params["scope"]));
      const grantId = await grant.save();
      grants.add(grantId);
      const yes: Finish = { login: { accountId: "ada" }, consent: { grantId } };
      const finish: Finish = side.answer === "grant" ? yes : { error: "access_denied" };
      await provider.interactionFinished(request, response, finish);
      return true;
    },
    scopesOf: async (accessToken) => {
      const token = await provider.AccessToken.find(accessToken);
      return token && !refused.has(accessToken) ? new Set((token.scope ?? "").split(" ")) : null;
    },
    refuse: (accessToken) => refused.add(accessToken),
    revokeAll: async () => {
      for (const grantId of grants) {
        await provider.AccessToken.revokeByGrantId(grantId);
        await provider.RefreshToken.revokeByGrantId(grantId);
      }
    },
  };
  return side;
};
