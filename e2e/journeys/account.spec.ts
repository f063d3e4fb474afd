import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { readE2eState } from "../env.ts";
import { expectAccessible } from "../support/expect-accessible.ts";
import { newPerson } from "../support/person.ts";
import { adminUrl, clientUrl, expectHome, fillSignIn, signIn, signUp } from "../support/portal-pages.ts";

test.describe.configure({ mode: "serial" });

const person = newPerson("Lotte Berg", "Berg Bikes");
const contexts: BrowserContext[] = [];
let page: Page;
let operatorPage: Page;
let totp: TOTP;
let recoveryCodes: string[];

const openPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext();
  contexts.push(context);
  return context.newPage();
};

const main = () => page.getByRole("main");
const dialog = () => page.getByRole("dialog");

/** One step ahead of the clock: no step that was used counts again, and one early is let in. */
const nextCode = (): string => totp.generate({ timestamp: Date.now() + 30_000 });

const startAgain = async (): Promise<void> => {
  await page.context().clearCookies();
  await page.goto(clientUrl("/sign-in"));
};

const mailedLink = async (subject: string, recipient: string): Promise<string> => {
  await operatorPage.goto(adminUrl(`/mailbox?q=${encodeURIComponent(recipient)}`));
  await operatorPage
    .getByRole("button", { name: `Read ${subject}` })
    .first()
    .click();
  return operatorPage.getByRole("dialog").getByRole("link").innerText();
};

test.beforeAll(async ({ browser }) => {
  page = await openPage(browser);
  operatorPage = await openPage(browser);
  await signUp(page, person);
  await expectHome(page, person);
  await signIn(operatorPage, adminUrl("/mailbox"), readE2eState().operator);
  await expect(operatorPage.getByRole("heading", { level: 1, name: "Mailbox" })).toBeVisible();
});
test.afterAll(() => Promise.all(contexts.map((context) => context.close())));

test("an authenticator app is turned on with a code of it, and brings ten recovery codes", async () => {
  await page.goto(clientUrl("/settings/security"));
  await main().getByRole("button", { name: "Set up" }).click();
  const secret = await dialog().getByRole("textbox", { name: "Key" }).inputValue();
  await expectAccessible(page, "setting up an authenticator app");
  totp = new TOTP({ secret });
  const wrong = String((Number(totp.generate()) + 1) % 1_000_000).padStart(6, "0");
  await dialog().getByLabel("Code from the app").fill(wrong);
  await dialog().getByRole("button", { name: "Turn on" }).click();
  await expect(dialog().getByText("That is not right, or was used already. Try again.")).toBeVisible();
  await dialog().getByLabel("Code from the app").fill(totp.generate());
  await dialog().getByRole("button", { name: "Turn on" }).click();
  const codes = page.getByRole("dialog", { name: "Your recovery codes" });
  await expect(codes.getByRole("listitem")).toHaveCount(10);
  recoveryCodes = await codes.getByRole("listitem").allTextContents();
  await codes.getByRole("button", { name: "I have kept them" }).click();
  await expect(main().getByText("10 of 10 left")).toBeVisible();
});

test("a right password is not enough any more: a code of the app is, once", async () => {
  await startAgain();
  await fillSignIn(page, person);
  await expect(page.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible();
  await page.goto(clientUrl("/"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goto(clientUrl("/sign-in/verify"));
  await expectAccessible(page, "the second step");
  const code = nextCode();
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
  await expectHome(page, person);
  await startAgain();
  await fillSignIn(page, person);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("That is not right, or was used already. Try again.")).toBeVisible();
});

test("a recovery code signs in where the phone is not at hand", async () => {
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recoveryCodes[0] ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
  await expectHome(page, person);
  await page.goto(clientUrl("/settings/security"));
  await expect(main().getByText("9 of 10 left")).toBeVisible();
});

test("a passkey is added, and signs in by itself and as the second step", async () => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await main().getByRole("button", { name: "Add a passkey" }).click();
  await dialog().getByLabel("Name").fill("My laptop");
  await dialog().getByRole("button", { name: "Add a passkey" }).click();
  await expect(main().getByRole("button", { name: "Remove My laptop" })).toBeVisible();
  await expectAccessible(page, "security, all set up");
  await startAgain();
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expectHome(page, person);
  await startAgain();
  await fillSignIn(page, person);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expectHome(page, person);
});

test("a forgotten password is set anew by a mailed link, which works once", async ({ browser }) => {
  const other = await openPage(browser);
  await other.goto(clientUrl("/sign-in"));
  await other.getByRole("link", { name: "Forgot your password?" }).click();
  await expectAccessible(other, "forgotten password");
  await other.getByLabel("E-mail address").fill(person.email);
  await other.getByRole("button", { name: "Mail me a link" }).click();
  await expect(other.getByText("Look in your mail")).toBeVisible();
  const link = await mailedLink("Set a new password", person.email);
  await expectAccessible(operatorPage, "the mailbox");
  person.password = `${person.password} again`;
  await other.goto(link);
  await other.getByRole("textbox", { name: "New password" }).fill(person.password);
  await other.getByRole("button", { name: "Set password" }).click();
  await expect(other.getByText("Your password is set")).toBeVisible();
  await other.goto("about:blank");
  await other.goto(link);
  await other.getByRole("textbox", { name: "New password" }).fill("somebody else's password");
  await other.getByRole("button", { name: "Set password" }).click();
  await expect(other.getByText("This link does not work any more.")).toBeVisible();
  await page.goto(clientUrl("/settings/security"));
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

test("without the last factor the password signs in alone again", async () => {
  await page.goto(clientUrl("/sign-in"));
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expectHome(page, person);
  await page.goto(clientUrl("/settings/security"));
  await main().getByRole("button", { name: "Turn off" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Turn off" }).click();
  await expect(main().getByRole("button", { name: "Set up" })).toBeVisible();
  await main().getByRole("button", { name: "Remove My laptop" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(main().getByText("No passkey yet.")).toBeVisible();
  await startAgain();
  await fillSignIn(page, person);
  await expectHome(page, person);
});

test("a name changes at once, an address when the link in its mailbox is opened", async () => {
  await page.goto(clientUrl("/settings/profile"));
  await main().getByLabel("Name").fill("Lotte van den Berg");
  await main().getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  const email = newPerson("Lotte Berg", "").email;
  await main().getByLabel("New address").fill(email);
  await main().getByRole("button", { name: "Mail me a link" }).click();
  await expect(main().getByText("A link is on its way to the new address.")).toBeVisible();
  await expectAccessible(page, "profile");
  await page.goto(await mailedLink("Confirm your new e-mail address", email));
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(page.getByText(`You sign in as ${email} from now on.`)).toBeVisible();
  await startAgain();
  await fillSignIn(page, { email, password: person.password });
  await expectHome(page, { name: "Lotte van den Berg" });
});
