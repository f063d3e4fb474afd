import { readFileSync } from "node:fs";
import path from "node:path";
import { adminUrl, clientUrl, fillSignIn } from "@bizosaas/e2e/support";
import type { Browser, BrowserContext } from "@playwright/test";
import pg from "pg";
import { z } from "zod";

export type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
export type Query = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

const Database = z.object({ urls: z.object({ admin: z.string() }) });

/** The running platform's database as its owner: for people and ids that no page hands out. */
export const withDatabase = async <Result>(
  dataDir: string,
  work: (query: Query) => Promise<Result>,
): Promise<Result> => {
  const { urls } = Database.parse(JSON.parse(readFileSync(path.join(dataDir, "database.json"), "utf8")));
  const pool = new pg.Pool({ connectionString: urls.admin, max: 1, idleTimeoutMillis: 0 });
  try {
    return await work(async (sql, values) => (await pool.query(sql, values)).rows);
  } finally {
    await pool.end();
  }
};

type Colleague = { like: string; email: string; name: string };

/** Somebody else with the same password. */
export const addPerson = async (query: Query, { like, email, name }: Colleague, platformRole: string | null = null) => {
  await query(
    `insert into user_account (id, email, name, password_hash, platform_role)
     select gen_random_uuid(), $2, $3, password_hash, $4 from user_account where email = $1`,
    [like, email, name, platformRole],
  );
};

export const addMember = async (query: Query, colleague: Colleague, role: string): Promise<void> => {
  await addPerson(query, colleague);
  await query(
    `insert into membership (tenant_id, user_id, role)
     select m.tenant_id, u.id, $3 from membership m join user_account o on o.id = m.user_id and o.email = $1,
       user_account u where u.email = $2`,
    [colleague.like, colleague.email, role],
  );
};

/** Gives a person each second factor that a sign-in can ask for; none of them can be used. */
export const addSecondFactors = async (query: Query, email: string): Promise<void> => {
  const person = "from user_account where email = $1";
  await query(`insert into user_totp (user_id, secret, enabled_at) select id, '', now() ${person}`, [email]);
  await query(`insert into user_recovery_code (user_id, code_hash) select id, 'none' ${person}`, [email]);
  await query(
    `insert into user_passkey (id, user_id, credential_id, public_key, rp_id, name)
     select gen_random_uuid(), id, id::text, '', 'localhost', 'Laptop' ${person}`,
    [email],
  );
};

/** Signs in as a person does, up to the second step if it is asked for, and answers what the browser keeps of it. */
export const signedInState = async (
  browser: Browser,
  portal: "client" | "admin",
  person: { email: string; password: string },
): Promise<StorageState> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(portal === "client" ? clientUrl("/sign-in") : adminUrl("/sign-in"));
  await fillSignIn(page, person);
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in");
  const state = await context.storageState();
  await context.close();
  return state;
};
