import { openSlackDesk } from "@bizosaas/connectors";
import { contract, isAppError, type SlackAccount } from "@bizosaas/contracts";
import { type NetworkContext, networkVerb } from "../../platform/http/verb.ts";
import { openConnection } from "../connections/index.ts";
import { speak } from "../connectors/index.ts";
import { findSlackConnection } from "../notifications/index.ts";

const whoAndWhere = ({ actor: { userId }, transaction }: NetworkContext) =>
  transaction(async (scope) => {
    const { email } = await scope.tx.userAccount.findFirstOrThrow({ where: { id: userId }, select: { email: true } });
    return { email, connection: await findSlackConnection(scope) };
  });

/** Asks Slack by the address of the account, as a message would. */
export const getSlackAccount = networkVerb(contract.slack.getAccount, async (ctx): Promise<SlackAccount> => {
  const { services, tenantId, signal, locale } = ctx;
  const { email, connection } = await whoAndWhere(ctx);
  const nobody = { handle: null, email, reason: null, hasButtons: false };
  if (!connection) return { ...nobody, state: "not_connected" };
  try {
    const desk = openSlackDesk(await openConnection(services, tenantId, connection.id));
    const { handle } = await desk.findPerson(email, { signal });
    return { ...nobody, state: "found", handle, hasButtons: desk.hasButtons };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "not_found") return { ...nobody, state: "not_found" };
    return { ...nobody, state: "unknown", reason: speak(locale)(error.message) };
  }
});
