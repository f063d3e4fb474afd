import { createRequire } from "node:module";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { createOpenApiDocument } from "./openapi-document.ts";

const assetsFolder = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
const assets = /^\/(?:swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/;

// Swagger UI writes style attributes; nothing else of it needs more than its own files.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Brain Gateway API</title>
<link rel="stylesheet" href="/v1/docs/assets/swagger-ui.css">
<link rel="icon" type="image/png" href="/v1/docs/assets/favicon-32x32.png">
</head>
<body>
<main id="api"></main>
<script src="/v1/docs/assets/swagger-ui-bundle.js"></script>
<script src="/v1/docs/start.js"></script>
</body>
</html>
`;

const start = `window.ui = SwaggerUIBundle({
  url: "/v1/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/** The contract as a document, and a page to try it on. Both are the same for everyone and hold nobody's data. */
export const registerDocs = async (app: FastifyInstance): Promise<void> => {
  const document = JSON.stringify(await createOpenApiDocument());
  app.addHook("onSend", async (_request, reply) => {
    void reply.headers({
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });
  app.get("/v1/openapi.json", async (_request, reply) => reply.type("application/json; charset=utf-8").send(document));
  app.get("/v1/docs", async (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  app.get("/v1/docs/start.js", async (_request, reply) => reply.type("text/javascript; charset=utf-8").send(start));
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: "/v1/docs/assets/",
    index: false,
    cacheControl: false,
    allowedPath: (requested) => assets.test(requested),
  });
};
