import type { DriverParts } from "./driver-parts.ts";
import { persist } from "./persist.ts";
import { sealResult } from "./run-originals.ts";

/** Remembers what a step or a wait came to, and tells it. */
export type Remember = (key: string, result: unknown, tell: () => void) => Promise<void>;

/** In our own tables, by the write that the run makes next anyway. Sealed, where the run masks values. */
export const createRemember = ({ services, ref, mask, memory, recorder }: DriverParts): Remember => {
  let position = [...memory.values()].reduce((last, known) => Math.max(last, known.position), 0);
  return async (key, result, tell) => {
    const kept = mask.isOn ? await persist(() => sealResult(services, ref, key, result)) : result;
    position += 1;
    recorder.remember({ key, position, text: JSON.stringify(kept) });
    // With nothing in between: what is told first has the lower position.
    tell();
  };
};
