import { Readable } from "node:stream";
import { AppError } from "@bizosaas/contracts";
import type { Egress, WebFetch } from "./egress.ts";

/** Node's web streams and the browser's are one thing with two types; a gate that drives a browser sees both. */
type Body = ConstructorParameters<typeof Response>[0];

const bodiless = new Set([101, 204, 205, 304]);

/** A web `fetch` over the guarded client: real `Request` in, real `Response` with a streaming body out. */
export const webFetch =
  (open: Egress["open"], options: Parameters<Egress["asFetch"]>[0]): WebFetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
    const answer = await open(request.url, {
      ...options,
      method: request.method,
      headers: request.headers,
      ...(body && { body }),
      signal: init?.signal ?? request.signal,
      redirect: request.redirect === "follow" ? "follow" : "manual",
    });
    if (request.redirect === "error" && answer.status >= 300 && answer.status < 400) {
      answer.body.destroy();
      throw new AppError("address_refused", `${new URL(request.url).host} redirects, which isn't allowed here.`);
    }
    const headers = new Headers(answer.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    if (bodiless.has(answer.status)) answer.body.resume();
    const stream = bodiless.has(answer.status) ? null : (Readable.toWeb(answer.body) as unknown as Body);
    const response = new Response(stream, { status: answer.status, headers });
    Object.defineProperty(response, "url", { value: answer.url });
    return response;
  };
