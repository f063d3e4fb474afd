import { databaseFaultOf } from "../../platform/http/to-app-error.ts";
import type { Services } from "../../platform/services/services.ts";
import { StaleRunError } from "./record-steps.ts";

/** Each is the end of the patience that one write has by itself. */
const mostFaults = 5;

/**
 * Whether what could not be stored is to be tried again by itself. A database that is away comes back; what it refuses
 * for good, or fails at again and again, waits for the run's own next write, which tells of it as the run's failure.
 */
export const createStoringPatience = ({ services, ref }: { services: Services; ref: object }) => {
  let faults = 0;
  const giveUp = (err: unknown): false => {
    services.metrics.unstoredResults.inc();
    services.log.error({ err, ...ref }, "what effects came to is no longer tried to be stored by itself");
    return false;
  };
  return {
    noteStored: () => {
      faults = 0;
    },
    isWorthAnother: (error: unknown): boolean => {
      // A worker that lost the run never may write again, and one that stops leaves it to whoever takes the run up.
      if (error instanceof StaleRunError || services.draining.aborted) return false;
      const fault = databaseFaultOf(error);
      if (fault === "away") return true;
      faults += 1;
      return fault === "refused" || faults >= mostFaults ? giveUp(error) : true;
    },
  };
};
