import { heldSyncs } from "../domains/sync/index.ts";
import { heldMessages } from "../platform/events/held-messages.ts";
import { createDeadWatch } from "../platform/services/heartbeat.ts";
import { createTakeOver } from "../platform/services/take-over.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";
import { dutiesPart } from "./duties-part.ts";
import { heldRuns } from "./engine-part.ts";

/** With the silence after which a worker is taken for dead, well below the minute that a run may stand still. */
const everyMs = 4000;

/** Looks for what dead workers hold; starts after the parts that would go on with it. */
export const takeOverPart: WorkerPart = {
  name: "take_over",
  start: (services) => {
    const holds = [heldRuns(services), heldMessages(services), heldSyncs(services)];
    const takeOver = createTakeOver(services, holds, createDeadWatch(services));
    return dutiesPart("take_over", { takeOver }, everyMs).start(services);
  },
};
