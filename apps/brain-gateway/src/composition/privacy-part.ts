import { expireExports } from "../domains/data-exports/index.ts";
import { eraseDue } from "../domains/organizations/index.ts";
import { applyRetention } from "../domains/retention/index.ts";
import { dutiesPart } from "./duties-part.ts";

/** Takes away what has been kept long enough: export files, run data, erased organizations. */
export const privacyPart = dutiesPart("privacy", { expireExports, applyRetention, eraseDue });
