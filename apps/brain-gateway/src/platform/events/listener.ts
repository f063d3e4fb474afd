import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../telemetry/log.ts";

export type Heard = { channel: string; payload: string };

type ListenerOptions = {
  url: string;
  channels: readonly string[];
  log: Log;
  hear: (notification: Heard) => void;
  /** After a connection was made anew: whatever was said meanwhile is lost. */
  recovered: () => void;
};

export type Listener = {
  ready: Promise<void>;
  /** Says things on the same connection; rejects while it is down. */
  send: (notifications: readonly Heard[]) => Promise<void>;
  close: () => Promise<void>;
};

const longestWaitMs = 5000;
const sendText =
  "select count(pg_notify(channel, payload)::text) from unnest($1::text[], $2::text[]) as t (channel, payload)";

const connect = async ({ url, channels, hear }: ListenerOptions): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: "bizosaas-listener", keepAlive: true });
  client.on("notification", ({ channel, payload }) => hear({ channel, payload: payload ?? "" }));
  await client.connect();
  // A commit that notifies holds a lock of the whole server until it is on disk; what is said here may be lost.
  await client.query("set synchronous_commit = off");
  for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return client;
};

const untilLost = (client: pg.Client, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    client.once("error", () => resolve());
    client.once("end", () => resolve());
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** One connection that listens for as long as the process lives and comes back by itself. */
export const createListener = (options: ListenerOptions): Listener => {
  const closing = new AbortController();
  let current: pg.Client | null = null;
  const first = Promise.withResolvers<void>();
  const listen = async () => {
    let waitMs = 100;
    let isAgain = false;
    while (!closing.signal.aborted) {
      try {
        const client = await connect(options);
        const lost = untilLost(client, closing.signal);
        if (isAgain) options.recovered();
        isAgain = true;
        waitMs = 100;
        current = client;
        first.resolve();
        await lost;
        current = null;
        await client.end().catch(() => undefined);
      } catch (error) {
        options.log.warn({ err: error }, "the listening connection failed");
      }
      await delay(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
    first.resolve();
  };
  const listening = listen();
  return {
    ready: first.promise,
    send: async (notifications) => {
      if (!current) throw new Error("The listening connection is down.");
      const channels = notifications.map(({ channel }) => channel);
      const payloads = notifications.map(({ payload }) => payload);
      await current.query({ name: "notify", text: sendText, values: [channels, payloads] });
    },
    close: async () => {
      closing.abort();
      await listening;
    },
  };
};
