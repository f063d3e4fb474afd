import type { Services } from "./services.ts";

/** Something that workers hold under the lease of their heartbeat. */
export type Hold = {
  name: string;
  /** The other workers that hold some of it. */
  holders: () => Promise<readonly string[]>;
  /** Lets the living have what these held, who are dead. */
  release: (workerIds: readonly string[]) => Promise<void>;
};

/** Those of these workers who are dead. */
type FindDead = (workerIds: readonly string[]) => Promise<readonly string[]>;

/** One look at who holds what: whoever is found dead by it loses all that it held. */
export const createTakeOver = (
  { log }: Pick<Services, "log">,
  holds: readonly Hold[],
  findDead: FindDead,
): (() => Promise<void>) => {
  const holdersOf = ({ name, holders }: Hold) =>
    holders().catch((error: unknown) => {
      log.error({ err: error, hold: name }, "who holds what could not be looked up");
      return [];
    });
  const release = ({ name, release }: Hold, workerIds: readonly string[]) =>
    release(workerIds).catch((error: unknown) =>
      log.error({ err: error, hold: name, workerIds }, "what dead workers held could not be taken over"),
    );
  return async () => {
    const held = await Promise.all(holds.map(async (hold) => ({ hold, workerIds: await holdersOf(hold) })));
    const all = [...new Set(held.flatMap(({ workerIds }) => workerIds))];
    if (all.length === 0) return;
    const dead = await findDead(all);
    // At once: to set many runs going again takes a while, and nothing else needs to stand still for it.
    await Promise.all(
      held.map(async ({ hold, workerIds }) => {
        const theirs = workerIds.filter((id) => dead.includes(id));
        if (theirs.length > 0) await release(hold, theirs);
      }),
    );
  };
};
