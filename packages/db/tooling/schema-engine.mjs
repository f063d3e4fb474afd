#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which would be a download: same JSON-RPC on stdio, over its WASM build.
import { connectionOf, datasourceUrl } from "./schema-engine/connection.mjs";
import { runDatabaseCommand } from "./schema-engine/database-command.mjs";
import { serve } from "./schema-engine/serve.mjs";

const flags = process.argv.slice(2);

if (flags.includes("--version") || flags.includes("-V")) {
  console.log("schema-engine-cli wasm");
} else {
  const connection = connectionOf(datasourceUrl(flags));
  const command = flags.indexOf("cli");
  if (command >= 0) await runDatabaseCommand(flags[command + 1], connection);
  else serve(flags, connection);
}
