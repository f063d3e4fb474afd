import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type TestServer = {
  /** Address and port, as a list of allowed hosts takes it. */
  host: string;
  url: (path: string) => string;
  /** At once, whatever it has not answered. */
  close: () => void;
};

/** A server elsewhere, on the loopback. */
export const startServer = async (onRequest: RequestListener): Promise<TestServer> => {
  const server = createServer(onRequest);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { host, url: (path) => `http://${host}${path}`, close };
};
