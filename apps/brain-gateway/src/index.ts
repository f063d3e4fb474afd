export type { GatewayEnv } from "./env.ts";
export { parseEnv } from "./env.ts";
export { createServer } from "./platform/http/server.ts";
export { createServices, type Services } from "./platform/services/services.ts";
export { startWorker } from "./platform/services/worker.ts";
export { ensureKeyFile } from "./platform/vault/key-file.ts";
