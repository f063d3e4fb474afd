import { setTimeout as delay } from "node:timers/promises";
import { type Delivery, deliver, type Hook } from "./webhook-sender.ts";

export type Sent = { deliveries: Delivery[]; failed: number; seconds: number };

/** Delivers on a fixed schedule, whatever the answers do: a server that is too slow falls behind visibly. */
export const sendAtRate = async (hook: Hook, perSecond: number, seconds: number, label: string): Promise<Sent> => {
  const started = performance.now();
  const total = perSecond * seconds;
  const sending: Promise<Delivery | null>[] = [];
  while (sending.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1);
    while (sending.length < due) sending.push(deliver(hook, `${label}-${sending.length}`).catch(() => null));
    await delay(5);
  }
  const answers = await Promise.all(sending);
  const deliveries = answers.filter((answer) => answer !== null);
  return { deliveries, failed: answers.length - deliveries.length, seconds: (performance.now() - started) / 1000 };
};
