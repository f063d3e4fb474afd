import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { findChannel, listChannelChoices, nameOf } from "../channels.ts";
import { toSlackText } from "../message-text.ts";
import { readMessage } from "../messages.ts";
import type { SlackClient } from "../slack-client.ts";
import {
  begunAt,
  ChannelField,
  isSent,
  MentionField,
  MessageTs,
  messageTsMeta,
  type SendBefore,
  SentMessage,
  sample,
  sendOnce,
  TextField,
  takeBack,
} from "./sent-message.ts";

const Input = z.strictObject({
  channel: ChannelField,
  message: MessageTs.meta({ title: "Replies to", ...messageTsMeta }),
  text: TextField,
  mention: MentionField,
  alsoInChannel: z.boolean().default(false).meta({ title: "Show it in the channel as well", control: "checkbox" }),
});
type Input = z.output<typeof Input>;

/** Where the reply goes. A thread hangs on its first message, whichever of its messages is named. */
const findThread = async (client: SlackClient, { channel, message }: Input, context: ActionContext) => {
  const begun = begunAt(context);
  if (begun?.threadTs !== undefined)
    return { place: { id: begun.channelId, name: begun.name }, threadTs: begun.threadTs };
  const place = await findChannel(client, channel, context);
  const found = await readMessage(client, { channelId: place.id, ts: message }, context);
  if (found) return { place, threadTs: found.thread_ts ?? found.ts };
  throw new AppError("not_found", `${nameOf(place)} no longer has this message, so nobody can reply to it.`);
};

export const replyInThread = defineAction<SlackClient>()({
  id: "reply_in_thread",
  title: "Reply in a thread",
  description: "Answers a message in its thread, where the channel isn't disturbed.",
  effect: "write",
  idempotent: true,
  capability: "channels",
  input: Input,
  output: SentMessage,
  sample: {
    ...sample,
    messageTs: "1700000060.000200",
    url: "https://example.slack.com/archives/C012AB3CD/p1700000060000200?thread_ts=1700000000.000100&cid=C012AB3CD",
  },
  listChoices: (client, _field, signal) => listChannelChoices(client, signal),
  target: () => null,
  before: async (client, input, context): Promise<SendBefore> => {
    toSlackText(input.text, input.mention);
    const { place, threadTs } = await findThread(client, input, context);
    return { since: new Date().toISOString(), channelId: place.id, name: place.name, threadTs };
  },
  isApplied: (client, _input, before, context) => isSent(client, before, context),
  run: async (client, input, context) => {
    const { place, threadTs } = await findThread(client, input, context);
    const text = toSlackText(input.text, input.mention);
    return sendOnce(client, place, { text, threadTs, isShownInChannel: input.alsoInChannel }, context);
  },
  undo: (client, _before, _input, context) => takeBack(client, context),
  describe: (_input, { channelId: id, channelName: name }) => `Replied to a message in ${nameOf({ id, name })}.`,
});
