"use client";

import { forgetRecentPages } from "./recent-pages.ts";

/** One text of an answer. Read by hand: a schema library for two fields would be on every page. */
const textOf = async (response: Response, name: "csrfToken" | "url"): Promise<string> => {
  const body: unknown = await response.json();
  const text: unknown = typeof body === "object" && body !== null ? new Map(Object.entries(body)).get(name) : undefined;
  if (typeof text !== "string") throw new Error(`The answer has no ${name}.`);
  return text;
};

const post = async (path: string, fields: Record<string, string>): Promise<URL> => {
  const csrfToken = await textOf(await fetch("/api/auth/csrf"), "csrfToken");
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
  return new URL(await textOf(response, "url"), globalThis.location.origin);
};

/** Signs in with a password; answers the refusal's code, or null when the browser is signed in. */
export const signInWithPassword = async (email: string, password: string): Promise<string | null> => {
  const url = await post("/api/auth/callback/credentials", { email, password, callbackUrl: "/" });
  return url.searchParams.get("error");
};

/** Comes in with the code of an operator's visit; answers the refusal's code, or null when the browser is in. */
export const openVisit = async (code: string): Promise<string | null> => {
  const url = await post("/api/auth/callback/visit", { code, callbackUrl: "/" });
  return url.searchParams.get("error");
};

/** Leaves for the provider's own sign-in page and comes back to `next`. */
export const startSingleSignOn = async (next: string): Promise<void> => {
  const url = await post("/api/auth/signin/oidc", { callbackUrl: next });
  globalThis.location.assign(url);
};

/** Ends the session on the server, then leaves with a full load, so that nothing of it stays in memory. */
export const signOut = async (next = "/sign-in?signed_out=1"): Promise<void> => {
  forgetRecentPages();
  await post("/api/auth/signout", { callbackUrl: "/sign-in" });
  globalThis.location.assign(next);
};

/** Finishes a sign-in that waits for its factor; answers the refusal's code, or null when the browser is signed in. */
export const passSecondFactor = async (proof: object): Promise<string | null> => {
  const url = await post("/api/auth/callback/factor", { proof: JSON.stringify(proof), callbackUrl: "/" });
  return url.searchParams.get("error");
};
