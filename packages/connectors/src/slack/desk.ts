import type { Egress } from "../kit/egress/index.ts";
import { SlackForm } from "./config.ts";
import { changeMessage, findSent, postMessage } from "./messages.ts";
import { type Notice, toBlocks } from "./notice.ts";
import { findByEmail, openDirect } from "./people.ts";
import { createSlackClient } from "./slack-client.ts";

type Signalled = { signal?: AbortSignal | undefined };
type Sent = { channelId: string; ts: string };
type Due = {
  channelId: string;
  notice: Notice;
  /** One key is one message, whoever sends it and however often. */
  key: string;
  /** When it was first about to be sent; null where this is the first time. */
  beganAt: Date | null;
};

/** What BizOSaaS itself says to people in a workspace, besides the steps of workflows. */
export const openSlackDesk = ({ config, egress }: { config: unknown; egress: Egress }) => {
  const { botToken, signingSecret } = SlackForm.parse(config);
  const client = createSlackClient({ botToken }, egress);
  return {
    /** Whether what is pressed there can be told from what others send. */
    hasButtons: signingSecret !== "",
    signingSecret,
    findPerson: (email: string, options: Signalled) => findByEmail(client, email, options),
    openDirect: (slackUserId: string, options: Signalled) => openDirect(client, { id: slackUserId }, options),
    /** Sends it, or finds what an earlier attempt has sent. Answers the message's number. */
    send: async ({ channelId, notice, key, beganAt }: Due, options: Signalled): Promise<string> => {
      const sought = { channelId, threadTs: undefined, key };
      const sent = beganAt && (await findSent(client, { ...sought, since: beganAt.toISOString() }, options));
      return (sent ?? (await postMessage(client, { channelId, key, ...toBlocks(notice) }, options))).ts;
    },
    update: ({ channelId, ts }: Sent, notice: Notice, options: Signalled): Promise<void> => {
      const { text, blocks } = toBlocks(notice);
      return changeMessage(client, { channelId, ts }, text, { ...options, blocks });
    },
  };
};
export type SlackDesk = ReturnType<typeof openSlackDesk>;
