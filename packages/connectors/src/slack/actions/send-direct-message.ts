import { z } from "zod";
import { type ActionContext, defineAction } from "../../kit/action.ts";
import { toSlackText } from "../message-text.ts";
import { findPerson, listPeopleChoices, openDirect } from "../people.ts";
import type { SlackClient } from "../slack-client.ts";
import {
  begunAt,
  isSent,
  type SendBefore,
  SentMessage,
  sample,
  sendOnce,
  TextField,
  takeBack,
} from "./sent-message.ts";

const Input = z.strictObject({
  person: z.string().trim().min(1, "Choose a person.").max(320).meta({
    title: "Person",
    description: "Chosen, or their e-mail address or name in Slack.",
    control: "template",
    hasChoices: true,
  }),
  text: TextField,
});

const Output = SentMessage.extend({ personName: z.string() });

const findDirect = async (client: SlackClient, wanted: string, context: ActionContext) => {
  const person = await findPerson(client, wanted, context);
  return { channelId: await openDirect(client, person, context), name: person.name };
};

export const sendDirectMessage = defineAction<SlackClient>()({
  id: "send_direct_message",
  title: "Send a message to a person",
  description: "Writes to one person of the workspace, in the app's own conversation with them.",
  effect: "write",
  idempotent: true,
  capability: "people",
  input: Input,
  output: Output,
  sample: {
    ...sample,
    ...{ channelId: "D012AB3CD", channelName: "", personName: "Ada Lovelace" },
    url: "https://example.slack.com/archives/D012AB3CD/p1700000000000100",
  },
  listChoices: (client, _field, signal) => listPeopleChoices(client, signal),
  target: () => null,
  before: async (client, { person, text }, context): Promise<SendBefore> => {
    toSlackText(text);
    return { since: new Date().toISOString(), ...(await findDirect(client, person, context)) };
  },
  isApplied: (client, _input, before, context) => isSent(client, before, context),
  run: async (client, { person, text }, context) => {
    const { channelId: id, name: personName } = begunAt(context) ?? (await findDirect(client, person, context));
    const { output, ...result } = await sendOnce(client, { id, name: "" }, { text: toSlackText(text) }, context);
    return { ...result, output: { ...output, personName } };
  },
  undo: (client, _before, _input, context) => takeBack(client, context),
  describe: (_input, { personName }) => `Sent a message to ${personName}.`,
});
