import { setTimeout as delay } from "node:timers/promises";
import { readEnv } from "./env.ts";
import { runUntilSignal } from "./platform/services/run-until-signal.ts";
import { createServices, type Services } from "./platform/services/services.ts";

/** How long it goes on answering after it has said that it is not ready, so that nobody is sent to a closed door. */
const unreadyMs = 1000;

const startApi = async (services: Services): Promise<void> => {
  const { createApi } = await import("./composition/create-api.ts");
  const { operatorsPart } = await import("./composition/operators-part.ts");
  const { countDue } = await import("./platform/events/outbox-queue.ts");
  const app = await createApi(services);
  services.metrics.gauge("outbox_due_messages", "Outbox messages that are due.", () => countDue(services));
  const { HOST, PORT } = services.env;
  const address = await app.listen({ host: HOST, port: PORT });
  services.log.info({ address }, "the API listens");
  const watch = await operatorsPart.start(services);
  runUntilSignal(services, async () => {
    await watch.stop();
    await delay(unreadyMs);
    await app.close();
  });
};

const startWorkerRole = async (services: Services): Promise<void> => {
  const { startWorker } = await import("./composition/worker.ts");
  const { createHost } = await import("./platform/http/host.ts");
  const { HOST, WORKER_PORT, WORKER_ID } = services.env;
  let hasStarted = false;
  const app = await createHost(services, { hasStarted: () => hasStarted });
  // Before any work is taken: a port that is taken ends the process while it holds nothing.
  const address = await app.listen({ host: HOST, port: WORKER_PORT });
  const worker = await startWorker(services);
  hasStarted = true;
  services.log.info({ workerId: WORKER_ID, address }, "the worker runs");
  runUntilSignal(services, async () => {
    await worker.stop();
    await app.close();
  });
};

try {
  const env = readEnv();
  const services = await createServices(env);
  await (env.ROLE === "api" ? startApi(services) : startWorkerRole(services));
} catch (error) {
  // No log yet: the environment or the database is what failed, and its sentence is meant for the person who starts it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
