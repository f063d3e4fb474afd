import { createEgress } from "@bizosaas/connectors/egress";
import type { EffectServer } from "../durable/effect-server.ts";
import { median } from "../harness/quantile.ts";

/** Milliseconds (p50) of a call by itself: the same way out to the same system, one after another, with no run around it. */
export const measureCall = async ({ host, url }: EffectServer, seconds: number): Promise<number> => {
  const egress = createEgress({ allowedPrivateHosts: [host] });
  const callFor = async (forSeconds: number) => {
    const times: number[] = [];
    const end = performance.now() + forSeconds * 1000;
    while (performance.now() < end) {
      const askedAt = performance.now();
      await egress.fetch(url, { hosts: "any" });
      times.push(performance.now() - askedAt);
    }
    return times;
  };
  await callFor(Math.min(1, seconds));
  const times = await callFor(seconds);
  await egress.close();
  return median(times);
};
