import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** What a vendor's address may turn into, from one day to the next. */
export type Misbehaviour =
  | "html" // a web page with status 200
  | "html_404"
  | "firewall" // a page with status 403
  | "rate_limited" // 429 with Retry-After: 17
  | "server_error"
  | "silent" // takes the request and never answers
  | "damaged_json"
  | "foreign_data" // JSON, but another product's
  | "redirect"; // to `redirectTo`

export type MisbehavingServer = {
  url: string;
  host: string;
  /** The path and `authorization` of every request so far. */
  seen: { path: string; authorization: string | undefined }[];
  behave(how: Misbehaviour): void;
  stop(): Promise<void>;
};

const page = "<!doctype html><html><head><title>Welcome</title></head><body>Nothing here.</body></html>";

const answers = (redirectTo: string): Record<Misbehaviour, RequestListener> => ({
  html: (_, response) => response.setHeader("content-type", "text/html").end(page),
  html_404: (_, response) => response.writeHead(404, { "content-type": "text/html" }).end(page),
  firewall: (_, response) => response.writeHead(403, { "content-type": "text/html" }).end(page),
  rate_limited: (_, response) => response.writeHead(429, { "retry-after": "17" }).end(page),
  server_error: (_, response) => response.writeHead(500).end(page),
  silent: () => {},
  damaged_json: (_, response) => response.setHeader("content-type", "application/json").end('{"id": 1, "na'),
  foreign_data: (_, response) => response.setHeader("content-type", "application/json").end('{"id":1,"items":[1,2]}'),
  redirect: (_, response) => response.writeHead(302, { location: redirectTo }).end(),
});

/** A server that is in the way of every connector: it never does what a vendor's would. */
export const startMisbehavingServer = async (
  how: Misbehaviour,
  redirectTo = "http://169.254.169.254/",
): Promise<MisbehavingServer> => {
  const behaviours = answers(redirectTo);
  let answer = behaviours[how];
  const seen: MisbehavingServer["seen"] = [];
  const server = createServer((request, response) => {
    seen.push({ path: request.url ?? "", authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    seen,
    behave: (next) => {
      answer = behaviours[next];
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
