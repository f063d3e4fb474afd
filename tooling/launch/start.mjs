import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./bare/ensure-installed.mjs";
import { runOnOwnNode } from "./bare/run-on-own-node.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
ensureInstalled(root);
runOnOwnNode(root, "tooling/launch/start-platform.ts", process.argv.slice(2));
