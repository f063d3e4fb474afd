import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createEgress } from "../kit/egress/index.ts";
import { WordPressConfig } from "../wordpress-rest/config.ts";
import { validateWordPress } from "./validate-wordpress.ts";

type Answer = { status?: number; type?: string; body: string };
const html = (body: string, status = 200): Answer => ({ status, type: "text/html", body });
const json = (body: unknown, status = 200): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
});
const index = json({ name: "Shop", namespaces: ["wp/v2"], authentication: { "application-passwords": {} } });

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A site whose answer to each path is written down here; it reports which requests carried a password. */
const verdictFor = async (answer: (path: string) => Answer) => {
  const withPassword: string[] = [];
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (request.headers.authorization) withPassword.push(path);
    const { status = 200, type = "text/html", body } = answer(path);
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const egress = createEgress({ allowedPrivateHosts: [host] });
  const config = WordPressConfig.parse({
    siteUrl: `http://${host}`,
    username: "ada",
    applicationPassword: "abcd efgh",
  });
  const verdict = await validateWordPress(config, egress);
  await egress.close();
  return { ...verdict, withPassword };
};

test("a page that isn't WordPress is called that, and never sees the password", async () => {
  expect(await verdictFor(() => html("<h1>Bakery</h1>"))).toMatchObject({
    outcome: "invalid",
    reason: expect.stringContaining("isn't a WordPress site") as unknown,
    withPassword: [],
  });
});

test("a WordPress whose API is blocked is told apart from no WordPress", async () => {
  const page = '<link rel="stylesheet" href="/wp-content/themes/x/style.css">';
  expect(await verdictFor((path) => (path === "/" ? html(page) : html("Not found", 404)))).toMatchObject({
    outcome: "invalid",
    reason: expect.stringContaining("switched off or blocked") as unknown,
    withPassword: [],
  });
});

test("a site without Application Passwords never sees one over plain http", async () => {
  const closed = json({ name: "Shop", namespaces: ["wp/v2"], authentication: [] });
  expect(await verdictFor((path) => (path === "/wp-json/" ? closed : json({}, 404)))).toMatchObject({
    outcome: "invalid",
    reason: expect.stringContaining("aren't available") as unknown,
    withPassword: [],
  });
});

test("an API that is closed to visitors is still asked with the password", async () => {
  const closed = json({ code: "rest_login_required", message: "Log in." }, 401);
  const me = json({ id: 1, name: "Ada", username: "ada", roles: ["editor"], capabilities: { edit_posts: true } });
  expect(await verdictFor((path) => (path.endsWith("users/me") ? me : closed))).toMatchObject({
    outcome: "limited",
    account: { detail: "Ada (ada), editor" },
  });
});

test.each([
  ["a firewall's page", html("<h1>Forbidden</h1>", 403), "unknown", "firewall"],
  ["a cached page", html("<h1>Hello</h1>"), "unknown", "cache"],
  ["another product's user", json({ id: 7, email: "a@b.c" }), "unknown", "other than WordPress"],
  ["a fault", json({ code: "internal_server_error", message: "Critical error" }, 500), "unknown", "500"],
  ["maintenance", html("<h1>Back soon</h1>", 503), "unknown", "maintenance"],
  [
    "a plugin's own code for a wrong password",
    json({ code: "incorrect_password", message: "x" }, 401),
    "invalid",
    "refused",
  ],
  [
    "passwords switched off",
    json({ code: "application_passwords_disabled", message: "x" }, 401),
    "invalid",
    "available",
  ],
])("%s as answer to the password is judged %s", async (_, answer, outcome, word) => {
  expect(await verdictFor((path) => (path.endsWith("users/me") ? answer : index))).toMatchObject({
    outcome,
    reason: expect.stringContaining(word) as unknown,
  });
});
