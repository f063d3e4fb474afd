import { type Action, type Connector as ConnectorDeclaration, subjectOf } from "@bizosaas/connectors";
import { type Connector, type ConnectorAction, type FormField, formFieldsOf } from "@bizosaas/contracts";
import type { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import { type Say, speak } from "./speak.ts";

type Env = Pick<Services["env"], "OAUTH_APPS" | "CLIENT_PORTAL_URL">;

/** Where every vendor sends people back to after they signed in. */
export const redirectUriOf = ({ CLIENT_PORTAL_URL }: Pick<Env, "CLIENT_PORTAL_URL">): string =>
  `${CLIENT_PORTAL_URL}/connections/callback`;

const toFields = (schema: z.ZodObject, say: Say): FormField[] =>
  formFieldsOf(schema).map((field) => ({
    ...field,
    label: say(field.label),
    ...(field.help !== undefined && { help: say(field.help) }),
    ...(field.options && { options: field.options.map(({ value, label }) => ({ value, label: say(label) })) }),
  }));

const toAction = (action: Action, say: Say): ConnectorAction => ({
  ...{ id: action.id, effect: action.effect, capability: action.capability },
  ...{ title: say(action.title), description: say(action.description) },
  canUndo: action.undo !== undefined,
  subject: subjectOf(action),
  ...(action.leaves && { leaves: action.leaves }),
  fields: toFields(action.input, say),
});

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
    form: toFields(connector.auth.form, say),
    oauth: toOAuth(env, connector, say),
    resources: connector.resources.map(({ kind, label }) => ({ kind, label })),
    actions: connector.actions.map((action) => toAction(action, say)),
  };
};
