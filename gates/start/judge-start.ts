import type { createFaults } from "../harness/gate.ts";

export const startAims = { secondSeconds: 10, idleMb: 1200, freshCloneSeconds: 300 };

/** The second start is what people wait for each morning; the clone is looked at in the long form alone. */
export const judgeStart = (
  faults: ReturnType<typeof createFaults>,
  { secondSeconds, idleMb, freshCloneSeconds }: Omit<typeof startAims, "freshCloneSeconds"> & Partial<typeof startAims>,
): void => {
  faults.atMost("a second start in seconds", secondSeconds, startAims.secondSeconds);
  faults.atMost("the idle memory of everything in MB", idleMb, startAims.idleMb);
  if (freshCloneSeconds !== undefined)
    faults.atMost("a fresh clone to a signed-in page in seconds", freshCloneSeconds, startAims.freshCloneSeconds);
};
