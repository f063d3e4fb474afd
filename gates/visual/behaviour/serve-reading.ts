import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

const root = path.join(import.meta.dirname, "../../../packages/portal-kit/workbench");

type Asked = { path: string; atMs: number; isAborted: boolean; isAnswered: boolean };
type Answering = (asked: Asked, response: ServerResponse, count: number) => void;

/** Answers with JSON, as a `readRoute` does. */
export const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

/** The page that reads, built, and a server whose answers each test decides; it writes down who asked and who left. */
export const serveReading = async () => {
  const outDir = mkdtempSync(path.join(tmpdir(), "reading-"));
  await build({ root, configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true } });
  let asked: Asked[] = [];
  let answering: Answering = (_, response, count) => answer(response, 200, { count });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://reading");
    if (!pathname.startsWith("/api/")) {
      const file = pathname === "/" ? "index.html" : pathname.slice(1);
      const type = file.endsWith(".js") ? "text/javascript" : "text/html";
      response.writeHead(200, { "content-type": type }).end(readFileSync(path.join(outDir, path.normalize(file))));
      return;
    }
    const one: Asked = { path: pathname, atMs: Date.now(), isAborted: false, isAnswered: false };
    asked.push(one);
    response.on("close", () => {
      one.isAnswered = response.writableFinished;
      one.isAborted = !response.writableFinished;
    });
    answering(one, response, asked.length);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** Forgets what was asked so far. */
    answerWith: (next: Answering) => {
      asked = [];
      answering = next;
    },
    asked: () => asked,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
