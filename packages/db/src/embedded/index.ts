export { type EnsurePostgresOptions, ensurePostgres, type RunningPostgres } from "./ensure-postgres.ts";
export { superuser } from "./initialize-cluster.ts";
export { stopPostgres } from "./stop-postgres.ts";
