import { type AppError, isAppError } from "@bizosaas/contracts";
import type { Validation } from "../kit/connector.ts";
import type { Egress } from "../kit/egress/index.ts";
import { canSend, capabilitiesOf } from "./capabilities.ts";
import { type SlackConfig, scopeNames } from "./config.ts";
import { createSlackClient, type SlackIdentity } from "./slack-client.ts";

const judged = (outcome: Validation["outcome"], reason: string): Validation => ({ outcome, reason, capabilities: [] });

/** An address that we refuse is the operator's matter: it says nothing about the token. */
const fromFailure = ({ code, message, retryAfterSeconds }: AppError): Validation => {
  const isInvalid = code === "credential_rejected" || code === "forbidden";
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { ...judged(isInvalid ? "invalid" : "unknown", message), ...wait };
};

const addScopes = "Add them under OAuth & Permissions in Slack, reinstall the app, and test the connection again.";

const fromIdentity = ({ scopes, ...identity }: SlackIdentity, config: SlackConfig): Validation => {
  if (identity.bot_id === undefined)
    return judged("invalid", "This is a person's token. Use the app's own, which begins with xoxb-.");
  if (scopes === null) return judged("unknown", "Slack didn't say what this token may do. Try again in a moment.");
  const account = {
    ...{ id: identity.team_id, name: identity.team },
    ...{ url: identity.url, detail: identity.user },
  };
  const capabilities = capabilitiesOf(scopes, config);
  const missing = scopeNames.filter((scope) => !scopes.has(scope));
  if (missing.length === 0) return { outcome: "valid", account, capabilities };
  const reason = `The app lacks the scopes ${missing.join(", ")}. ${addScopes}`;
  return { outcome: canSend(capabilities) ? "limited" : "invalid", reason, account, capabilities };
};

/** Judged by `auth.test`, which no stranger passes, and by the scopes that its answer names. */
export const validateSlack = async (config: SlackConfig, egress: Egress, signal?: AbortSignal): Promise<Validation> => {
  try {
    return fromIdentity(await createSlackClient(config, egress).identity({ signal }), config);
  } catch (error) {
    if (isAppError(error)) return fromFailure(error);
    throw error;
  }
};
