import { getStatus } from "./get-status.ts";

export const handlers = { get: getStatus };
export { readHealth } from "./read-health.ts";
