import { say } from "../launch/console-lines.ts";
import { root } from "../launch/env.ts";
import { generateClient } from "../launch/prepare-code.ts";
import { runChecks } from "./run-checks.ts";

await generateClient();
const { passed, failed } = await runChecks(root);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
