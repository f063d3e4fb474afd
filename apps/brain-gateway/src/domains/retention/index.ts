import { changeRetention } from "./change-retention.ts";
import { getRetention } from "./get-retention.ts";

export const handlers = { get: getRetention, change: changeRetention };
export { applyRetention } from "./apply-retention.ts";
