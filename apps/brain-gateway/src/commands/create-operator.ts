import { randomBytes } from "node:crypto";
import { createDatabase } from "@bizosaas/db";
import { hashPassword, verifyPassword } from "@bizosaas/db/sign-in";
import { readEnv } from "../env.ts";
import { isUniqueViolation } from "../platform/tenancy/unique-violation.ts";

/**
 * Makes the first operator and prints the password. Where there is one nothing is done, and the password is printed only
 * when it is the given one: whoever was cut off before reading it can ask again.
 */
const createOperator = async () => {
  const env = readEnv();
  const db = await createDatabase({
    appUrl: env.APP_DATABASE_URL,
    platformUrl: env.PLATFORM_DATABASE_URL,
    poolSize: 2,
  });
  try {
    const { userAccount } = db.global;
    const { OPERATOR_EMAIL: email, OPERATOR_PASSWORD: given } = env;
    const existing = await userAccount.findFirst({
      where: { platformRole: "operator" },
      orderBy: { createdAt: "asc" },
      select: { email: true, passwordHash: true },
    });
    if (existing) {
      const isGiven = given !== undefined && (await verifyPassword(existing.passwordHash, given));
      return isGiven ? { email: existing.email, password: given } : { already: true };
    }
    const password = given ?? randomBytes(18).toString("base64url");
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
