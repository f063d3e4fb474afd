import { AppError } from "@bizosaas/contracts";
import type { GatewayClient, GatewayOperation } from "@bizosaas/gateway-client";
import type { PortalActor } from "../actor.ts";
import { operationOf } from "./operation-of.ts";
import { parseInput } from "./parse-input.ts";
import { refusal } from "./refusal.ts";
import { toActionError } from "./to-action-error.ts";

type StreamOperation<Input, Event> = GatewayOperation<Input, AsyncIterable<Event>>;
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

type StreamHost = {
  currentActor: () => Promise<PortalActor | null>;
  clientFor: (actor: PortalActor | null) => Promise<GatewayClient>;
};

/** A stream ends within the minute in which a lost right must end (T9); the browser comes back and is checked anew. */
const streamLifetimeMs = 50_000;
const keepAliveMs = 15_000;

const encoder = new TextEncoder();
const frame = (event: string, data: unknown): Uint8Array =>
  encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

const toEventStream = (events: AsyncIterable<unknown>, stop: AbortController): ReadableStream<Uint8Array> => {
  let keepAlive: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      keepAlive = setInterval(() => controller.enqueue(encoder.encode(": here\n\n")), keepAliveMs);
      try {
        for await (const event of events) controller.enqueue(frame("message", event));
        controller.enqueue(frame("done", null));
      } catch (error) {
        if (!stop.signal.aborted) controller.enqueue(frame("failed", toActionError(error)));
      } finally {
        clearInterval(keepAlive);
        try {
          controller.close();
        } catch {
          // The browser closed it first.
        }
      }
    },
    cancel() {
      clearInterval(keepAlive);
      stop.abort();
    },
  });
};

/** A GET handler that passes an operation's events on as server-sent events; leaving the page stops the work behind. */
export const createStreamRoute =
  ({ currentActor, clientFor }: StreamHost) =>
  <Input, Event>(select: (gateway: GatewayClient) => StreamOperation<Input, Event>) => {
    const operation = operationOf(select);
    return async (request: Request, { params }: RouteContext): Promise<Response> => {
      const stop = new AbortController();
      try {
        const actor = await currentActor();
        if (!actor) throw new AppError("unauthenticated", "You were signed out. Sign in again to go on.");
        const search = Object.fromEntries(new URL(request.url).searchParams);
        const input = parseInput(operation.input, { ...search, ...(await params) }) as Input;
        const signal = AbortSignal.any([request.signal, stop.signal, AbortSignal.timeout(streamLifetimeMs)]);
        const events = await select(await clientFor(actor))(input, { signal });
        signal.addEventListener("abort", () => stop.abort(), { once: true });
        return new Response(toEventStream(events, stop), {
          headers: {
            "content-type": "text/event-stream; charset=utf-8",
            "cache-control": "private, no-store, no-transform",
            "x-accel-buffering": "no",
          },
        });
      } catch (error) {
        return refusal(error);
      }
    };
  };
