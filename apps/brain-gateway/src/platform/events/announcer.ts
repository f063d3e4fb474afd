import type { Log } from "../telemetry/log.ts";
import type { Heard } from "./listener.ts";

export type Announcer = {
  /** Says it soon, together with what else is said meanwhile. May be lost with the process. */
  announce: (notification: Heard) => void;
  /** Says it a moment later, unless something else is said before: what follows shortly costs no notification of its own. */
  announceLater: (notification: Heard) => void;
  /** Waits for what is being said. */
  close: () => Promise<void>;
};

/** Short for whoever looks at a page, long for a run that makes one step after the other. */
const laterMs = 25;

/** Says things after their commit, one batch at a time, so that no commit of ours waits for a notification. */
export const createAnnouncer = (send: (batch: readonly Heard[]) => Promise<void>, log: Log): Announcer => {
  const pending = new Map<string, Heard>();
  let sending: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    while (pending.size > 0) {
      clearTimeout(timer);
      timer = undefined;
      const batch = [...pending.values()];
      pending.clear();
      await send(batch).catch((error: unknown) => log.warn({ err: error }, "a change could not be announced"));
    }
    sending = null;
  };
  const say = (): void => {
    sending ??= flush();
  };
  const add = (notification: Heard) => pending.set(`${notification.channel} ${notification.payload}`, notification);
  return {
    announce: (notification) => {
      add(notification);
      say();
    },
    announceLater: (notification) => {
      add(notification);
      timer ??= setTimeout(say, laterMs);
    },
    close: async () => {
      say();
      await sending;
    },
  };
};
