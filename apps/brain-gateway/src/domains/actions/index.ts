export { performAction } from "./perform-action.ts";
export type { WriteRequest } from "./write-request.ts";
