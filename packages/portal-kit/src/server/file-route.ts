import { AppError } from "@bizosaas/contracts";
import { type GatewayClient, type GatewayOperation, readGatewayError } from "@bizosaas/gateway-client";
import type { PortalActor } from "../actor.ts";
import { operationOf } from "./operation-of.ts";
import { parseInput } from "./parse-input.ts";
import { refusal } from "./refusal.ts";

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
type FileHost = {
  currentActor: () => Promise<PortalActor | null>;
  fetchAs: (actor: PortalActor, path: string, signal: AbortSignal) => Promise<Response>;
};

const passedOn = ["content-type", "content-length"];

/** As an attachment whatever it is: nothing that somebody else wrote opens inside the portal. */
const headersOf = (answer: Response): Headers => {
  const headers = new Headers({ "cache-control": "private, no-store" });
  for (const name of passedOn) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const disposition = answer.headers.get("content-disposition") ?? "";
  headers.set("content-disposition", disposition.replace(/^[^;]*/, "attachment"));
  return headers;
};

/** A GET handler that hands a file of the gateway on as it comes, so that its size costs no memory here. */
export const createFileRoute =
  ({ currentActor, fetchAs }: FileHost) =>
  <Input>(select: (gateway: GatewayClient) => GatewayOperation<Input, File>) => {
    const operation = operationOf(select);
    if (operation.method !== "GET") throw new Error(`${operation.name} can't be fetched with GET.`);
    return async (request: Request, { params }: RouteContext): Promise<Response> => {
      try {
        const actor = await currentActor();
        if (!actor) throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
        const input = parseInput(operation.input, await params) as Record<string, unknown>;
        const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String(input[name])),
        );
        const answer = await fetchAs(actor, path, request.signal);
        if (!answer.ok) throw await readGatewayError(answer);
        return new Response(answer.body, { headers: headersOf(answer) });
      } catch (error) {
        return refusal(error);
      }
    };
  };
