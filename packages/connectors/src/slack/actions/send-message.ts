import { z } from "zod";
import { defineAction } from "../../kit/action.ts";
import { findChannel, listChannelChoices, nameOf } from "../channels.ts";
import { toSlackText } from "../message-text.ts";
import type { SlackClient } from "../slack-client.ts";
import {
  begunAt,
  ChannelField,
  isSent,
  MentionField,
  type SendBefore,
  SentMessage,
  sample,
  sendOnce,
  TextField,
  takeBack,
} from "./sent-message.ts";

const Input = z.strictObject({ channel: ChannelField, text: TextField, mention: MentionField });

export const sendMessage = defineAction<SlackClient>()({
  id: "send_message",
  title: "Send a message to a channel",
  description: "Writes in a channel that the app was invited to.",
  effect: "write",
  idempotent: true,
  capability: "channels",
  input: Input,
  output: SentMessage,
  sample,
  listChoices: (client, _field, signal) => listChannelChoices(client, signal),
  target: () => null,
  before: async (client, { channel, text, mention }, context): Promise<SendBefore> => {
    toSlackText(text, mention);
    const { id: channelId, name } = await findChannel(client, channel, context);
    return { since: new Date().toISOString(), channelId, name };
  },
  isApplied: (client, _input, before, context) => isSent(client, before, context),
  run: async (client, { channel, text, mention }, context) => {
    const begun = begunAt(context);
    const place = begun ? { id: begun.channelId, name: begun.name } : await findChannel(client, channel, context);
    return sendOnce(client, place, { text: toSlackText(text, mention) }, context);
  },
  undo: (client, _before, _input, context) => takeBack(client, context),
  describe: (_input, { channelId: id, channelName: name }) => `Sent a message to ${nameOf({ id, name })}.`,
});
