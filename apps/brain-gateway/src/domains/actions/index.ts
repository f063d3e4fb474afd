export { performAction } from "./perform-action.ts";
export type { WriteRequest, WriteResult } from "./write-request.ts";
