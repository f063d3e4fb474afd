import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import { valuesOf } from "./connection.mjs";
import { MigrationAdapter } from "./migration-adapter.mjs";

// Where the WASM build names a method otherwise than the native engine's protocol.
const methodNames = { getDatabaseVersion: "version" };
const printIdOffset = 1_000_000_000;

const loadWasm = () => {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(glue.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": wasm });
  wasm.__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
};

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

const answer = async (getEngine, { id, method, params }) => {
  try {
    const engine = await getEngine();
    const name = methodNames[method] ?? method;
    if (typeof engine[name] !== "function") throw new Error(`The schema engine has no method ${method}.`);
    const result = await engine[name](params ?? {});
    if (method === "diff" && typeof result?.stdout === "string")
      send({ id: printIdOffset + id, method: "print", params: { content: result.stdout } });
    send({ id, result: result ?? null });
  } catch (error) {
    const data = { is_panic: false, error_code: error.code, message: error.message ?? String(error), meta: error.meta };
    send({ id, error: { code: 4466, message: "schema engine error", data } });
  }
};

/** Answers the CLI's requests one after the other until it closes our input. */
export const serve = (flags, connection) => {
  loadWasm();
  const models = valuesOf(flags, "--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`);
  const adapters = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(connection));
  let engine;
  const getEngine = () =>
    (engine ??= wasm.SchemaEngine.new({ datamodels: models.length > 0 ? models : undefined }, log, adapters));
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => {
    const request = line.trim() && JSON.parse(line);
    // A line without a method acknowledges a print of ours.
    if (request?.method) queue = queue.then(() => answer(getEngine, request));
  });
  lines.on("close", () => queue.then(() => process.exit(0)));
};
