import { createServer } from "node:http";

export type EffectServer = {
  host: string;
  url: string;
  /** Every idempotency key that came, with how often, by the run it was sent for. */
  calls: Map<string, Map<string, number>>;
  close: () => Promise<void>;
};

type Answering = { afterMs?: number; refusesFirst?: boolean };

const sumOf = (keys: ReadonlyMap<string, number>): number => [...keys.values()].reduce((sum, count) => sum + count, 0);

/** The other system: counts what reaches it, by run and by idempotency key. It may refuse the first call of each run. */
export const startEffectServer = async ({
  afterMs = 0,
  refusesFirst = false,
}: Answering = {}): Promise<EffectServer> => {
  const calls: EffectServer["calls"] = new Map();
  const server = createServer((request, response) => {
    const key = String(request.headers["idempotency-key"] ?? "");
    const run = new URL(request.url ?? "/", "http://effect").searchParams.get("run") ?? "";
    const keys = calls.get(run) ?? new Map<string, number>();
    calls.set(run, keys.set(key, (keys.get(key) ?? 0) + 1));
    request.resume();
    const status = refusesFirst && sumOf(keys) === 1 ? 503 : 200;
    const answer = () => response.writeHead(status, { "content-type": "application/json" }).end('{"done":true}');
    setTimeout(answer, afterMs);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { host, url: `http://${host}/effect`, calls, close };
};
