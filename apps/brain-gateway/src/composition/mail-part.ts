import { tidyAccounts } from "../domains/account/index.ts";
import { deliverMails, tidyMails } from "../platform/mail/deliver-mails.ts";
import type { Services } from "../platform/services/services.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";

const everyMs = 1000;
const tidyEveryMs = 60_000;

const work = async (services: Services, isTidyDue: boolean): Promise<void> => {
  await deliverMails(services);
  if (!isTidyDue) return;
  await tidyMails(services);
  await tidyAccounts(services);
};

/** Sends what is queued, and once a minute takes away what is over: old mails, links and sign-ins that ran out. */
export const mailPart: WorkerPart = {
  name: "mail",
  start: async (services) => {
    let working: Promise<void> | null = null;
    let tidiedAt = 0;
    const tick = () => {
      if (working || services.draining.aborted) return;
      const isTidyDue = Date.now() - tidiedAt >= tidyEveryMs;
      if (isTidyDue) tidiedAt = Date.now();
      working = work(services, isTidyDue)
        .catch((error: unknown) => services.log.error({ err: error }, "mails could not be sent"))
        .finally(() => {
          working = null;
        });
    };
    const timer = setInterval(tick, everyMs);
    return {
      status: () => "running",
      stop: async () => {
        clearInterval(timer);
        await working;
      },
    };
  },
};
