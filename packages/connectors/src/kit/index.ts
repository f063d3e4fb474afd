export { type Action, type ActionContext, type ActionResult, defineAction } from "./action.ts";
export { type ActionSubject, subjectOf } from "./action-subject.ts";
export {
  type Capability,
  type Connector,
  type ConnectorAuth,
  type ConnectorCategory,
  defineConnector,
  type Validation,
} from "./connector.ts";
export * from "./oauth/index.ts";
export { createThrottle, type RateLimit, type Throttle, throttledEgress } from "./rate-limit.ts";
export { readBack } from "./read-back.ts";
export { type ListedId, type ListPage, type ListRequest, type Resource, type ResourceItem } from "./resource.ts";
export { rateLimited, retryAfterSeconds } from "./retry-after.ts";
export { type Presence, type Sibling } from "./sibling.ts";
export { type ResourceChange, resourceChanges, type Trigger, triggersOf } from "./triggers.ts";
