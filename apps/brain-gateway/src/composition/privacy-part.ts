import { expireExports } from "../domains/data-exports/index.ts";
import { eraseDue } from "../domains/organizations/index.ts";
import { applyRetention } from "../domains/retention/index.ts";
import type { Services } from "../platform/services/services.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";

const everyMs = 60_000;

const duties = { expireExports, applyRetention, eraseDue };

/** One after the other; what fails is told and tried again in the next round. */
const round = async (services: Services): Promise<void> => {
  for (const [duty, run] of Object.entries(duties)) {
    if (services.draining.aborted) return;
    await run(services).catch((error: unknown) => services.log.error({ err: error, duty }, "a duty of privacy failed"));
  }
};

/** Takes away what has been kept long enough: export files, run data, erased organizations. */
export const privacyPart: WorkerPart = {
  name: "privacy",
  start: async (services) => {
    let current: Promise<void> | null = null;
    const begin = () => {
      current ??= round(services).finally(() => {
        current = null;
      });
    };
    begin();
    const timer = setInterval(begin, everyMs);
    return {
      status: () => "running",
      stop: async () => {
        clearInterval(timer);
        await current;
      },
    };
  },
};
