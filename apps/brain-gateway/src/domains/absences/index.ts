import { endAbsence } from "./end-absence.ts";
import { getAbsence } from "./get-absence.ts";
import { listDeciders } from "./list-deciders.ts";
import { saveAbsence } from "./save-absence.ts";

export const handlers = { listDeciders, get: getAbsence, save: saveAbsence, end: endAbsence };
export { standInOf } from "./rules.ts";
export { decidingRoles, peopleAway, whoDecides } from "./who-decides.ts";
