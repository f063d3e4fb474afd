export { describeAction } from "./describe-action.ts";
export { performAction } from "./perform-action.ts";
export type { WriteRequest } from "./write-request.ts";
