import path from "node:path";
import { z } from "zod";
import { root } from "./env.ts";
import { mustRun } from "./run-command.ts";
import { gatewayEnvironment, type Platform } from "./services.ts";

const Answer = z.union([
  z.object({ email: z.email(), password: z.string().min(1) }),
  z.object({ already: z.literal(true) }),
]);

/** Makes the first operator and returns the password, which is shown this one time; undefined when there is one. */
export const firstOperator = async (platform: Platform): Promise<{ email: string; password: string } | undefined> => {
  const { output } = await mustRun("Making the first operator", [process.execPath, "src/commands/create-operator.ts"], {
    folder: path.join(root, "apps/brain-gateway"),
    environment: { ...gatewayEnvironment(platform), ROLE: "api", OPERATOR_EMAIL: platform.env.OPERATOR_EMAIL },
  });
  const answer = Answer.parse(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
  return "already" in answer ? undefined : answer;
};
