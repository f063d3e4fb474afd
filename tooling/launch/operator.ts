import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { root } from "./env.ts";
import { mustRun } from "./run-command.ts";
import { gatewayEnvironment, type Platform } from "./services.ts";

export type OperatorSignIn = { email: string; password: string };

const Answer = z.union([
  z.object({ email: z.email(), password: z.string().min(1) }),
  z.object({ already: z.literal(true) }),
]);

const fileIn = (dataDir: string): string => path.join(dataDir, "operator-password");

/** Lies in a file until it was shown: a start that is cut off before would take the only sign-in with it. */
const passwordFor = (dataDir: string): string => {
  const file = fileIn(dataDir);
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (/^[\w-]{24}$/.test(kept)) return kept;
  const password = randomBytes(18).toString("base64url");
  writeFileSync(file, password, { mode: 0o600 });
  return password;
};

/** For when it was shown, or never will be. */
export const forgetPassword = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });

/** Makes the first operator and returns the sign-in, until it is forgotten; undefined where there is an operator. */
export const firstOperator = async (platform: Platform): Promise<OperatorSignIn | undefined> => {
  const { DATA_DIR, OPERATOR_EMAIL } = platform.env;
  const { output } = await mustRun("Making the first operator", [process.execPath, "src/commands/create-operator.ts"], {
    folder: path.join(root, "apps/brain-gateway"),
    environment: {
      ...gatewayEnvironment(platform),
      ...{ ROLE: "api", OPERATOR_EMAIL, OPERATOR_PASSWORD: passwordFor(DATA_DIR) },
    },
  });
  const answer = Answer.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
  if (!("already" in answer)) return answer;
  forgetPassword(DATA_DIR);
  return undefined;
};
