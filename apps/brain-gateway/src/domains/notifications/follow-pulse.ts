import { setTimeout as delay } from "node:timers/promises";

/** At most this often a bell is counted anew, however much happens around it. */
const calmMs = 250;

type Pulse = { unread: number; latest: { id: string } | null };

const stateOf = ({ unread, latest }: Pulse) => `${unread}:${latest?.id}`;

async function* follow<P extends Pulse>(
  load: () => Promise<P>,
  ticks: AsyncIterable<void>,
  first: P,
  signal: AbortSignal,
) {
  yield first;
  let told = stateOf(first);
  for await (const _ of ticks) {
    const pulse = await load();
    if (stateOf(pulse) !== told) yield pulse;
    told = stateOf(pulse);
    await delay(calmMs, undefined, { signal }).catch(() => undefined);
  }
}

/** The count as it is, then again whenever it changed. Give ticks that listen already, so that nothing falls between. */
export const followPulse = async <P extends Pulse>(
  ticks: AsyncIterable<void>,
  load: () => Promise<P>,
  signal: AbortSignal,
) => follow(load, ticks, await load(), signal);
