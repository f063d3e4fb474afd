import type { Log } from "../telemetry/log.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { createAnnouncer } from "./announcer.ts";
import { createListener } from "./listener.ts";
import { outboxChannel } from "./write-outbox.ts";

const changesChannel = "changes";
/** A tick comes at least this often: a process that is killed takes its last announcement with it. */
const surelyEveryMs = 15_000;

/** Tells every process that a thing changed, and lets a stream wait for it. Carries ids alone, never data. */
export type Changes = {
  /** Sent when the transaction commits. `topic` is a noun such as `run` or `connection`. */
  notify: (tx: Tx, topic: string, id: string) => Promise<void>;
  /** For hot paths: said after the commit, in batches. What it tells may be lost with the process. */
  announce: (topic: string, id: string) => void;
  /** The same within a moment, for what changes again and again. */
  announceLater: (topic: string, id: string) => void;
  announceOutbox: () => void;
  /** One tick per change, several merged into one while the reader is busy. Ends when the signal aborts. */
  subscribe: (topic: string, id: string, signal: AbortSignal) => AsyncGenerator<void, void, void>;
  /** Calls back whenever that changed, and when changes may have been missed; answers how to stop. */
  onChange: (topic: string, id: string, bell: () => void) => () => void;
  /** Calls back whenever something was put in the outbox; answers how to stop. */
  onOutbox: (wake: () => void) => () => void;
  ready: Promise<void>;
  close: () => Promise<void>;
};

type Bell = () => void;

/** A bell that rings once for any number of pushes while nobody waits. */
const createTicks = (signal: AbortSignal) => {
  let isDue = false;
  let wake: Bell = () => undefined;
  const ring = () => {
    isDue = true;
    wake();
  };
  signal.addEventListener("abort", ring, { once: true });
  const timer = setInterval(ring, surelyEveryMs);
  return {
    ring,
    next: async () => {
      if (!isDue && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      isDue = false;
      return !signal.aborted;
    },
    release: () => {
      clearInterval(timer);
      signal.removeEventListener("abort", ring);
    },
  };
};

/** Who waits for what; adding a bell answers how to take it away. */
const createBells = () => {
  const bells = new Map<string, Set<Bell>>();
  const ring = (key: string) => {
    for (const bell of bells.get(key) ?? []) bell();
  };
  return {
    ring,
    ringAll: () => {
      for (const key of bells.keys()) ring(key);
    },
    add: (key: string, bell: Bell) => {
      const set = bells.get(key) ?? new Set();
      bells.set(key, set.add(bell));
      return () => {
        set.delete(bell);
        if (set.size === 0) bells.delete(key);
      };
    },
  };
};

export const createChanges = (options: { url: string; log: Log }): Changes => {
  const { add, ring, ringAll } = createBells();
  const listener = createListener({
    ...options,
    channels: [changesChannel, outboxChannel],
    hear: ({ channel, payload }) => ring(channel === outboxChannel ? outboxChannel : payload),
    recovered: ringAll,
  });
  const announcer = createAnnouncer(listener.send, options.log);
  return {
    announce: (topic, id) => announcer.announce({ channel: changesChannel, payload: `${topic}:${id}` }),
    announceLater: (topic, id) => announcer.announceLater({ channel: changesChannel, payload: `${topic}:${id}` }),
    announceOutbox: () => announcer.announce({ channel: outboxChannel, payload: "" }),
    notify: async (tx, topic, id) => {
      await tx.$executeRaw`select pg_notify(${changesChannel}, ${`${topic}:${id}`})`;
    },
    subscribe: (topic, id, signal) => {
      const ticks = createTicks(signal);
      const remove = add(`${topic}:${id}`, ticks.ring);
      const end = () => {
        remove();
        ticks.release();
      };
      // A generator that nobody began runs no `finally`: then the signal alone ends the subscription.
      if (signal.aborted) end();
      else signal.addEventListener("abort", end, { once: true });
      return (async function* subscription() {
        try {
          while (await ticks.next()) yield;
        } finally {
          signal.removeEventListener("abort", end);
          end();
        }
      })();
    },
    onChange: (topic, id, bell) => add(`${topic}:${id}`, bell),
    onOutbox: (wake) => add(outboxChannel, wake),
    ready: listener.ready,
    close: async () => {
      await announcer.close();
      await listener.close();
    },
  };
};
