import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What an unknown account is checked against, so that it takes as long as a known one. */
const nobody = hash("no account has this password", cost);

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Does the same work with and without a stored hash; false where there is none. */
export const verifyPassword = async (stored: string | null | undefined, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? (await nobody), password).catch(() => false);
  return matches && stored != null;
};
