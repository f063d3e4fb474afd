import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  clientUrl,
  connectHubSpot,
  expectHome,
  expectRunStatus,
  makePublishingTenant,
  newPerson,
  openRunOf,
  openShop,
  publishForm,
  publishPost,
  signUp,
  uniqueTitle,
} from "@bizosaas/e2e/support";
import type { Browser } from "@playwright/test";
import { addAbsence, addApprovalRules } from "./add-approval-rules.ts";
import { addInvitation } from "./add-invitation.ts";
import { addProject } from "./add-project.ts";
import {
  addMember,
  addPerson,
  addSecondFactors,
  type Query,
  type StorageState,
  signedInState,
  withDatabase,
} from "./people.ts";
import type { Portal } from "./portal-routes.ts";
import { readRouteParameters } from "./route-parameters.ts";
import type { Portals } from "./with-portals.ts";

export const clientRoles = ["owner", "admin", "member", "viewer"] as const;
export const adminRoles = ["operator", "support"] as const;
export type Role = (typeof clientRoles)[number] | (typeof adminRoles)[number];

/** Who and what the gates look at: an organization in full use, one that is new, and everybody's sign-in. */
export type World = {
  signedIn: Record<Role | "newcomer", StorageState>;
  /** Who is asked for a second factor: a sign-in that waits for one lasts minutes, so it is begun where it is needed. */
  asked: Record<Portal, { email: string; password: string }>;
  /** A value for each parameter of a route, from the organization in use. */
  parameters: Record<string, string>;
};

const content =
  "<p>The old mill holds a night market every last Thursday. Forty stalls sell what the valley grows.</p>";

const fillOrganization = async (browser: Browser) => {
  const page = await browser.newPage();
  const owner = await makePublishingTenant(page, "Lotte Zwart", "Full House");
  const titles = [uniqueTitle("A night market in the old mill"), uniqueTitle("The mill turns again")];
  for (const title of titles) await publishPost({ title, content });
  for (const title of titles) {
    await openRunOf(page, title);
    await expectRunStatus(page, "Waiting");
  }
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expectRunStatus(page, "Succeeded");
  await connectHubSpot(page);
  await openShop(page);
  const form = await publishForm(page, "Ask for a stall", ["Your name", "What you sell"]);
  await page.context().close();
  return { owner, address: form.slice(form.lastIndexOf("/") + 1) };
};

const startOrganization = async (browser: Browser): Promise<StorageState> => {
  const page = await browser.newPage();
  const person = newPerson("Karel Wit", "Empty Rooms");
  await signUp(page, person);
  await expectHome(page, person);
  await page.goto(clientUrl("/"));
  const state = await page.context().storageState();
  await page.context().close();
  return state;
};

const peopleOf = (email: string) => (role: string) => ({ like: email, email: `${role}.${email}`, name: `Kim ${role}` });

const addColleagues = async (query: Query, owner: string, operator: string) => {
  for (const role of clientRoles.slice(1)) await addMember(query, peopleOf(owner)(role), role);
  await addPerson(query, peopleOf(operator)("support"), "support");
  await addPerson(query, peopleOf(owner)("careful"));
  await addPerson(query, peopleOf(operator)("careful"), "operator");
  for (const email of [owner, operator]) await addSecondFactors(query, peopleOf(email)("careful").email);
};

const buildWorld = async ({ browser, state }: Portals): Promise<World> => {
  const newcomer = await startOrganization(browser);
  const { owner, address } = await fillOrganization(browser);
  const { operator } = state;
  const parameters = await withDatabase(state.dataDir, async (query) => {
    await addColleagues(query, owner.email, operator.email);
    const [found] = await query<{ id: string }>(
      "select m.tenant_id as id from membership m join user_account u on u.id = m.user_id where u.email = $1",
      [owner.email],
    );
    const tenantId = found?.id ?? "";
    await addProject(query, tenantId, owner.email);
    await addApprovalRules(query, tenantId, owner.email);
    await addAbsence(query, tenantId, owner.email, peopleOf(owner.email)("admin").email);
    const token = await addInvitation(query, tenantId, owner.email);
    return { address, token, ...(await readRouteParameters(query, tenantId)) };
  });
  const at = (role: string) => ({ ...owner, email: peopleOf(owner.email)(role).email });
  const among = (role: string) => ({ ...operator, email: peopleOf(operator.email)(role).email });
  return {
    parameters,
    asked: { client: at("careful"), admin: among("careful") },
    signedIn: {
      newcomer,
      owner: await signedInState(browser, "client", owner),
      admin: await signedInState(browser, "client", at("admin")),
      member: await signedInState(browser, "client", at("member")),
      viewer: await signedInState(browser, "client", at("viewer")),
      operator: await signedInState(browser, "admin", operator),
      support: await signedInState(browser, "admin", among("support")),
    },
  };
};

/** Made once for each platform, whichever gate comes first; another process that asks meanwhile waits for it. */
export const openWorld = (portals: Portals): Promise<World> =>
  withDatabase(portals.state.dataDir, async (query) => {
    await query("select pg_advisory_lock(hashtext('gates-world'))");
    const file = path.join(portals.state.dataDir, "gates-world.json");
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as World;
    const world = await buildWorld(portals);
    writeFileSync(file, JSON.stringify(world), { mode: 0o600 });
    return world;
  });
