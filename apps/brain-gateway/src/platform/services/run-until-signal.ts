import type { Services } from "./services.ts";

const drainMs = 25_000;

/** Waits for SIGTERM or SIGINT, drains, and ends the process: cleanly in time, with code 1 when it took too long. */
export const runUntilSignal = (services: Services, finish: () => Promise<void>): void => {
  const { log } = services;
  const stop = async (signal: string) => {
    if (services.draining.aborted) return;
    log.info({ signal }, "draining");
    const overdue = setTimeout(() => {
      log.error("draining took too long; leaving");
      process.exit(1);
    }, drainMs);
    services.startDraining();
    try {
      await finish();
      await services.close();
      log.info("stopped");
    } catch (error) {
      log.error({ err: error }, "did not stop well");
      process.exitCode = 1;
    }
    clearTimeout(overdue);
    process.exit();
  };
  process.once("SIGTERM", (signal) => void stop(signal));
  process.once("SIGINT", (signal) => void stop(signal));
};
