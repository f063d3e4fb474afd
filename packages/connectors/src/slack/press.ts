import { z } from "zod";

/** What Slack sends when a button of a message is pressed, of it what matters here. */
const Press = z.object({
  type: z.literal("block_actions"),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  container: z.object({ type: z.literal("message"), message_ts: z.string(), channel_id: z.string() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().max(200) })).min(1),
});

export type SlackPress = {
  teamId: string | null;
  slackUserId: string;
  channelId: string;
  ts: string;
  buttonId: string;
  value: string;
};

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Null for what is no press of a message's button: Slack sends other things to the same address. */
export const readSlackPress = (body: Uint8Array): SlackPress | null => {
  const payload = new URLSearchParams(Buffer.from(body).toString("utf8")).get("payload") ?? "";
  const { data } = Press.safeParse(asJson(payload));
  const [action] = data?.actions ?? [];
  if (!data || !action) return null;
  const { team, user, container } = data;
  return {
    ...{ teamId: team?.id ?? null, slackUserId: user.id, channelId: container.channel_id, ts: container.message_ts },
    ...{ buttonId: action.action_id, value: action.value },
  };
};
