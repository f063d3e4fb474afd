import type { Connector as ConnectorDeclaration } from "@bizosaas/connectors";
import { type Connector, formFieldsOf } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";

type Env = Pick<Services["env"], "OAUTH_APPS" | "CLIENT_PORTAL_URL">;

/** Where every vendor sends people back to after they signed in. */
export const redirectUriOf = ({ CLIENT_PORTAL_URL }: Pick<Env, "CLIENT_PORTAL_URL">): string =>
  `${CLIENT_PORTAL_URL}/connections/callback`;

const toOAuth = (env: Env, { id, auth }: ConnectorDeclaration): Connector["oauth"] => {
  if (auth.type !== "oauth2") return null;
  const scopes = auth.oauth.scopes.map((scope) => ({
    ...{ id: scope.id, label: scope.label },
    isOptional: scope.isOptional === true,
  }));
  return { redirectUri: redirectUriOf(env), hasPlatformApp: env.OAUTH_APPS[id] !== undefined, scopes };
};

export const toConnectorView = (env: Env, connector: ConnectorDeclaration): Connector => ({
  id: connector.id,
  name: connector.name,
  description: connector.description,
  category: connector.category,
  icon: connector.icon,
  docsUrl: connector.docsUrl,
  provenOn: connector.provenOn,
  form: formFieldsOf(connector.auth.form),
  oauth: toOAuth(env, connector),
  resources: connector.resources.map(({ kind, label }) => ({ kind, label })),
  actions: connector.actions.map(({ id, title, description, effect }) => ({ id, title, description, effect })),
});
