import { getRelated } from "./get-related.ts";
import { getResource } from "./get-resource.ts";
import { listConnectionStatuses } from "./list-connection-statuses.ts";
import { listResources } from "./list-resources.ts";
import { listStatuses } from "./list-statuses.ts";

export const handlers = { list: listResources, get: getResource, listStatuses, listConnectionStatuses, getRelated };
export { claimEvents } from "./claim-events.ts";
export { knownStatuses } from "./known-statuses.ts";
export { markDeleted } from "./mark-deleted.ts";
export { storeItems } from "./store-items.ts";
