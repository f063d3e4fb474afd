import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id } from "../shared/primitives.ts";

/** Whether a person can be told by Slack, and under which name. */
export const SlackAccount = z.object({
  state: z
    .enum(["not_connected", "found", "not_found", "unknown"])
    .describe("Unknown: Slack could not be asked; the reason says why."),
  /** As colleagues see it in Slack, such as @ada. */
  handle: z.string().nullable(),
  /** The address of the account, by which Slack is asked. */
  email: z.string(),
  reason: z.string().nullable(),
  /** False: messages lead to the portal, and nothing can be decided in Slack. */
  hasButtons: z.boolean(),
});
export type SlackAccount = z.infer<typeof SlackAccount>;

export const SlackInteractivity = z.object({
  /** What Slack's app settings ask for as Request URL. */
  requestUrl: z.string(),
  /** Whether the connection has the signing secret, without which no press of a button is believed. */
  hasSecret: z.boolean(),
});
export type SlackInteractivity = z.infer<typeof SlackInteractivity>;

export const getSlackAccount = operation({
  method: "GET",
  path: "/v1/notifications/slack",
  summary: "Who this person is in the organization's Slack",
  tag: "Notifications",
  can: "organization:read",
  effect: "read",
  input: z.strictObject({}),
  output: SlackAccount,
});
/** For a connection to Slack. */
export const getSlackInteractivity = operation({
  method: "GET",
  path: "/v1/connections/{connectionId}/slack-interactivity",
  summary: "Where Slack sends what people press in its messages",
  tag: "Connections",
  can: "connections:manage",
  effect: "read",
  input: z.strictObject({ connectionId: Id }),
  output: SlackInteractivity,
});

export const slackContract = { getAccount: getSlackAccount, getInteractivity: getSlackInteractivity };
