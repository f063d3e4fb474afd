import type { DurableContext, RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { ClaimedRun } from "./claim-run.ts";
import type { RunBell } from "./run-bells.ts";
import type { RunMask } from "./run-mask.ts";
import type { RunMemory } from "./run-memory.ts";
import type { RunRecorder } from "./run-recorder.ts";

/** What the carrying of one run is made of. */
export type DriverParts = {
  services: Services;
  ref: RunRef;
  run: ClaimedRun;
  durable: DurableContext;
  recorder: RunRecorder;
  /** Rung when the run is woken. */
  bell: RunBell;
  mask: RunMask;
  /** Step keys whose waits ended before this execution began. */
  decided: readonly string[];
  /** What steps and waits of this execution came to before it was taken up again, by key. */
  memory: RunMemory;
};
