import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findAbsence } from "./find-absence.ts";

export const getAbsence = verb(contract.absences.get, (ctx) => findAbsence(ctx));
