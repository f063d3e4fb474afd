import { type AppError, isAppError } from "@bizosaas/contracts";
import { GatewayError } from "@bizosaas/gateway-client";
import { PageHeader } from "@bizosaas/ui";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { AtOnce } from "../client/at-once.tsx";
import { ReadFailure } from "../client/read-failure.tsx";
import { kitWords } from "../kit-words.ts";
import { atOnceMs, within } from "./in-time.ts";
import { pathHeader } from "./portal-proxy.ts";
import { say } from "./preferences.ts";
import { signInPath } from "./sign-in-path.ts";

type LoadProps<Value> = {
  /** A function of `queries.ts`. */
  read: () => Promise<Value>;
  /** Stands in while the answer takes its time; without one, what is around waits for it. */
  skeleton?: ReactNode;
  /** The page's title, for a page whose own header is part of what is loaded. */
  heading?: string;
  children: (value: Value) => ReactNode;
};

type Settled<Value> = { value: Value; error?: never } | { error: AppError };

const settle = async <Value,>(read: () => Promise<Value>): Promise<Settled<Value>> => {
  try {
    return { value: await read() };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error };
  }
};

type ShownProps<Value> = Pick<LoadProps<Value>, "heading" | "children"> & { settling: Promise<Settled<Value>> };

async function Shown<Value>({ settling, heading, children }: ShownProps<Value>) {
  const result = await settling;
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

/**
 * Shows what a query answers, or why it does not: sign in again, no such thing, no permission, or a failure with a
 * retry and a reference. What comes at once is part of the first paint; only what does not is preceded by a skeleton.
 */
export async function Load<Value>({ read, skeleton, ...shown }: LoadProps<Value>) {
  const settling = settle(read);
  settling.catch(() => undefined);
  const content = <Shown {...shown} settling={settling} />;
  if (skeleton === undefined) return content;
  // What breaks is left to the boundary: there the page's own screen for failures takes its place.
  const settled = settling.catch((error: unknown) => unstable_rethrow(error));
  const isThere = Boolean(await within(atOnceMs, settled));
  return (
    <AtOnce isThere={isThere} skeleton={skeleton}>
      {content}
    </AtOnce>
  );
}
