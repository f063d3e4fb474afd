import { isAppError } from "@bizosaas/contracts";
import { GatewayError } from "@bizosaas/gateway-client";
import { PageHeader } from "@bizosaas/ui";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { ReadFailure } from "../client/read-failure.tsx";
import { kitWords } from "../kit-words.ts";
import { pathHeader } from "./portal-proxy.ts";
import { say } from "./preferences.ts";
import { signInPath } from "./sign-in-path.ts";

type LoadProps<Value> = {
  /** A function of `queries.ts`; it runs while the page streams. */
  read: () => Promise<Value>;
  /** The page's title, for a page whose own header is part of what is loaded. */
  heading?: string;
  children: (value: Value) => ReactNode;
};

const settle = async <Value,>(read: () => Promise<Value>) => {
  try {
    return { value: await read() };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error };
  }
};

/**
 * Shows what a query answers, or why it does not: sign in again, no such thing, no permission, or a failure with a
 * retry and a reference. Put it in a Suspense boundary with a skeleton.
 */
export async function Load<Value>({ read, heading, children }: LoadProps<Value>) {
  const result = await settle(read);
  if (!result.error) return children(result.value);
  const { code, message } = result.error;
  if (code === "unauthenticated") redirect(signInPath((await headers()).get(pathHeader) ?? "/"));
  if (code === "not_found") notFound();
  const reference = result.error instanceof GatewayError ? result.error.correlationId : undefined;
  if (result.error.status >= 500) {
    console.error(
      JSON.stringify({ level: "error", correlationId: reference, code, cause: String(result.error.cause) }),
    );
  }
  return (
    <>
      {heading ? <PageHeader title={heading} /> : <h1 className="sr-only">{(await say(kitWords)).failure.title}</h1>}
      <ReadFailure isForbidden={code === "forbidden"} message={message} reference={reference} />
    </>
  );
}
