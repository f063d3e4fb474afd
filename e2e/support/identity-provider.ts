import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

export type IdentityProvider = {
  /** What the client portal is told of it. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
};

const client = { id: "client-portal", secret: "only-for-this-test-run-and-nowhere-else" };

/** Whom it vouches for: the login typed is the address; one that starts with `unproven` was never confirmed. */
const claimsOf = (login: string) => ({
  sub: login,
  email: login,
  email_verified: !login.startsWith("unproven"),
  name: (login.split("@")[0] ?? login).replaceAll(".", " "),
});

/** A certified OpenID provider on loopback, with its own sign-in and consent pages. */
export const startIdentityProvider = async (port: number, callback: string): Promise<IdentityProvider> => {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // Without it an ID token carries the subject alone, as the specification allows.
    conformIdTokenClaims: false,
    findAccount: (_, login) => ({ accountId: login, claims: () => claimsOf(login) }),
  });
  const handle = provider.callback();
  const server = createServer((request, response) => void handle(request, response)).listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    environment: {
      CLIENT_OIDC_ISSUER: issuer,
      CLIENT_OIDC_CLIENT_ID: client.id,
      CLIENT_OIDC_CLIENT_SECRET: client.secret,
      CLIENT_OIDC_LABEL: "Harbour ID",
    },
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
