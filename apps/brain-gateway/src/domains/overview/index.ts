import { getOverview } from "./get-overview.ts";

export const handlers = { get: getOverview };
