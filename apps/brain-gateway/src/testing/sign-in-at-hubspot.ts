import { z } from "zod";
import { callOperation } from "./call-operation.ts";
import type { TestPerson } from "./people.ts";
import type { TestGateway } from "./start-test-gateway.ts";

const Started = z.object({ url: z.url() });

/** Begins a sign-in and answers, at the vendor's own page, as a person would: with what it brings back. */
export const signInAtHubSpot = async (
  gateway: TestGateway,
  person: TestPerson,
  { connectionId }: { connectionId?: string } = {},
): Promise<Record<string, string>> => {
  const input = { connectorId: "hubspot", form: {}, ...(connectionId !== undefined && { connectionId }) };
  const { body, problem } = await callOperation(gateway, "connections.startSignIn", input, {
    token: await person.token(),
  });
  if (problem) throw new Error(`The sign-in didn't begin: ${problem.detail}`);
  const page = await fetch(Started.parse(body).url, {
    method: "POST",
    body: new URLSearchParams({ answer: "grant" }),
    redirect: "manual",
  });
  return Object.fromEntries(new URL(page.headers.get("location") ?? "").searchParams);
};
