import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from "oauth4webapi";
import type { OAuthRecord } from "./oauth-record.ts";

export type StartedAuthorization = { url: string; state: string; codeVerifier: string };

/** The address at which a person signs in at the vendor, with a state and a PKCE verifier of its own. */
export const startAuthorization = async (
  record: OAuthRecord,
  { clientId, redirectUri }: { clientId: string; redirectUri: string },
): Promise<StartedAuthorization> => {
  const state = generateRandomState();
  const codeVerifier = generateRandomCodeVerifier();
  const optional = record.scopes.filter(({ isOptional }) => isOptional === true);
  const apart = record.optionalScopesParam;
  const asked = apart === undefined ? record.scopes : record.scopes.filter((scope) => !optional.includes(scope));
  const url = new URL(record.authorizeUrl);
  const parameters = {
    ...record.authorizeParams,
    ...(apart !== undefined && optional.length > 0 && { [apart]: optional.map(({ id }) => id).join(" ") }),
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: asked.map(({ id }) => id).join(" "),
    state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, state, codeVerifier };
};
