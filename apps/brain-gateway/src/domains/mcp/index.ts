export { mcpRoutes } from "./mcp-routes.ts";
export { performApproved } from "./perform-approved.ts";
