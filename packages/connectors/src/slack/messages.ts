import { createHash } from "node:crypto";
import { AppError, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import { isSameText } from "./message-text.ts";
import { pagesOf } from "./pages.ts";
import type { SlackClient } from "./slack-client.ts";

const text = z.string().optional().catch(undefined);

/** A message's number within its channel; Slack takes it for the time, too. */
export const Message = z.object({
  ts: z.string().regex(/^\d{1,16}\.\d{1,9}$/),
  text: z.string().catch(""),
  subtype: text,
  user: text,
  bot_id: text,
  /** The message that a thread hangs on, which names itself. */
  thread_ts: text,
  reply_count: z.int().catch(0),
  blocks: z.array(z.object({ type: z.string() })).catch([]),
  attachments: z.array(z.unknown()).catch([]),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
    .optional()
    .catch(undefined),
});
export type Message = z.infer<typeof Message>;

type Signalled = { signal?: AbortSignal | undefined };
type MessageRef = { channelId: string; ts: string };

const Messages = z.object({ messages: z.array(Message) });

/** What is left of a deleted message that people have replied to. */
const isThere = ({ subtype }: Message): boolean => subtype !== "tombstone";

const orNone = async (work: Promise<{ messages: Message[] }>): Promise<Message[]> => {
  try {
    return (await work).messages;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return [];
    throw error;
  }
};

/** A message as it is now, in a channel or in one of its threads; null when it is gone. */
export const readMessage = async (
  client: SlackClient,
  { channelId: channel, ts }: MessageRef,
  options: Signalled,
): Promise<Message | null> => {
  const only = { channel, oldest: ts, latest: ts, inclusive: true };
  const { messages } = await client.read("conversations.history", { ...only, limit: 1 }, Messages, options);
  const isIt = (each: Message) => each.ts === ts && isThere(each);
  const found = messages.find(isIt);
  if (found) return found;
  // Replies are in no channel's history.
  const replies = await orNone(client.read("conversations.replies", { ...only, ts, limit: 10 }, Messages, options));
  return replies.find(isIt) ?? null;
};

const isOwn = async (client: SlackClient, message: Message, options: Signalled): Promise<boolean> => {
  const { bot_id: botId, user_id: userId } = await client.identity(options);
  return message.bot_id === botId || message.user === userId;
};

const eventType = "bizosaas_step";

/** Every member can read what a message carries: of the key, a digest that tells nothing. */
const digestOf = (key: string): string => createHash("sha256").update(key).digest("hex").slice(0, 32);

/** So far Slack's clock may be from ours. */
const clocksApartMs = 60_000;

const secondsOf = (since: string): string => ((Date.parse(since) - clocksApartMs) / 1000).toFixed(6);

type Sought = { channelId: string; threadTs: string | undefined; key: string; since: string };

/**
 * The message that a step has sent by now, by what it carries, though another app of the workspace has sent it. Slack itself
 * knows no key under which it sends once.
 */
export const findSent = async (
  client: SlackClient,
  { channelId: channel, threadTs, key, since }: Sought,
  options: Signalled,
): Promise<Message | null> => {
  const query = { channel, oldest: secondsOf(since), include_all_metadata: true };
  const listed = threadTs
    ? { method: "conversations.replies", query: { ...query, ts: threadTs } }
    : { method: "conversations.history", query };
  const digest = digestOf(key);
  for await (const page of pagesOf(client, { ...listed, rows: "messages", row: Message }, options)) {
    const sent = page.find(
      ({ metadata }) => metadata?.event_type === eventType && metadata.event_payload["step"] === digest,
    );
    if (sent) return sent;
  }
  return null;
};

const Posted = z.object({ channel: z.string(), ts: z.string(), message: Message });

export type NewMessage = {
  channelId: string;
  text: string;
  key: string;
  threadTs?: string;
  isShownInChannel?: boolean;
  /** What is shown in the text's place; that is then what a lock screen says. */
  blocks?: readonly object[];
};

/** No name in it is made a mention, and no address in it is opened for a preview. */
const asWritten = { parse: "none", link_names: false, unfurl_links: false, unfurl_media: false };

/** The message as Slack keeps it. */
export const postMessage = async (
  client: SlackClient,
  { channelId: channel, text: written, key, threadTs, isShownInChannel, blocks }: NewMessage,
  options: Signalled,
): Promise<Message> => {
  const metadata = { event_type: eventType, event_payload: { step: digestOf(key) } };
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs, reply_broadcast: isShownInChannel === true };
  const body = { channel, text: written, ...(blocks && { blocks }), ...thread, ...asWritten, metadata };
  return (await client.write("chat.postMessage", body, Posted, options)).message;
};

export const changeMessage = async (
  client: SlackClient,
  { channelId: channel, ts }: MessageRef,
  written: string,
  { blocks, ...options }: Signalled & { blocks?: readonly object[] },
): Promise<void> => {
  const { parse, link_names } = asWritten;
  const body = { channel, ts, text: written, ...(blocks && { blocks }), parse, link_names };
  await client.write("chat.update", body, z.object({ ts: z.string() }), options);
};

/** Takes a message away while it is as it was sent and nobody has replied to it. One that is gone stays gone. */
export const removeMessage = async (
  client: SlackClient,
  ref: MessageRef,
  sent: string,
  options: Signalled,
): Promise<void> => {
  const found = await readMessage(client, ref, options);
  if (!found) return;
  if (!isSameText(found.text, sent))
    throw new AppError("conflict", "The message was changed since, so it isn't removed by itself. Delete it in Slack.");
  if (found.reply_count > 0)
    throw new AppError("conflict", "People have replied to the message, so it isn't removed by itself.");
  const { channelId: channel, ts } = ref;
  await client.write("chat.delete", { channel, ts }, z.object({ ts: z.string() }), options);
};

/** Throws where the message isn't the app's own, or holds more than a text that can be put back. */
export const requireOwn = async (client: SlackClient, ref: MessageRef, options: Signalled): Promise<Message> => {
  const found = await readMessage(client, ref, options);
  if (!found) throw new AppError("not_found", "Slack no longer has this message.");
  if (!(await isOwn(client, found, options)))
    throw new AppError("forbidden", "Somebody else wrote this message. Slack lets the app change its own alone.");
  if (found.attachments.length > 0 || found.blocks.some(({ type }) => type !== "rich_text"))
    throw new AppError("conflict", "This message holds more than a text, so its text isn't changed by itself.");
  return found;
};
