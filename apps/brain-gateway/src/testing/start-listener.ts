import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { JsonObject } from "@bizosaas/contracts";

export type Listener = {
  /** Address and port, as a list of allowed hosts takes it. */
  host: string;
  url: (path: string) => string;
  received: { path: string; body: JsonObject }[];
  close: () => void;
};

/** A server elsewhere that takes what it is sent; `/down` is out of order. */
export const startListener = async (): Promise<Listener> => {
  const received: Listener["received"] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body: text ? (JSON.parse(text) as JsonObject) : {} });
      response.writeHead(request.url === "/down" ? 404 : 200, { "content-type": "application/json" });
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, received, url: (path) => `http://${host}${path}`, close: () => server.close() };
};
