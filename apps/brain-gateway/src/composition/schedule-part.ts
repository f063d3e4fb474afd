import { fireSchedules } from "../domains/triggers/index.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";

const everyMs = 1000;

/** Looks for due schedules once a second; a look that takes longer holds the next one back. */
export const schedulePart: WorkerPart = {
  name: "schedules",
  start: async (services) => {
    let firing: Promise<void> = Promise.resolve();
    let isBusy = false;
    const tick = async () => {
      try {
        await fireSchedules(services);
      } catch (error) {
        services.log.error({ err: error }, "schedules could not be read");
      } finally {
        isBusy = false;
      }
    };
    const timer = setInterval(() => {
      if (isBusy || services.draining.aborted) return;
      isBusy = true;
      firing = tick();
    }, everyMs);
    return {
      status: () => "running",
      stop: async () => {
        clearInterval(timer);
        await firing;
      },
    };
  },
};
