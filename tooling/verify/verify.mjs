import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../launch/bare/ensure-installed.mjs";
import { runOnOwnNode } from "../launch/bare/run-on-own-node.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
ensureInstalled(root);
runOnOwnNode(root, "tooling/verify/verify.ts", process.argv.slice(2));
