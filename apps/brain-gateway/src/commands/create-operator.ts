import { randomBytes } from "node:crypto";
import { createDatabase } from "@bizosaas/db";
import { hashPassword } from "@bizosaas/db/sign-in";
import { readEnv } from "../env.ts";
import { isUniqueViolation } from "../platform/tenancy/unique-violation.ts";

/** Makes the first operator with a random password, printed once; does nothing where there is one. */
const createOperator = async () => {
  const env = readEnv();
  const db = await createDatabase({
    appUrl: env.APP_DATABASE_URL,
    platformUrl: env.PLATFORM_DATABASE_URL,
    poolSize: 2,
  });
  try {
    const { userAccount } = db.global;
    const existing = await userAccount.findFirst({ where: { platformRole: "operator" }, select: { id: true } });
    if (existing) return { already: true };
    const email = env.OPERATOR_EMAIL;
    const password = randomBytes(18).toString("base64url");
    const passwordHash = await hashPassword(password);
    await userAccount.create({ data: { email, name: "Operator", platformRole: "operator", passwordHash } });
    return { email, password };
  } catch (error) {
    if (!isUniqueViolation(error, "email")) throw error;
    throw new Error("OPERATOR_EMAIL belongs to somebody who is no operator. Choose another address.");
  } finally {
    await db.close();
  }
};

const say = (stream: NodeJS.WriteStream, text: string, code: number) =>
  stream.write(`${text}\n`, () => process.exit(code));

try {
  say(process.stdout, JSON.stringify(await createOperator()), 0);
} catch (error) {
  say(process.stderr, error instanceof Error ? error.message : String(error), 1);
}
