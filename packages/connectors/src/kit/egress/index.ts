export { isGlobalUnicast } from "./address-policy.ts";
export { isBodyTooLarge } from "./bounded-body.ts";
export { createEgress } from "./create-egress.ts";
export type {
  Egress,
  EgressCall,
  EgressConfig,
  EgressOptions,
  EgressResponse,
  EgressStream,
  WebFetch,
} from "./egress.ts";
export { type HostList } from "./egress-target.ts";
export type { Resolver } from "./guarded-connector.ts";
