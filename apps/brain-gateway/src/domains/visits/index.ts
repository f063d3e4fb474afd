import { endVisit } from "./end-visit.ts";
import { openVisit } from "./open-visit.ts";

export const handlers = { open: openVisit, end: endVisit };
export { isSeated, visitOf } from "./rules.ts";
export { startVisit } from "./start-visit.ts";
