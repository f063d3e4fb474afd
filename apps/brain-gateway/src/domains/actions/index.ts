import { perform } from "./perform.ts";

export const handlers = { perform };
export { describeAction } from "./describe-action.ts";
export { performAction } from "./perform-action.ts";
export type { WriteRequest } from "./write-request.ts";
