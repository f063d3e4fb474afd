import type { Log } from "../telemetry/log.ts";
import type { Heard } from "./listener.ts";

export type Announcer = {
  /** Says it soon, together with what else is said meanwhile. May be lost with the process. */
  announce: (notification: Heard) => void;
  /** Waits for what is being said. */
  close: () => Promise<void>;
};

/** Says things after their commit, one batch at a time, so that no commit of ours waits for a notification. */
export const createAnnouncer = (send: (batch: readonly Heard[]) => Promise<void>, log: Log): Announcer => {
  const pending = new Map<string, Heard>();
  let sending: Promise<void> | null = null;
  const flush = async () => {
    while (pending.size > 0) {
      const batch = [...pending.values()];
      pending.clear();
      await send(batch).catch((error: unknown) => log.warn({ err: error }, "a change could not be announced"));
    }
    sending = null;
  };
  return {
    announce: (notification) => {
      pending.set(`${notification.channel} ${notification.payload}`, notification);
      sending ??= flush();
    },
    close: async () => {
      await sending;
    },
  };
};
