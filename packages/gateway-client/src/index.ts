export {
  createGatewayClient,
  type GatewayCallContext,
  type GatewayClient,
  type GatewayClientOptions,
  type GatewayOperation,
} from "./gateway-client.ts";
export { GatewayError, readGatewayError } from "./gateway-error.ts";
