import { getRelated } from "./get-related.ts";
import { getResource } from "./get-resource.ts";
import { listResources } from "./list-resources.ts";
import { listStatuses } from "./list-statuses.ts";

export const handlers = { list: listResources, get: getResource, listStatuses, getRelated };
export { claimEvents } from "./claim-events.ts";
export { markDeleted } from "./mark-deleted.ts";
export { storeItems } from "./store-items.ts";
