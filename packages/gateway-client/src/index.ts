export {
  createGatewayClient,
  type GatewayCallContext,
  type GatewayClient,
  type GatewayClientOptions,
} from "./gateway-client.ts";
export { GatewayError } from "./gateway-error.ts";
