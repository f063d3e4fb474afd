import { getSlackAccount } from "./get-slack-account.ts";
import { getSlackInteractivity } from "./get-slack-interactivity.ts";

export const handlers = { getAccount: getSlackAccount, getInteractivity: getSlackInteractivity };
export { queueSlackMessages } from "./queue-slack-messages.ts";
export { slackRoutes } from "./receive-press.ts";
export { sendSlackMessage } from "./send-slack-message.ts";
export { updateSlackMessage } from "./update-slack-message.ts";
