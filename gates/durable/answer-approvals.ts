import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { callAsOwner } from "../harness/call.ts";
import type { Platform } from "../harness/platform.ts";

const Page = z.object({ items: z.array(z.object({ id: z.string() })) });

/** A person who says yes to whatever waits, until told to stop. Decides over the API, as one would. */
export const answerApprovals = (platform: Platform) => {
  let isStopped = false;
  let answered = 0;
  const answer = async () => {
    const page = await callAsOwner(platform, "approvals.list", { status: "pending", limit: 100 });
    for (const { id } of Page.parse(page).items) {
      // Its run may have ended it in this very moment.
      const isDone = await callAsOwner(platform, "approvals.approve", { approvalId: id }).then(
        () => true,
        () => false,
      );
      if (isDone) answered += 1;
    }
  };
  const loop = async () => {
    while (!isStopped) {
      await answer();
      await delay(250);
    }
  };
  const looping = loop();
  // Whoever stops it hears of its failure; a gate that failed elsewhere and took the API down tells of that instead.
  looping.catch(() => undefined);
  return {
    answered: () => answered,
    stop: async () => {
      isStopped = true;
      await looping;
    },
  };
};
