import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEgress } from "./create-egress.ts";
import type { EgressCall } from "./egress.ts";
import { hostileUrls } from "./hostile-urls.ts";

type Local = {
  server: Server;
  host: string;
  url: string;
  seen: { url: string; headers: NodeJS.Dict<string | string[]> }[];
};

const servers: Server[] = [];
const listen = async (answer: RequestListener): Promise<Local> => {
  const seen: Local["seen"] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? "", headers: request.headers });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, host, url: `http://${host}`, seen };
};

const names: Record<string, string[]> = {
  "rebound.test": ["127.0.0.1"],
  "mixed.test": ["93.184.215.14", "10.0.0.1"],
  "mapped.test": ["::ffff:127.0.0.1"],
};
const resolve = async (hostname: string) => names[hostname] ?? ["127.0.0.1"];

let site: Local;
let other: Local;
let canary: Local;
const calls: EgressCall[] = [];
const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));

beforeAll(async () => {
  canary = await listen((_, response) => response.end("canary"));
  other = await listen((_, response) => response.end("other"));
  site = await listen((request, response) => {
    const to = (status: number, location: string) => response.writeHead(status, { location }).end();
    if (request.url?.startsWith("/hello"))
      return response.setHeader("content-type", "application/json").end('{"ok":true}');
    if (request.url === "/packed") return response.setHeader("content-encoding", "gzip").end(gzipSync("packed text"));
    if (request.url === "/bomb") return response.setHeader("content-encoding", "gzip").end(bomb);
    if (request.url === "/damaged") return response.setHeader("content-encoding", "gzip").end("not gzip at all");
    if (request.url === "/to-other") return to(302, `${other.url}/landed`);
    if (request.url === "/to-canary") return to(302, canary.url);
    if (request.url === "/to-metadata") return to(307, "http://169.254.169.254/latest/");
    if (request.url === "/loop") return to(302, "/loop");
    if (request.url === "/see-other") return to(303, "/hello");
    if (request.url === "/drip") return void response.write("first");
    if (request.url === "/echo") return void request.pipe(response);
    if (request.url === "/cut") return void response.socket?.destroy();
    if (request.url === "/silent") return;
    response.writeHead(404).end("<html>");
  });
});
afterAll(async () => {
  await egress.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const allowed: string[] = [];
let egress: ReturnType<typeof createEgress>;
beforeAll(() => {
  allowed.push(site.host, other.host);
  egress = createEgress({ allowedPrivateHosts: allowed, resolve, onCall: (call) => calls.push(call) });
});

const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => "answered",
    (error: { code?: string }) => error.code,
  );

test.each(hostileUrls)("%j opens no socket", async (address) => {
  const port = canary.host.split(":")[1] ?? "";
  const before = canary.seen.length;
  expect(await refusal(egress.fetch(address.replace("PORT", port), { hosts: "any" }))).toBe("address_refused");
  expect(canary.seen.length).toBe(before);
});

test("the list of hostile addresses is long enough to mean something", () => {
  expect(new Set(hostileUrls).size).toBeGreaterThanOrEqual(60);
});

test("an allowed private host answers, packed or plain", async () => {
  const options = { hosts: [site.host] };
  expect((await egress.fetch(`${site.url}/hello`, options)).json()).toEqual({ ok: true });
  expect((await egress.fetch(`${site.url}/packed`, options)).text()).toBe("packed text");
});

test("a host outside the connection's list is refused even when the operator allows it", async () => {
  expect(await refusal(egress.fetch(other.url, { hosts: [site.host] }))).toBe("address_refused");
  expect(await refusal(egress.fetch(other.url, { hosts: [] }))).toBe("address_refused");
});

test("a name that is checked once and rebound later still reaches only the checked address", async () => {
  const answers = [["93.184.215.14"], ["127.0.0.1"]];
  let asked = 0;
  const rebinding = createEgress({
    allowedPrivateHosts: [],
    resolve: async () => answers[asked++] ?? [],
    connectTimeoutMs: 300,
  });
  await refusal(rebinding.fetch("http://flip.test/", { hosts: "any", timeoutMs: 600 }));
  expect(asked).toBe(1);
  expect(await refusal(rebinding.fetch("http://flip.test/", { hosts: "any" }))).toBe("address_refused");
  expect(canary.seen).toEqual([]);
  await rebinding.close();
});

test("redirects to private or foreign hosts are refused, and the canary is never touched", async () => {
  for (const path of ["/to-canary", "/to-metadata"])
    expect(await refusal(egress.fetch(site.url + path, { hosts: "any" }))).toBe("address_refused");
  expect(await refusal(egress.fetch(`${site.url}/to-other`, { hosts: [site.host] }))).toBe("address_refused");
  expect(canary.seen).toEqual([]);
});

test("credentials stay behind when a redirect crosses origins", async () => {
  const headers = { authorization: "Basic c2VjcmV0", cookie: "a=b", "x-api-key": "k", accept: "text/plain" };
  const answer = await egress.fetch(`${site.url}/to-other`, { hosts: [site.host, other.host], headers });
  expect(answer.text()).toBe("other");
  const landed = other.seen.at(-1)?.headers;
  expect(landed?.accept).toBe("text/plain");
  for (const name of ["authorization", "cookie", "x-api-key"]) expect(landed?.[name]).toBeUndefined();
});

test("a change is never redirected to another origin, nor turned into a read behind the caller's back", async () => {
  const post = { hosts: [site.host, other.host], method: "POST", body: "{}" };
  expect(await refusal(egress.fetch(`${site.url}/to-other`, post))).toBe("address_refused");
  expect(await refusal(egress.fetch(`${site.url}/loop`, post))).toBe("address_refused");
  expect((await egress.fetch(`${site.url}/see-other`, post)).json()).toEqual({ ok: true });
});

test("a redirect loop ends after five hops", async () => {
  const before = site.seen.length;
  expect(await refusal(egress.fetch(`${site.url}/loop`, { hosts: [site.host] }))).toBe("upstream_failed");
  expect(site.seen.length - before).toBe(6);
});

test("a packed bomb is stopped at the bound, counted after unpacking", async () => {
  expect(bomb.byteLength).toBeLessThan(100_000);
  expect(await refusal(egress.fetch(`${site.url}/bomb`, { hosts: [site.host] }))).toBe("upstream_too_large");
  const plain = await egress.fetch(`${site.url}/bomb`, { hosts: [site.host], maxBodyBytes: 40 * 1024 * 1024 });
  expect(plain.bytes.byteLength).toBe(30 * 1024 * 1024);
});

test("silence, a body that stops halfway and a cut connection are told apart", async () => {
  const options = { hosts: [site.host], timeoutMs: 200 };
  expect(await refusal(egress.fetch(`${site.url}/silent`, options))).toBe("upstream_timeout");
  expect(await refusal(egress.fetch(`${site.url}/drip`, options))).toBe("upstream_timeout");
  expect(await refusal(egress.fetch(`${site.url}/cut`, options))).toBe("unavailable");
  expect(await refusal(egress.fetch(`${site.url}/damaged`, options))).toBe("upstream_failed");
});

test("a closed port is `unavailable`, with a sentence that names the host and not the path", async () => {
  const gone = await listen((_, response) => response.end());
  await new Promise((done) => gone.server.close(done));
  const client = createEgress({ allowedPrivateHosts: [gone.host] });
  const error = await client.fetch(`${gone.url}/secret-path`, { hosts: [gone.host] }).catch((each: Error) => each);
  expect(error).toMatchObject({ code: "unavailable", message: expect.stringContaining(gone.host) as unknown });
  expect(String(error)).not.toContain("secret-path");
  await client.close();
});

test("cancelling travels to the socket and gives the caller its own reason", async () => {
  const controller = new AbortController();
  const work = egress.fetch(`${site.url}/silent`, { hosts: [site.host], signal: controller.signal });
  controller.abort(new Error("The run was cancelled."));
  await expect(work).rejects.toThrow("The run was cancelled.");
  expect(calls.at(-1)?.outcome).toBe("cancelled");
});

test("asFetch gives a real Response that streams, under the same rules", async () => {
  const guarded = egress.asFetch({ hosts: [site.host] });
  const answer = await guarded(`${site.url}/echo`, { method: "POST", body: "streamed words" });
  expect(answer).toBeInstanceOf(Response);
  expect(await answer.text()).toBe("streamed words");
  const first = await guarded(`${site.url}/drip`).then((each) => each.body?.getReader());
  expect(new TextDecoder().decode((await first?.read())?.value)).toBe("first");
  await first?.cancel();
  await expect(guarded(other.url)).rejects.toMatchObject({ code: "address_refused" });
});

test("every call is counted once, without its path", async () => {
  const counted: EgressCall[] = [];
  const client = createEgress({ allowedPrivateHosts: allowed, onCall: (call) => counted.push(call) });
  await client.fetch(`${site.url}/hello?token=secret`, { hosts: [site.host] });
  expect(counted).toEqual([
    expect.objectContaining({ host: site.host, method: "GET", status: 200, outcome: "ok", bytes: 11 }),
  ]);
  expect(JSON.stringify(counted)).not.toContain("secret");
  await client.close();
});
