import { AppError } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { databaseFaultOf, toAppError } from "./to-app-error.ts";

const coded = (code: string, extra: object = {}) => Object.assign(new Error("inner words"), { code, ...extra });

describe("toAppError", () => {
  it("lets our own errors through", () => {
    const error = new AppError("conflict", "Already paused.");
    expect(toAppError(error)).toBe(error);
  });

  it.for([
    ["a refused connection", coded("ECONNREFUSED"), "unavailable"],
    ["a database that starts up", coded("57P03"), "unavailable"],
    ["a database out of connections", coded("53300"), "unavailable"],
    [
      "a cause under Prisma's error",
      coded("P2010", { meta: { driverAdapterError: { cause: { originalCode: "57P01" } } } }),
      "unavailable",
    ],
    ["a pool that gave up waiting", new Error("timeout exceeded when trying to connect"), "unavailable"],
    ["a number too large for its column", coded("22003"), "invalid_input"],
    ["a body too large", coded("FST_ERR_CTP_BODY_TOO_LARGE"), "payload_too_large"],
    ["a part of the address that is too long", coded("FST_ERR_MAX_PARAM_LENGTH"), "not_found"],
    ["an address outside the documents' folder", coded("FST_STATIC_FORBIDDEN_PATH"), "not_found"],
    ["anything else", coded("P2002"), "internal"],
    ["a thrown text", "oops", "internal"],
    ["nothing at all", undefined, "internal"],
  ] as const)("turns %s into its code and hides its words", ([, error, code]) => {
    const known = toAppError(error);
    expect(known.code).toBe(code);
    expect(known.message).not.toContain("inner words");
  });
});

describe("databaseFaultOf", () => {
  it.for([
    ["a database that is away", coded("57P01"), "away"],
    ["a row without what it belongs to", coded("23503"), "refused"],
    ["a value that its column can't hold", coded("22003"), "refused"],
    ["a row that is there already, which a look may find", coded("23505"), "other"],
    ["two that waited for each other", coded("40P01"), "other"],
    ["anything else", new Error("oops"), "other"],
  ] as const)("tells of %s whether it passes", ([, error, fault]) => {
    expect(databaseFaultOf(error)).toBe(fault);
  });
});
