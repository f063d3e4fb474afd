import { AppError } from "@bizosaas/contracts";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";

/** What an OIDC provider says of a person, from a verified ID token. */
export type Identity = { issuer: string; subject: string; email: string; isEmailVerified: boolean; name: string };

type Account = { id: string; password_hash: string | null; locked_at: Date | null };

const findLinked = async (client: pg.PoolClient, { issuer, subject }: Identity): Promise<Account | undefined> => {
  const { rows } = await client.query<Account>(
    `SELECT u.id, u.password_hash, u.locked_at FROM user_identity i JOIN user_account u ON u.id = i.user_id
     WHERE i.issuer = $1 AND i.subject = $2`,
    [issuer, subject],
  );
  return rows[0];
};

const accountFor = async (client: pg.PoolClient, identity: Identity): Promise<Account> => {
  const email = identity.email.trim().toLowerCase();
  await client.query("INSERT INTO user_account (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING", [
    uuidv7(),
    email,
    identity.name,
  ]);
  const { rows } = await client.query<Account>(
    "SELECT id, password_hash, locked_at FROM user_account WHERE email = $1",
    [email],
  );
  const [account] = rows;
  if (!account) throw new Error("The account was not written.");
  return account;
};

const link = async (client: pg.PoolClient, identity: Identity): Promise<Account> => {
  if (!identity.isEmailVerified) {
    throw new AppError("forbidden", "Your provider has not confirmed your e-mail address. Confirm it there first.");
  }
  const account = await accountFor(client, identity);
  // Whoever set that password never proved the address: linking would hand them this person's sign-in.
  if (account.password_hash) {
    throw new AppError("conflict", "An account with this e-mail address exists. Sign in with its password.");
  }
  await client.query(
    `INSERT INTO user_identity (id, user_id, issuer, subject) VALUES ($1, $2, $3, $4)
     ON CONFLICT (issuer, subject) DO NOTHING`,
    [uuidv7(), account.id, identity.issuer, identity.subject],
  );
  return (await findLinked(client, identity)) ?? account;
};

/** The account behind a provider's identity, made or linked on its first sign-in; returns the user's id. */
export const findOrLinkIdentity = async (pool: pg.Pool, identity: Identity): Promise<string> => {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN");
    const account = (await findLinked(client, identity)) ?? (await link(client, identity));
    if (account.locked_at) throw new AppError("forbidden", "This account is locked. Ask your administrator.");
    await client.query("COMMIT");
    isBroken = false;
    return account.id;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => (isBroken = false),
      () => {},
    );
    throw error;
  } finally {
    client.release(isBroken);
  }
};
