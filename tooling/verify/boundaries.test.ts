import { expect, test } from "vitest";
import { findBoundaryViolations } from "./boundaries.ts";
import { readImports } from "./import-graph.ts";
import { plantRepository } from "./plant-repository.ts";

const domains = "apps/brain-gateway/src/domains";

const findings = (file: string, text: string): string[] =>
  findBoundaryViolations(
    readImports(
      plantRepository({
        [`${domains}/runs/index.ts`]: "export const run = 1;",
        [`${domains}/runs/rules.ts`]: "export const rule = 1;",
        "packages/db/src/index.ts": "export const db = 1;",
        [file]: text,
      }),
    ),
  );

test.each([
  ["an app that imports another app", "apps/client-portal/src/a.ts", `import "@bizosaas/admin-portal";`],
  ["a portal that imports the database", "apps/client-portal/src/a.ts", `import { db } from "@bizosaas/db";`],
  ["a leaf that imports a workspace", "packages/ui/src/a.ts", `import "@bizosaas/contracts";`],
  ["workflows importing connectors", "packages/workflows/src/a.ts", `import "@bizosaas/connectors";`],
  ["portal-kit using more of the database than sign-in", "packages/portal-kit/src/a.ts", `import "@bizosaas/db";`],
  ["a dynamic import of a forbidden package", "apps/client-portal/src/a.ts", `await import("@bizosaas/db");`],
  ["a re-export of a forbidden package", "apps/client-portal/src/a.ts", `export * from "@bizosaas/workflows";`],
  ["a relative way into another workspace", "packages/workflows/src/a.ts", `import "../../db/src/index.ts";`],
  ["a configuration's way into a workspace", "e2e/a.config.ts", `import "../packages/db/src/index.ts";`],
  ["code that reads the root's configuration", "e2e/a.ts", `import "../playwright.config.ts";`],
  ["a domain inside another domain", `${domains}/workflows/a.ts`, `import { rule } from "../runs/rules.ts";`],
  ["the platform knowing a domain", "apps/brain-gateway/src/platform/a.ts", `import "../domains/runs/index.ts";`],
  ["ui knowing Next", "packages/ui/src/a.tsx", `import Link from "next/link";`],
  ["contracts using Node", "packages/contracts/src/a.ts", `import { readFile } from "node:fs";`],
  ["a domain with a database client of its own", `${domains}/runs/a.ts`, `import pg from "pg";`],
  ["a domain that knows Fastify", `${domains}/runs/a.ts`, `import fastify from "fastify";`],
])("%s is found", (_, file, text) => {
  expect(findings(file, text)).toEqual([expect.stringContaining(`${file}:1`)]);
});

test.each([
  [
    "the gateway using its packages",
    "apps/brain-gateway/src/a.ts",
    `import "@bizosaas/db"; import "@bizosaas/workflows";`,
  ],
  ["a domain calling another through its door", `${domains}/workflows/a.ts`, `import { run } from "../runs/index.ts";`],
  ["portal-kit signing in at the database", "packages/portal-kit/src/a.ts", `import "@bizosaas/db/sign-in";`],
  ["a test with a database of its own", "apps/brain-gateway/src/a.int.test.ts", `import "@bizosaas/db/testing";`],
  ["a tool's configuration extending the root's", "e2e/a.config.ts", `import "../playwright.config.ts";`],
  ["a type of a reserved package", `${domains}/runs/a.ts`, `import type pg from "pg";`],
])("%s is allowed", (_, file, text) => {
  expect(findings(file, text)).toEqual([]);
});

test("production code may not use the database's test tools", () => {
  expect(findings("apps/brain-gateway/src/a.ts", `import "@bizosaas/db/testing";`)).toHaveLength(1);
});
