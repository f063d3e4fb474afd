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

export type Listener = { ready: Promise<void>; close: () => Promise<void> };

const longestWaitMs = 5000;

const connect = async ({ url, channels, hear }: ListenerOptions): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: "bizosaas-listener", keepAlive: true });
  client.on("notification", ({ channel, payload }) => hear({ channel, payload: payload ?? "" }));
  await client.connect();
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
        first.resolve();
        await lost;
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
    close: async () => {
      closing.abort();
      await listening;
    },
  };
};
