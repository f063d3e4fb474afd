import type { Services } from "./services.ts";

/** One of the things a worker does all the time. */
export type RunningPart = {
  /** Shown in the worker's heartbeat; `running` when all is well, `starting` until then. */
  status: () => string;
  /** Called once the process drains: finish what is in hand, take nothing new. */
  stop: () => Promise<void>;
};

export type WorkerPart = { name: string; start: (services: Services) => Promise<RunningPart> };
