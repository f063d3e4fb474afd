import { type Connector as ConnectorDeclaration, dutchPhrases } from "@bizosaas/connectors";
import { type Connector, formFieldsOf } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";

type Env = Pick<Services["env"], "OAUTH_APPS" | "CLIENT_PORTAL_URL">;

/** Where every vendor sends people back to after they signed in. */
export const redirectUriOf = ({ CLIENT_PORTAL_URL }: Pick<Env, "CLIENT_PORTAL_URL">): string =>
  `${CLIENT_PORTAL_URL}/connections/callback`;

type Say = (words: string) => string;

/** What declarations say, in the reader's language; phrases without a translation stay as they are. */
const speak =
  (locale: string): Say =>
  (words) =>
    locale === "nl" ? (dutchPhrases[words] ?? words) : words;

const toForm = ({ auth }: ConnectorDeclaration, say: Say): Connector["form"] =>
  formFieldsOf(auth.form).map((field) => ({
    ...field,
    label: say(field.label),
    ...(field.help !== undefined && { help: say(field.help) }),
  }));

const toOAuth = (env: Env, { id, auth }: ConnectorDeclaration, say: Say): Connector["oauth"] => {
  if (auth.type !== "oauth2") return null;
  const scopes = auth.oauth.scopes.map((scope) => ({
    ...{ id: scope.id, label: say(scope.label) },
    isOptional: scope.isOptional === true,
  }));
  return { redirectUri: redirectUriOf(env), hasPlatformApp: env.OAUTH_APPS[id] !== undefined, scopes };
};

export const toConnectorView = (env: Env, connector: ConnectorDeclaration, locale: string): Connector => {
  const say = speak(locale);
  return {
    id: connector.id,
    name: connector.name,
    description: say(connector.description),
    category: connector.category,
    icon: connector.icon,
    docsUrl: connector.docsUrl,
    provenOn: connector.provenOn,
    form: toForm(connector, say),
    oauth: toOAuth(env, connector, say),
    resources: connector.resources.map(({ kind, label }) => ({ kind, label })),
    actions: connector.actions.map(({ id, title, description, effect }) => ({ id, title, description, effect })),
  };
};
