export { createApi } from "./composition/create-api.ts";
export { startWorker } from "./composition/worker.ts";
export type { GatewayEnv } from "./env.ts";
export { parseEnv } from "./env.ts";
export { createServices, type Services } from "./platform/services/services.ts";
export { ensureKeyFile } from "./platform/vault/key-file.ts";
