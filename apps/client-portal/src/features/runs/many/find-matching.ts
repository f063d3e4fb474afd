import type { RunStatus, RunSummary } from "@bizosaas/contracts";
import type { ActionResult } from "@bizosaas/portal-kit";
import type { RunFilter } from "../queries.ts";

export type ManyRun = { id: string; name: string };
type Page = { items: readonly RunSummary[]; nextCursor: string | null };
export type ReadRuns = (filter: RunFilter & { limit: number }) => Promise<ActionResult<Page>>;

/** At once: a browser asks for one after the other, and somebody waits for it. */
export const mostRuns = 1000;
const pageSize = 100;

export const nameOfRun = ({ workflowName, triggerSummary }: RunSummary): string => `${workflowName}, ${triggerSummary}`;

export type Matching = { runs: ManyRun[]; isAll: boolean };

/** Every run of a list, on all its pages, that has one of the statuses. Rejects with the sentence of what went wrong. */
export const findMatching = async (
  read: ReadRuns,
  { cursor: _, ...filter }: RunFilter,
  statuses: readonly RunStatus[],
  onFound: (count: number) => void,
): Promise<Matching> => {
  // A run may change its status while it is looked for.
  const found = new Map<string, ManyRun>();
  const wanted = filter.status ? statuses.filter((status) => status === filter.status) : statuses;
  for (const status of wanted) {
    let cursor: string | null | undefined;
    do {
      const answer = await read({ ...filter, status, limit: pageSize, ...(cursor && { cursor }) });
      if (!answer.ok) throw new Error(answer.error.message);
      for (const run of answer.value.items) found.set(run.id, { id: run.id, name: nameOfRun(run) });
      onFound(found.size);
      if (found.size > mostRuns) return { runs: [...found.values()].slice(0, mostRuns), isAll: false };
      cursor = answer.value.nextCursor;
    } while (cursor);
  }
  return { runs: [...found.values()], isAll: true };
};
