import { describe, expect, it } from "vitest";
import { createLog } from "./log.ts";
import { redactLine, redactText, redactValue, rememberSecret } from "./redact.ts";

describe("redaction", () => {
  it("takes out what is shaped like a secret", () => {
    const secrets = [
      "Bearer abcdefgh12345678",
      "Basic dXNlcjpwYXNzd29yZA==",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXNpZw",
      "sk-proj-abcdefghijklmnop",
      "whsec_abcdefghijklmnop1234",
    ];
    for (const secret of secrets) expect(redactText(`before ${secret} after`)).toMatch(/^before .*\[redacted\] after$/);
    for (const secret of secrets) expect(redactText(secret)).not.toContain(secret.slice(-8));
    expect(redactText("postgresql://app:hunter22@db/main")).toBe("postgresql://[redacted]@db/main");
  });

  it("leaves ordinary words alone", () => {
    const text = "Basic plan: the bearer of bad news asked skilfully at https://example.test/a:b";
    expect(redactText(text)).toBe(text);
  });

  it("takes fields out by name, however deep, and keeps the counts of tokens", () => {
    const value = {
      user: "ada",
      form: { applicationPassword: "x", apiKey: "y", nested: [{ client_secret: "z" }] },
      inputTokens: 5,
    };
    expect(redactValue(value)).toEqual({
      user: "ada",
      form: { applicationPassword: "[redacted]", apiKey: "[redacted]", nested: [{ client_secret: "[redacted]" }] },
      inputTokens: 5,
    });
    expect(redactLine('{"password":"a\\"b","token":"t","name":"n"}')).toBe(
      '{"password":"[redacted]","token":"[redacted]","name":"n"}',
    );
  });

  it("knows every name of a secret field, in the writing of each vendor", () => {
    const names = [
      "password",
      "db_passwd",
      "passphrase",
      "client-secret",
      "apiKey",
      "api_key",
      "privateKey",
      "ciphertext",
    ];
    names.push(
      "token",
      "access_token",
      "idToken",
      "authorization",
      "Cookie",
      "set-cookie",
      "credential",
      "credentials",
    );
    for (const name of names) expect(redactLine(`{"${name}":"v"}`)).toBe(`{"${name}":"[redacted]"}`);
  });

  it("takes known secrets out by value, also where JSON escaped them", () => {
    rememberSecret('quo"ted secret');
    expect(redactText('plain quo"ted secret here')).toBe("plain [redacted] here");
    expect(redactText(JSON.stringify({ note: 'quo"ted secret' }))).toBe('{"note":"[redacted]"}');
  });

  it("covers everything a log writes, stacks too", () => {
    const lines: string[] = [];
    const log = createLog({ level: "info", role: "api" }, { write: (line) => void lines.push(line) });
    rememberSecret("vendor-password-1");
    log.error(
      { err: new Error("refused vendor-password-1"), authorization: "Bearer abcdefgh12345" },
      "with vendor-password-1",
    );
    expect(lines.join("")).not.toMatch(/vendor-password-1|abcdefgh12345/);
    expect(lines.join("")).toContain("[redacted]");
  });
});
