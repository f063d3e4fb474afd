import { AppError } from "@bizosaas/contracts";
import { type GatewayClient, type GatewayOperation, readGatewayError } from "@bizosaas/gateway-client";
import type { PortalActor } from "../actor.ts";
import { operationOf } from "./operation-of.ts";
import { parseInput } from "./parse-input.ts";
import { refusal } from "./refusal.ts";

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
export type GatewayRequest = { method: string; body?: unknown; signal: AbortSignal };
type FileHost = {
  currentActor: () => Promise<PortalActor | null>;
  fetchAs: (actor: PortalActor, path: string, request: GatewayRequest) => Promise<Response>;
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

/** Only JSON: a page elsewhere can't send it with this browser's cookies without asking first. */
const readBody = async (request: Request): Promise<Record<string, unknown>> => {
  if (request.headers.get("content-type") !== "application/json") {
    throw new AppError("unsupported_media_type", "This takes JSON.");
  }
  const body: unknown = await request.json().catch(() => null);
  if (typeof body === "object" && body !== null) return { ...body };
  throw new AppError("malformed_json", "This is no JSON object.");
};

/**
 * A handler that hands a file of the gateway on as it comes, so that its size costs no memory here: GET, or POST where
 * the gateway writes down that it was taken.
 */
export const createFileRoute =
  ({ currentActor, fetchAs }: FileHost) =>
  <Input>(select: (gateway: GatewayClient) => GatewayOperation<Input, File>) => {
    const operation = operationOf(select);
    const isGet = operation.method === "GET";
    return async (request: Request, { params }: RouteContext): Promise<Response> => {
      try {
        const actor = await currentActor();
        if (!actor) throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
        const given = { ...(isGet ? {} : await readBody(request)), ...(await params) };
        const input = parseInput(operation.input, given) as Record<string, unknown>;
        const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(String(input[name])),
        );
        const answer = await fetchAs(actor, path, {
          ...{ method: operation.method, signal: request.signal },
          ...(!isGet && { body: input }),
        });
        if (!answer.ok) throw await readGatewayError(answer);
        return new Response(answer.body, { headers: headersOf(answer) });
      } catch (error) {
        return refusal(error);
      }
    };
  };
