export { handleConnectionSync } from "./handle-connection-sync.ts";
export { heldSyncs } from "./held-syncs.ts";
export { runSync } from "./run-sync.ts";
export { syncPart } from "./sync-part.ts";
