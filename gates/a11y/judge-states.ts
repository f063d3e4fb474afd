import { createFaults } from "../harness/gate.ts";
import type { PageState } from "./page-states.ts";

type PerState = Record<PageState["name"], number>;
/** How many pages were looked at in each state, and how many of them told of it. */
export type StateTally = { pages: PerState; told: PerState };

export const nonePerState = (): PerState => ({
  ...{ filled: 0, empty: 0, missing: 0, forbidden: 0 },
  ...{ offline: 0, error: 0, loading: 0 },
});

/** Some pages read nothing, and some hide what failed; but where hardly any tells, the state was not made. */
export const judgeStates = ({ pages, told }: StateTally): string[] => {
  const faults = createFaults();
  faults.atLeast("pages that tell that they are empty", told.empty, pages.empty / 3);
  faults.atLeast("pages that tell that there is no such thing", told.missing, pages.missing * 0.8);
  // A viewer may see most of what there is.
  faults.atLeast("pages that tell that they need a permission", told.forbidden, Math.min(pages.forbidden, 3));
  faults.atLeast("pages that tell that there is no network", told.offline, pages.offline);
  faults.atLeast("pages that tell of a failure", told.error, pages.error / 3);
  faults.atLeast("pages that tell that they wait", told.loading, pages.loading / 3);
  return faults.list;
};
