import type { Capability, Connection } from "@bizosaas/contracts";
import type { CallContext } from "../../platform/http/verb-context.ts";
import { type Say, speak } from "../connectors/index.ts";

const inWords =
  (say: Say) =>
  ({ label, why, ...capability }: Capability): Capability => ({
    ...capability,
    label: say(label),
    ...(why !== undefined && { why: say(why) }),
  });

/** What the connector says of itself in it, in the reader's language. What people and vendors wrote stays. */
export const translateConnection = (connection: Connection, { locale }: Pick<CallContext, "locale">): Connection => {
  const say = speak(locale);
  const { capabilities, grant, siblings, sync } = connection;
  return {
    ...connection,
    capabilities: capabilities.map(inWords(say)),
    grant: grant && { ...grant, scopes: grant.scopes.map((scope) => ({ ...scope, label: say(scope.label) })) },
    siblings: siblings.map(({ connection: opened, ...sibling }) => ({
      ...sibling,
      connection: opened && { ...opened, capabilities: opened.capabilities.map(inWords(say)) },
    })),
    sync: sync.map((state) => ({ ...state, label: say(state.label), error: state.error && say(state.error) })),
  };
};
