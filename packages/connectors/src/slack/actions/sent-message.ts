import { z } from "zod";
import type { ActionContext, ActionResult } from "../../kit/action.ts";
import type { Place } from "../channels.ts";
import { longestText, mentions } from "../message-text.ts";
import { findSent, type Message, type NewMessage, postMessage, readMessage, removeMessage } from "../messages.ts";
import type { SlackClient } from "../slack-client.ts";

export const ChannelField = z.string().trim().min(1, "Choose a channel.").max(100).meta({
  title: "Channel",
  description: "One that the app was invited to with /invite: chosen, or its name.",
  control: "template",
  hasChoices: true,
});

export const TextField = z.string().trim().min(1, "Write a message.").max(longestText).meta({
  title: "Message",
  description: "*Bold* and _italic_ work as in Slack, and addresses become links. No text alerts anybody by itself.",
  control: "template",
});

export const MentionField = z
  .enum(mentions)
  .default("nobody")
  .meta({
    title: "Who is alerted",
    description: "Besides those who follow the channel.",
    control: "select",
    byPeopleOnly: true,
    options: [
      { value: "nobody", label: "Nobody else" },
      { value: "here", label: "Everyone who is active (@here)" },
      { value: "channel", label: "Everyone in the channel (@channel)" },
    ],
  });

/** A message's number, or the link that Slack copies: `…/archives/C123ABC45/p1700000000000100`. */
export const MessageTs = z
  .string()
  .trim()
  .max(500)
  .transform((given) => given.replace(/^https:\/\/\S+\/p(\d{4,16})(\d{6})(?:\?\S*)?$/, "$1.$2"))
  .pipe(
    z.string().regex(/^\d{1,16}\.\d{1,9}$/, "A message's number, such as 1700000000.000100, or its link in Slack."),
  );

export const messageTsMeta = {
  description: "The messageTs of the step that sent it, or the message's link as Slack copies it.",
  control: "template",
} as const;

export const SentMessage = z.object({
  messageTs: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  /** As Slack keeps it. */
  text: z.string(),
  url: z.string(),
});
export type SentMessage = z.infer<typeof SentMessage>;

export const sample: SentMessage = {
  messageTs: "1700000000.000100",
  channelId: "C012AB3CD",
  channelName: "sales",
  text: "A new order has come in.",
  url: "https://example.slack.com/archives/C012AB3CD/p1700000000000100",
};

/** Where a person can look at it; the address that Slack itself copies. */
const linkTo = (workspaceUrl: string, channelId: string, { ts, thread_ts: threadTs }: Message): string => {
  const url = new URL(`archives/${channelId}/p${ts.replace(".", "")}`, workspaceUrl);
  if (threadTs !== undefined && threadTs !== ts) {
    url.searchParams.set("thread_ts", threadTs);
    url.searchParams.set("cid", channelId);
  }
  return url.href;
};

export const toResult = async (
  client: SlackClient,
  place: Place,
  { message, wrote }: { message: Message; wrote: boolean },
  context: ActionContext,
): Promise<ActionResult<SentMessage>> => {
  const { url: workspaceUrl } = await client.identity(context);
  const url = linkTo(workspaceUrl, place.id, message);
  const { ts: messageTs, text } = message;
  return { output: { messageTs, channelId: place.id, channelName: place.name, text, url }, url, wrote };
};

/** What is kept before a message is sent: since when it can be there, and where. */
const SendBefore = z.object({
  since: z.iso.datetime(),
  channelId: z.string(),
  /** What the channel or the person was called. */
  name: z.string(),
  threadTs: z.string().exactOptional(),
});
export type SendBefore = z.infer<typeof SendBefore>;

/** Where a step began to send, as its receipt says: what was written there is found whatever has become of the name. */
export const begunAt = ({ before }: ActionContext): SendBefore | null => SendBefore.safeParse(before).data ?? null;

const hourMs = 3_600_000;

/** Looks for what this step has sent already, and sends it where nothing is there. */
export const sendOnce = async (
  client: SlackClient,
  place: Place,
  { text, threadTs, isShownInChannel }: Omit<NewMessage, "channelId" | "key">,
  context: ActionContext,
): Promise<ActionResult<SentMessage>> => {
  // Asked first: once the message is sent, nothing may fail.
  await client.identity(context);
  const key = context.idempotencyKey;
  const since = begunAt(context)?.since ?? new Date(Date.now() - hourMs).toISOString();
  const sought = { channelId: place.id, threadTs, key, since };
  const sent = await findSent(client, sought, context);
  if (sent) return toResult(client, place, { message: sent, wrote: false }, context);
  const thread = threadTs === undefined ? {} : { threadTs, isShownInChannel: isShownInChannel === true };
  const message = await postMessage(client, { channelId: place.id, text, key, ...thread }, context);
  return toResult(client, place, { message, wrote: true }, context);
};

/** Whether what a step sent is there: by its number where its receipt has it, else by what it carries. */
export const isSent = async (
  client: SlackClient,
  { since, channelId, threadTs }: SendBefore,
  context: ActionContext,
): Promise<boolean> => {
  const made = SentMessage.safeParse(context.output).data;
  if (made) return (await readMessage(client, { channelId: made.channelId, ts: made.messageTs }, context)) !== null;
  return (await findSent(client, { channelId, threadTs, since, key: context.idempotencyKey }, context)) !== null;
};

export const takeBack = async (client: SlackClient, context: ActionContext): Promise<void> => {
  const { channelId, messageTs, text } = SentMessage.parse(context.output);
  await removeMessage(client, { channelId, ts: messageTs }, text, context);
};
