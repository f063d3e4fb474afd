import { setTimeout as delay } from "node:timers/promises";
import { contract, type NotificationPulse } from "@bizosaas/contracts";
import { type ReadContext, readVerb } from "../../platform/http/verb.ts";
import { readPulse } from "./read-pulse.ts";
import { topicOf } from "./topic.ts";

/** At most this often a bell is counted anew, however much happens in the organization. */
const calmMs = 250;

const load = ({ read, tenantId, actor, locale }: ReadContext) =>
  readPulse({ read, tenantId, userId: actor.userId, locale });
const stateOf = ({ unread, latest }: NotificationPulse) => `${unread}:${latest?.id}`;

async function* follow(ctx: ReadContext, ticks: AsyncIterable<void>, first: NotificationPulse) {
  yield first;
  let told = stateOf(first);
  for await (const _ of ticks) {
    const pulse = await load(ctx);
    if (stateOf(pulse) !== told) yield pulse;
    told = stateOf(pulse);
    await delay(calmMs, undefined, { signal: ctx.signal }).catch(() => undefined);
  }
}

/** The count as it is, then again whenever it changed. Listens before it first reads, so nothing falls between. */
export const watchNotifications = readVerb(contract.notifications.watch, async (ctx) => {
  const ticks = ctx.services.changes.subscribe(...topicOf(ctx.tenantId), ctx.signal);
  return follow(ctx, ticks, await load(ctx));
});
