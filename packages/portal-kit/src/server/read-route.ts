import { AppError, isAppError } from "@bizosaas/contracts";
import type { GatewayClient, GatewayOperation } from "@bizosaas/gateway-client";
import type { PortalActor } from "../actor.ts";
import { operationOf } from "./operation-of.ts";
import { parseInput } from "./parse-input.ts";
import { refusal } from "./refusal.ts";

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type ReadHost = {
  currentActor: () => Promise<PortalActor | null>;
  clientFor: (actor: PortalActor | null) => Promise<GatewayClient>;
};

/** Who asks is read from the database alone, so that its absence can be named. */
const recognise = async (currentActor: ReadHost["currentActor"]): Promise<PortalActor> => {
  try {
    const actor = await currentActor();
    if (actor) return actor;
  } catch (error) {
    if (isAppError(error)) throw error;
    const sentence = "PostgreSQL can't be reached from the portal, so nobody who is signed in can be recognised.";
    throw new AppError("unavailable", sentence, { cause: error });
  }
  throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
};

/** A GET handler that answers one read as JSON, for a page that asks again every few seconds (`usePolled`). */
export const createReadRoute =
  ({ currentActor, clientFor }: ReadHost) =>
  <Input, Output>(select: (gateway: GatewayClient) => GatewayOperation<Input, Output>) => {
    const operation = operationOf(select);
    if (operation.effect !== "read") throw new Error(`${operation.name} is no read and can't be a GET route.`);
    return async (request: Request, { params }: RouteContext): Promise<Response> => {
      try {
        const actor = await recognise(currentActor);
        const search = Object.fromEntries(new URL(request.url).searchParams);
        const input = parseInput(operation.input, { ...search, ...(await params) }) as Input;
        const value = await select(await clientFor(actor))(input);
        return Response.json(value, { headers: { "cache-control": "private, no-store" } });
      } catch (error) {
        return refusal(error);
      }
    };
  };
