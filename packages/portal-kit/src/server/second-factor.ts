import { AppError, type Portal, Proof } from "@bizosaas/contracts";
import { createGatewayClient, type GatewayClient } from "@bizosaas/gateway-client";
import { z } from "zod";
import type { ActionResult } from "../action-result.ts";
import { readPortalEnv } from "./env.ts";
import type { PortalDefinition } from "./portal-definition.ts";
import { requestOrigin } from "./request-origin.ts";
import { signInStore } from "./sign-in-store.ts";
import { toActionError } from "./to-action-error.ts";
import { dropWaitingToken, keepWaitingToken, readWaitingSignIn, readWaitingToken } from "./waiting-sign-in.ts";

const Given = z.object({ proof: z.string().max(100_000) });
const tooLate = () => new AppError("unauthenticated", "This sign-in took too long. Start again.");

/** The gateway before anybody is signed in; it limits by the person's own address. */
const openGateway = async (): Promise<GatewayClient> => {
  const { address } = await requestOrigin();
  return createGatewayClient({
    url: readPortalEnv().GATEWAY_URL,
    token: () => undefined,
    headers: { "x-forwarded-for": address },
  });
};

const readProof = (given: unknown): Proof => {
  try {
    return Proof.parse(JSON.parse(Given.parse(given).proof));
  } catch (cause) {
    throw new AppError("credential_rejected", "That code is not right.", { cause });
  }
};

/** Lets the gateway check the factor, then opens the session that waited for it. */
export const passSecondFactor = async (
  { portal }: PortalDefinition,
  given: unknown,
): Promise<{ userId: string; token: string }> => {
  const waiting = await readWaitingToken(portal);
  if (!waiting) throw tooLate();
  await (await openGateway()).signIn.verify({ token: waiting, proof: readProof(given) });
  const opened = await signInStore().openPassed(waiting, { portal, ...(await requestOrigin()) });
  await dropWaitingToken(portal);
  return opened;
};

/** The token of the sign-in that waits here, or of a new one that a passkey alone finishes. */
const waitingToken = async (portal: Portal): Promise<string> => {
  const token = await readWaitingToken(portal);
  if (token && (await readWaitingSignIn(portal))) return token;
  const started = await signInStore().startWithPasskey(portal);
  await keepWaitingToken(portal, started);
  return started;
};

/** A server action's body: what the browser's passkey is asked to sign. */
export const passkeyOptions =
  ({ portal }: PortalDefinition) =>
  async (): Promise<ActionResult<Record<string, unknown>>> => {
    try {
      const { options } = await (await openGateway()).signIn.startPasskey({ token: await waitingToken(portal) });
      return { ok: true, value: options };
    } catch (error) {
      return { ok: false, error: toActionError(error) };
    }
  };
