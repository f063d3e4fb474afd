import type { RunStatus } from "@bizosaas/contracts";

/** What can be done to many runs at once, and where those stand that it can be done to. */
export const statusesFor = {
  pause: ["queued", "running", "waiting"],
  resume: ["paused"],
  retry: ["failed"],
  cancel: ["queued", "running", "waiting", "paused"],
} as const satisfies Record<string, readonly RunStatus[]>;
export type ManyVerb = keyof typeof statusesFor;
