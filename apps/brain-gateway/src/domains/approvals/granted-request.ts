import { AppError, type FormField, JsonObject, type JsonValue, type Locale, secretMask } from "@bizosaas/contracts";
import { requestConfig } from "@bizosaas/workflows";
import { z } from "zod";
import { hashOf } from "../../platform/http/hash-of.ts";
import { redactValue } from "../../platform/telemetry/redact.ts";
import { argumentFields, parseArguments } from "./tool.ts";

/** A request that only reads needs no yes, so none becomes one by an edit. */
const requestForm = {
  title: "Call a web address",
  input: requestConfig.extend({
    method: z.enum(["POST", "PUT", "PATCH", "DELETE"]).meta({ title: "Method", control: "select" }),
  }),
};

export const requestFields = (locale: Locale): FormField[] => argumentFields(requestForm, locale);

/** A header may be a key to somebody else's house; it is bound to all the same. */
export const shownRequest = (input: JsonObject): JsonObject => JsonObject.parse(redactValue(input));

const refuse = (sentence: string, field: string) =>
  new AppError("invalid_input", sentence, { fields: [{ path: field, message: sentence }] });

const isHidden = (value: JsonValue | undefined): boolean => JSON.stringify(value ?? null).includes(secretMask);
const isSame = (left: JsonValue | undefined, right: JsonValue | undefined): boolean =>
  hashOf(left ?? null) === hashOf(right ?? null);
const headersOf = ({ headers }: JsonObject): JsonObject => JsonObject.catch({}).parse(headers);
const originOf = ({ url }: JsonObject): string | null =>
  URL.canParse(String(url)) ? new URL(String(url)).origin : null;

/** What is hidden stays as the step has it, whole and at the address it is for; or it goes, or something open takes its place. */
const checkHidden = (given: JsonObject, shown: JsonObject, path: string): void => {
  const before = headersOf(shown);
  const parts = [
    ...["url", "body"].map((name) => ({ at: name, value: given[name], was: shown[name] })),
    ...Object.entries(headersOf(given)).map(([name, value]) => ({ at: "headers", value, was: before[name] })),
  ].filter(({ value }) => isHidden(value));
  for (const { at, value, was } of parts) {
    if (!isSame(value, was))
      throw refuse("What is hidden can't be changed in part. Leave it, or write all of it anew.", `${path}.${at}`);
  }
  if (parts.length > 0 && originOf(given) !== originOf(shown))
    throw refuse("What is hidden goes to the step's own address alone. Remove it first.", `${path}.url`);
};

/** An approver's own request, by the rules of the step. What they write is kept and shown, so it holds no secret. */
export const parseRequest = (edited: unknown, shown: JsonObject, path: string): JsonObject => {
  const given = parseArguments(requestForm, edited, path);
  if (!isSame(shownRequest(given), given))
    throw refuse("A key that is written here would be shown with this approval. Put it into the step itself.", path);
  checkHidden(given, shown, path);
  return given;
};

/** An approver's request, and what they were shown of the step's own. */
export type GrantedRequest = { given: JsonObject; shown: JsonObject };

/** Its body is named also where there is none, so that the step's own never stays in its place. */
type WholeRequest = Omit<z.output<typeof requestConfig>, "body"> & { body: JsonValue | undefined };

/** The approved request with the step's own values where they were hidden from the approver. */
export const openRequest = ({ given, shown }: GrantedRequest, own: JsonObject): WholeRequest => {
  checkHidden(given, shown, "arguments");
  const ownHeaders = headersOf(own);
  const headers: unknown = Object.fromEntries(
    Object.entries(headersOf(given)).map(([name, value]) => [name, isHidden(value) ? ownHeaders[name] : value]),
  );
  const opened = ["url", "body"].flatMap((name) => (isHidden(given[name]) ? [[name, own[name]] as const] : []));
  const { body, ...request } = requestConfig.parse({ ...given, headers, ...Object.fromEntries(opened) });
  return { ...request, body };
};
