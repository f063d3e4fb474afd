import { AppError } from "@bizosaas/contracts";
import type { GatewayClient, GatewayOperation } from "@bizosaas/gateway-client";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { ActionResult } from "../action-result.ts";
import type { PortalActor } from "../actor.ts";
import { operationOf } from "./operation-of.ts";
import { parseInput } from "./parse-input.ts";
import { toActionError } from "./to-action-error.ts";

/** `key` names the request, so that it is done once however often it is sent; without one each call is its own. */
export type PortalAction<Input, Output> = (input: Input | FormData, key?: string) => Promise<ActionResult<Output>>;

type ActionOptions = {
  /** Leaves the open page as it is; for a canvas that saves while somebody draws. */
  refresh?: boolean;
};

type ActionHost = {
  currentActor: () => Promise<PortalActor | null>;
  clientFor: (actor: PortalActor | null) => Promise<GatewayClient>;
};

/** From a browser, so that it may be anything. */
const isKey = (key: unknown): key is string => typeof key === "string" && /^[\w-]{1,64}$/.test(key);

/**
 * Makes a server action of one operation: authorizes, parses by the operation's own schema, calls, and has the open
 * page read anew. Its answer is a value, also when it fails.
 */
export const createPortalAction =
  ({ currentActor, clientFor }: ActionHost) =>
  <Input, Output>(
    select: (gateway: GatewayClient) => GatewayOperation<Input, Output>,
    { refresh = true }: ActionOptions = {},
  ): PortalAction<Input, Output> => {
    const operation = operationOf(select);
    return async (given, key) => {
      try {
        const actor = await currentActor();
        if (!actor && operation.can !== "public") {
          throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
        }
        const input = parseInput(operation.input, given) as Input;
        const context = isKey(key) ? { idempotencyKey: key } : {};
        const value = await select(await clientFor(actor))(input, { context });
        if (refresh && operation.effect !== "read") revalidatePath("/", "layout");
        return { ok: true, value };
      } catch (error) {
        unstable_rethrow(error);
        return { ok: false, error: toActionError(error) };
      }
    };
  };
