import { defineConnector } from "../kit/connector.ts";
import { replyInThread } from "./actions/reply-in-thread.ts";
import { sendDirectMessage } from "./actions/send-direct-message.ts";
import { sendMessage } from "./actions/send-message.ts";
import { updateMessage } from "./actions/update-message.ts";
import { SlackForm, slackHosts } from "./config.ts";
import { createSlackClient } from "./slack-client.ts";
import { validateSlack } from "./validate-slack.ts";

export { openSlackDesk, type SlackDesk } from "./desk.ts";
export type { Notice } from "./notice.ts";
export { readSlackPress, type SlackPress } from "./press.ts";
export { verifySlackSignature } from "./verify-signature.ts";

export const slack = defineConnector({
  id: "slack",
  name: "Slack",
  description: "Messages to the channels and people of a Slack workspace. Nothing that others write there is kept.",
  category: "chat",
  icon: "message-square",
  docsUrl: "https://docs.slack.dev/authentication/tokens",
  provenOn: "protocol fixture",
  auth: {
    type: "api_key",
    form: SlackForm,
    help: "Make an app at api.slack.com/apps, install it in your workspace, and invite it to the channels it may write in.",
  },
  // Slack counts by the minute and method; of messages, one a second for each channel.
  rateLimit: {
    ...{ calls: 600, perSeconds: 60 },
    within: [
      { path: /\/chat\.postMessage$/, calls: 1, perSeconds: 1.1, each: "channel" },
      { path: /\/chat\.postMessage$/, calls: 200, perSeconds: 60 },
      { path: /\/chat\.(?:update|delete)$/, calls: 50, perSeconds: 60 },
      { path: /\/conversations\.history$/, calls: 50, perSeconds: 60 },
      { path: /\/conversations\.replies$/, calls: 50, perSeconds: 60 },
      { path: /\/conversations\.(?:info|open)$/, calls: 50, perSeconds: 60 },
      { path: /\/users\.(?:conversations|lookupByEmail)$/, calls: 50, perSeconds: 60 },
      { path: /\/users\.list$/, calls: 20, perSeconds: 60 },
    ],
  },
  hosts: slackHosts,
  createClient: createSlackClient,
  validate: validateSlack,
  resources: [],
  actions: [sendMessage, sendDirectMessage, replyInThread, updateMessage],
});
