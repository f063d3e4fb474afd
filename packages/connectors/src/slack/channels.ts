import { AppError, type Choice } from "@bizosaas/contracts";
import { z } from "zod";
import type { ScopeName } from "./config.ts";
import { readAllRows } from "./pages.ts";
import type { SlackClient } from "./slack-client.ts";

const Channel = z.object({
  id: z.string().min(1),
  name: z.string().catch(""),
  is_archived: z.boolean().catch(false),
  is_member: z.boolean().catch(false),
});

/** Where messages go: a channel, or the direct messages with one person, which have no name. */
export type Place = { id: string; name: string };

export const nameOf = ({ name }: Place): string => (name === "" ? "a direct message" : `#${name}`);

type Signalled = { signal?: AbortSignal | undefined };

const types: readonly { type: string; scope: ScopeName }[] = [
  { type: "public_channel", scope: "channels:read" },
  { type: "private_channel", scope: "groups:read" },
];

/** The kinds that the token may see; asking for another one would fail the whole call. Where it sees none, Slack says so. */
const typesOf = async (client: SlackClient, options: Signalled): Promise<string> => {
  const { scopes } = await client.identity(options);
  const seen = types.filter(({ scope }) => scopes?.has(scope) !== false);
  return (seen.length === 0 ? types : seen).map(({ type }) => type).join(",");
};

/** The channels that the app is in: elsewhere it can neither write nor see what it wrote. */
const listOwnChannels = async (client: SlackClient, options: Signalled) =>
  readAllRows(
    client,
    {
      method: "users.conversations",
      query: { types: await typesOf(client, options), exclude_archived: true },
      ...{ rows: "channels", row: Channel },
    },
    options,
  );

/** The same, as a form offers them. */
export const listChannelChoices = async (client: SlackClient, signal?: AbortSignal): Promise<Choice[]> =>
  (await listOwnChannels(client, { signal }))
    .map(({ id, name }) => ({ value: id, label: `#${name}` }))
    .sort((one, other) => one.label.localeCompare(other.label));

const Found = z.object({ channel: Channel });

const notIn = async (client: SlackClient, wanted: string, options: Signalled): Promise<AppError> => {
  const { user } = await client.identity(options);
  const message = `The app isn't in a channel “${wanted}”. Open it in Slack and invite the app: type /invite @${user}.`;
  return new AppError("not_found", message);
};

const findById = async (client: SlackClient, id: string, options: Signalled): Promise<Place> => {
  // Of direct messages Slack tells nothing without a scope of its own, and nothing is needed.
  if (id.startsWith("D")) return { id, name: "" };
  const { channel } = await client.read("conversations.info", { channel: id }, Found, options);
  if (channel.is_archived)
    throw new AppError("conflict", `#${channel.name} is archived. Unarchive it in Slack, or choose another channel.`);
  if (!channel.is_member) throw await notIn(client, channel.name, options);
  return { id: channel.id, name: channel.name };
};

/** The channel of this id or name, where the app can write. */
export const findChannel = async (client: SlackClient, wanted: string, options: Signalled): Promise<Place> => {
  if (/^[CGD][A-Z0-9]{7,}$/.test(wanted)) return findById(client, wanted, options);
  const name = wanted.replace(/^#/, "").toLowerCase();
  const found = (await listOwnChannels(client, options)).find((each) => each.name.toLowerCase() === name);
  if (found) return { id: found.id, name: found.name };
  throw await notIn(client, wanted, options);
};
