import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/**
 * `pass` hands everything on; `slow` does so after a while; `hold` answers nothing until the mode changes; `refuse` breaks
 * every connection, as a gateway that is gone does; `garble` answers with nothing of what was promised.
 */
export const gatewayModes = ["pass", "slow", "hold", "refuse", "garble"] as const;
export type GatewayMode = (typeof gatewayModes)[number];

const controlPath = "/proxy-mode/";
const slowMs = 400;
/** Longer than the gateway promises in the answers that are handed on, or a portal sends into a connection that just closed. */
const keepAliveMs = 75_000;

const handOn = (port: number, incoming: IncomingMessage, response: ServerResponse): void => {
  const { method, url, headers } = incoming;
  const outgoing = request({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    answer.pipe(response);
  });
  outgoing.on("error", () => response.destroy());
  response.on("close", () => outgoing.destroy());
  incoming.pipe(outgoing);
};

/** What the portals reach as the gateway, so that a test can make them wait for it or lose it. */
export const startGatewayProxy = async (gatewayPort: number): Promise<{ url: string; stop: () => Promise<void> }> => {
  let mode: GatewayMode = "pass";
  let release = Promise.withResolvers<void>();
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wanted = incoming.url?.startsWith(controlPath) && gatewayModes.find((each) => incoming.url?.endsWith(each));
    if (wanted) {
      mode = wanted;
      release.resolve();
      release = Promise.withResolvers<void>();
      return void response.end();
    }
    if (mode === "refuse") return void response.destroy();
    if (mode === "garble") return void response.writeHead(200, { "content-type": "application/json" }).end("null");
    if (mode === "slow") await delay(slowMs);
    if (mode === "hold") await release.promise;
    if (!response.destroyed) handOn(gatewayPort, incoming, response);
  };
  const server = createServer((incoming, response) => void answer(incoming, response));
  server.keepAliveTimeout = keepAliveMs;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

/** Changes how the gateway seems to the portals from now on. */
export const setGatewayMode = async (proxyUrl: string, mode: GatewayMode): Promise<void> => {
  const { ok } = await fetch(new URL(controlPath + mode, proxyUrl), { method: "POST" });
  if (!ok) throw new Error(`The proxy did not turn to ${mode}.`);
};
