import { getResource } from "./get-resource.ts";
import { listResources } from "./list-resources.ts";

export const handlers = { list: listResources, get: getResource };
export { markDeleted } from "./mark-deleted.ts";
export { storeItems } from "./store-items.ts";
