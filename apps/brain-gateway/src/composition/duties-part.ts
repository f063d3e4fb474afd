import type { Services } from "../platform/services/services.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";

type Duties = Readonly<Record<string, (services: Services) => Promise<unknown>>>;

const minuteMs = 60_000;

/** One after the other; what fails is told and tried again in the next round. */
const round = async (services: Services, part: string, duties: Duties): Promise<void> => {
  for (const [duty, run] of Object.entries(duties)) {
    if (services.draining.aborted) return;
    await run(services).catch((error: unknown) => services.log.error({ err: error, part, duty }, "a duty failed"));
  }
};

/** What a process looks after again and again, beginning with its start. */
export const dutiesPart = (name: string, duties: Duties, everyMs = minuteMs): WorkerPart => ({
  name,
  start: async (services) => {
    let current: Promise<void> | null = null;
    const begin = () => {
      current ??= round(services, name, duties).finally(() => {
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
});
