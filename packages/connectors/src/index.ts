export { getConnector, listConnectors } from "./connector-registry.ts";
export * from "./kit/index.ts";
