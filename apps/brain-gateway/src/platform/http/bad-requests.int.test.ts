import { connect } from "node:net";
import { Problem } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
let token: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  token = await gateway.tenant.people.owner.token();
});
afterAll(() => gateway.close());

const send = async (path: string, init: RequestInit = {}, authorization: string | null = `Bearer ${token}`) => {
  const response = await fetch(`${gateway.url}${path}`, {
    ...init,
    headers: { ...(authorization !== null && { authorization }), ...(init.headers as Record<string, string>) },
  });
  const problem = Problem.parse(await response.json());
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(problem.correlationId).toBe(response.headers.get("x-correlation-id"));
  expect(problem.status).toBe(response.status);
  return { status: response.status, code: problem.code, problem, headers: response.headers };
};
const json = { "content-type": "application/json" };
const post = (body: string, headers: Record<string, string> = json) =>
  send("/v1/invitations", { method: "POST", headers, body });

describe("a request that is wrong before any rule runs", () => {
  it.for([
    ["a body cut short", '{"email": "a@', "malformed_json", 400],
    ["an empty body that says JSON", "", "malformed_json", 400],
    ["a body that sets a prototype", '{"__proto__": {"admin": true}}', "malformed_json", 400],
    ["a body that sets a constructor", '{"constructor": {"prototype": {"a": 1}}}', "malformed_json", 400],
    ["a list where an object belongs", "[1, 2]", "invalid_input", 400],
    ["a bare text", '"hello"', "invalid_input", 400],
    ["null", "null", "invalid_input", 400],
    ["a text with a NUL", '{"email": "a\\u0000@example.test", "role": "member"}', "invalid_input", 400],
    ["half of a surrogate pair", '{"email": "\\ud800", "role": "member"}', "invalid_input", 400],
    ["a thousand levels of nesting", `{"email": ${"[".repeat(1000)}${"]".repeat(1000)}}`, "invalid_input", 400],
    ["a megabyte of brackets", `{"email": ${"[".repeat(500_000)}${"]".repeat(500_000)}}`, "invalid_input", 400],
    ["a body over the limit", JSON.stringify({ email: "x".repeat(1_100_000) }), "payload_too_large", 413],
  ] as const)("refuses %s", async ([, body, code, status]) => {
    expect(await post(body)).toMatchObject({ code, status });
  });

  it("refuses bodies that are not JSON", async () => {
    expect(await post("email=a", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({
      status: 415,
    });
    expect(await post("hello", { "content-type": "text/plain" })).toMatchObject({ code: "unsupported_media_type" });
  });

  it("tells a wrong method from a wrong address", async () => {
    const wrongMethod = await send("/v1/members", { method: "PUT", headers: json, body: "{}" });
    expect(wrongMethod).toMatchObject({ status: 405, code: "method_not_allowed" });
    expect(wrongMethod.headers.get("allow")).toBe("GET");
    expect(await send("/v1/nothing-here")).toMatchObject({ status: 404, code: "not_found" });
    expect(await send("/v1/members/%zz", { method: "DELETE" })).toMatchObject({ status: 400, code: "invalid_input" });
    const nowhere = [`/v1/workflows/${"a".repeat(5000)}`, "/v1/docs/assets/%2e%2e/package.json", "/v1/docs/assets/%00"];
    for (const path of nowhere) expect(await send(path)).toMatchObject({ status: 404, code: "not_found" });
  });

  it("names fields by their dotted path", async () => {
    const { problem } = await post(JSON.stringify({ email: "nobody", role: "king", extra: 1 }));
    expect(problem.fields?.map(({ path }) => path).sort()).toEqual(["email", "extra", "role"]);
  });

  it("refuses a page size and a cursor that are not ours", async () => {
    expect(await send("/v1/audit?limit=0")).toMatchObject({ code: "invalid_input" });
    expect(await send("/v1/audit?limit=many")).toMatchObject({ code: "invalid_input" });
    expect(await send("/v1/audit?cursor=abc")).toMatchObject({ code: "invalid_input" });
    expect(await send("/v1/audit?limit=1&limit=2")).toMatchObject({ code: "invalid_input" });
    expect(await send("/v1/audit?__proto__[a]=1")).toMatchObject({ code: "invalid_input" });
  });

  it("answers what is no HTTP at all in the same shape", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(gateway.url).port), "127.0.0.1", () => socket.end("NONSENSE\r\n\r\n"));
      let text = "";
      socket.on("data", (chunk) => (text += chunk.toString()));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toContain("400 Bad Request");
    expect(Problem.parse(JSON.parse(body)).code).toBe("invalid_input");
  });
});

describe("the correlation id", () => {
  it("is the caller's when it is harmless, else a new one", async () => {
    const own = await send("/v1/nothing", { headers: { "x-correlation-id": "trace-12345678" } });
    expect(own.problem.correlationId).toBe("trace-12345678");
    const hostile = await send("/v1/nothing", { headers: { "x-correlation-id": "a b<script>" } });
    expect(hostile.problem.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
