import { apiKeyPrefix, type Can, contract, listOperations, Problem } from "@bizosaas/contracts";
import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { z } from "zod";
import { isTenantRight } from "../identity/authorize.ts";

type Document = Awaited<ReturnType<OpenAPIGenerator["generate"]>>;
type DocumentOperation = Record<string, unknown> & { parameters?: unknown[]; responses?: Record<string, unknown> };

const problemResponse = {
  description: "What failed: `code` is from a closed list, `correlationId` is the reference to quote.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "A key of your own: the same request with the same key within a day gets the first one's answer.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

const securityOf = (can: Can) => {
  if (can === "public") return [];
  return isTenantRight(can) ? [{ apiKey: [] }, { portalToken: [] }] : [{ portalToken: [] }];
};

const extend = (target: DocumentOperation, entry: ReturnType<typeof listOperations>[number]): void => {
  target.operationId = entry.name;
  target.security = securityOf(entry.can);
  target["x-can"] = entry.can;
  target["x-effect"] = entry.effect;
  if (entry.audit !== undefined) target["x-audit"] = entry.audit;
  if (entry.takesKey) target.parameters = [...(target.parameters ?? []), idempotencyKey];
  target.responses = { ...target.responses, default: problemResponse };
};

/** OpenAPI 3.1 of the whole contract: what it takes and gives, who may call it, what it does and how it fails. */
export const createOpenApiDocument = async (): Promise<Document> => {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: {
      title: "BizOSaaS Brain Gateway",
      version: "1",
      description: "Bodies are JSON of at most 1 MB; unknown fields are refused.",
    },
    components: {
      securitySchemes: {
        apiKey: {
          type: "http",
          scheme: "bearer",
          bearerFormat: `${apiKeyPrefix}…`,
          description:
            "A key from Settings, API keys. It works inside its organization, with the rights it was made for.",
        },
        portalToken: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "Signed by a portal." },
      },
      schemas: { Problem: z.toJSONSchema(Problem, { target: "draft-2020-12" }) as never },
    },
  });
  const paths = document.paths as Record<string, Record<string, DocumentOperation>>;
  for (const entry of listOperations()) {
    const target = paths[entry.path]?.[entry.method.toLowerCase()];
    if (!target) throw new Error(`${entry.name} is missing in the generated document.`);
    extend(target, entry);
  }
  return document;
};
