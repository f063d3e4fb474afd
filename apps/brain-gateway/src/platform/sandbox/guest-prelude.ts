/**
 * Runs inside QuickJS before the tenant's code and keeps what it needs in a closure, so that the code can spoil nothing but
 * its own result. There is no host function: what comes out is a text that the child reads when all is done.
 */
export const guestPrelude = `((maxOutput, maxLog) => {
  "use strict";
  const { parse, stringify } = JSON;
  const { apply } = Reflect;
  const { slice } = String.prototype;
  const textOf = String;
  const cut = (text, length) => apply(slice, text, [0, length]);
  let log = "";
  let isLogFull = false;
  let state = "pending";
  let output = "null";
  let failure = { __proto__: null, name: "", message: "", stack: "" };

  const shown = (value) => {
    if (typeof value === "string") return value;
    try {
      if (typeof value === "object" && value !== null) return stringify(value) ?? textOf(value);
      return textOf(value);
    } catch {
      return "(something that can't be shown)";
    }
  };
  const write = (...values) => {
    if (isLogFull) return;
    let line = "";
    for (let at = 0; at < values.length; at += 1) line += (at === 0 ? "" : " ") + cut(shown(values[at]), maxLog);
    const next = log + line + "\\n";
    isLogFull = next.length > maxLog;
    log = cut(next, maxLog);
  };
  const console = { log: write, info: write, warn: write, error: write, debug: write };
  globalThis.console = console;

  const read = (error, key) => {
    try {
      return cut(textOf(error[key] ?? ""), 2000);
    } catch {
      return "";
    }
  };
  const fail = (error) => {
    const isObject = typeof error === "object" && error !== null;
    failure = isObject
      ? { __proto__: null, name: read(error, "name"), message: read(error, "message"), stack: read(error, "stack") }
      : { __proto__: null, name: "", message: cut(shown(error), 2000), stack: "" };
    state = "thrown";
  };
  const finish = (value) => {
    let text;
    try {
      text = stringify(value);
    } catch (error) {
      fail(error);
      state = "no_json";
      return;
    }
    if (text === undefined) text = "null";
    if (text.length > maxOutput) {
      state = "output";
      failure = { __proto__: null, name: "", message: textOf(text.length), stack: "" };
      return;
    }
    output = text;
    state = "done";
  };
  return {
    start: async (program, input) => {
      try {
        finish(await program(console, ...parse(input)));
      } catch (error) {
        fail(error);
      }
    },
    state: () => state,
    output: () => output,
    log: () => log + (isLogFull ? "\\n…" : ""),
    name: () => cut(failure.name, 200),
    message: () => failure.message,
    stack: () => failure.stack,
  };
})`;
