/** What the language brings; any other global that a program finds is a way out, and is tried with every bait. */
const brought =
  "Object Function Error EvalError RangeError ReferenceError SyntaxError TypeError URIError InternalError AggregateError SuppressedError Iterator Array parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape Infinity NaN undefined Number Boolean String Math Reflect Symbol eval globalThis Date RegExp JSON Proxy Map Set WeakMap WeakSet ArrayBuffer SharedArrayBuffer Uint8ClampedArray Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array DataView Atomics Promise BigInt WeakRef FinalizationRegistry performance DOMException atob btoa queueMicrotask console AsyncDisposableStack DisposableStack navigator kept";

const head = `const seen = [];
const found = Object.getOwnPropertyNames(globalThis);
if (typeof kept !== "undefined" || ({}).kept) seen.push("found what another call left");
globalThis.kept = 1; Object.defineProperty(Object.prototype, "kept", { value: 1, configurable: true });
const signs = {
  process: (x) => typeof x.process.versions.node === "string",
  Buffer: (x) => typeof x.Buffer.poolSize === "number",
  require: (x) => typeof x.require.resolve === "function" && x.require.name === "require",
  fetch: (x) => x.fetch.name === "fetch",
  setTimeout: (x) => x.setTimeout.name === "setTimeout",
  WebAssembly: (x) => x.WebAssembly[Symbol.toStringTag] === "WebAssembly",
  env: (x) => typeof x.env[trigger.variable] === "string",
};
const signNames = Object.keys(signs);
const look = (x) => {
  if (x === null || (typeof x !== "object" && typeof x !== "function")) return x;
  for (let at = 0; at < signNames.length; at++) {
    try { if (signs[signNames[at]](x)) seen.push("saw the host's " + signNames[at]); } catch {}
  }
  return x;
};`;

const tail = `look(globalThis);
const brought = new Set(${JSON.stringify(brought.split(" "))});
for (const name of found) {
  if (brought.has(name) || name.startsWith("own_")) continue;
  for (const bait of [trigger.file, trigger.variable, "http://127.0.0.1:" + trigger.port]) {
    try { seen.push("the global " + name + " answers " + globalThis[name](bait)); } catch {}
  }
}`;

/** A program that tries its way out, looks around wherever it got to, and tells what it saw. */
export const probing = (body: string): string => `${head}
const shown = (x) => { try { return typeof x === "string" ? x : JSON.stringify(x) ?? String(x); } catch (e) { return "unshown"; } };
let out;
try { out = look(await (async () => {
${body}
})()); } catch (error) { out = [String(error), error?.stack]; look(error); }
${tail}
return [seen, shown(out)?.slice(0, 20000)];`;
