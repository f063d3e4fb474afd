import { z } from "zod";

type SignIn = { email: string; password: string };

const cookiesOf = (...answers: Response[]): string =>
  answers.flatMap(({ headers }) => headers.getSetCookie().map((cookie) => cookie.split(";")[0])).join("; ");

/** Signs in as the sign-in page does, and tells whether the portal's first page then is this person's. */
export const signInOverHttp = async (portal: string, { email, password }: SignIn): Promise<boolean> => {
  const opened = await fetch(`${portal}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await opened.json());
  const signedIn = await fetch(`${portal}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(opened) },
    body: new URLSearchParams({ email, password, csrfToken, callbackUrl: "/", json: "true" }),
  });
  const page = await fetch(portal, { redirect: "manual", headers: { cookie: cookiesOf(opened, signedIn) } });
  return page.status === 200 && (await page.text()).includes(email);
};
