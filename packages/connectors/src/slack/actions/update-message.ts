import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { readBack } from "../../kit/read-back.ts";
import { findChannel, listChannelChoices, nameOf } from "../channels.ts";
import { isSameText, toSlackText } from "../message-text.ts";
import { changeMessage, readMessage, requireOwn } from "../messages.ts";
import type { SlackClient } from "../slack-client.ts";
import { ChannelField, MessageTs, messageTsMeta, SentMessage, sample, TextField, toResult } from "./sent-message.ts";

const Input = z.strictObject({
  channel: ChannelField,
  message: MessageTs.meta({ title: "Message to change", ...messageTsMeta }),
  text: TextField,
});
type Input = z.output<typeof Input>;

const findOwn = async (client: SlackClient, { channel, message }: Input, context: ActionContext) => {
  const place = await findChannel(client, channel, context);
  return { place, found: await requireOwn(client, { channelId: place.id, ts: message }, context) };
};

export const updateMessage = defineAction<SlackClient>()({
  id: "update_message",
  title: "Change a message",
  description: "Replaces the text of a message that the app has sent. Nobody is alerted again.",
  effect: "write",
  idempotent: true,
  capability: "channels",
  input: Input,
  output: SentMessage,
  sample,
  listChoices: (client, _field, signal) => listChannelChoices(client, signal),
  target: () => null,
  before: async (client, input, context) => {
    toSlackText(input.text);
    const { place, found } = await findOwn(client, input, context);
    return { channelId: place.id, text: found.text };
  },
  isApplied: async (client, { message, text }, { channelId }, context) => {
    const found = await readMessage(client, { channelId, ts: message }, context);
    return found !== null && isSameText(found.text, toSlackText(text));
  },
  run: async (client, input, context) => {
    const { place, found } = await findOwn(client, input, context);
    const text = toSlackText(input.text);
    if (isSameText(found.text, text)) return toResult(client, place, { message: found, wrote: false }, context);
    const ref = { channelId: place.id, ts: input.message };
    await changeMessage(client, ref, text, context);
    const kept = await readBack(() => readMessage(client, ref, context), { ...context, mayBeCutOff: true });
    return toResult(client, place, { message: kept ?? { ...found, text }, wrote: true }, context);
  },
  undo: async (client, before, { message }, context) => {
    const { text } = SentMessage.parse(context.output);
    const ref = { channelId: before.channelId, ts: message };
    const found = await requireOwn(client, ref, context);
    if (isSameText(found.text, before.text)) return;
    if (!isSameText(found.text, text))
      throw new AppError("conflict", "The message was changed since, so its earlier text isn't put back by itself.");
    // Slack gives texts in the form that it takes them.
    await changeMessage(client, ref, before.text, context);
  },
  describe: (_input, { channelId: id, channelName: name }) => `Changed a message in ${nameOf({ id, name })}.`,
});
