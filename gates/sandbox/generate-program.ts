import type { Program } from "./escape-programs.ts";

/** mulberry32: the same seed makes the same program, so that a finding can be run again. */
const randomOf = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const values =
  "this globalThis console look trigger steps [] ({}) '' 0 1n true null undefined Symbol() (()=>{}) (async()=>{}) (function*(){}) class{} /x/g JSON Math Reflect Promise Proxy Object Function Array Error Date Map WeakMap ArrayBuffer Uint8Array Atomics Iterator eval arguments trigger.file trigger.port".split(
    " ",
  );
const keys =
  "constructor __proto__ prototype caller callee arguments name length toString valueOf toJSON then call apply bind stack message env process require exports getBuiltinModule Symbol.iterator Symbol.toPrimitive Symbol.species buffer get set value next return raw".split(
    " ",
  );
const codes = [
  "return this",
  "return process",
  "return globalThis",
  "return typeof require",
  "return import('fs')",
  "this.own_x=1",
  "throw look",
];

type Random = () => number;
const pick = <Value>(random: Random, list: readonly Value[]): Value =>
  list[Math.floor(random() * list.length)] as Value;

const keyed = (random: Random) => {
  const key = pick(random, keys);
  return key.startsWith("Symbol") ? `[${key}]` : `[${JSON.stringify(key)}]`;
};

const expression = (random: Random, depth: number): string => {
  if (depth <= 0) return pick(random, values);
  const inner = () => expression(random, depth - 1 - Math.floor(random() * 2));
  const forms: (() => string)[] = [
    () => `(${inner()})?.${keyed(random)}`,
    () => `(${inner()})?.${keyed(random)}?.${keyed(random)}`,
    () => `(${inner()})(${inner()}, ${inner()})`,
    () => `new (${inner()})(${inner()})`,
    () => `(${inner()}).constructor.constructor(${JSON.stringify(pick(random, codes))})()`,
    () =>
      `Reflect.${pick(random, ["apply", "construct", "get", "ownKeys", "getPrototypeOf"])}(${inner()}, ${inner()}, [${inner()}])`,
    () => `new Proxy(Object(${inner()}), { get: look, apply: look, construct: look })`,
    () => `({ ${pick(random, ["toJSON", "then", "valueOf", "toString"])}() { return ${inner()}; } })`,
    () => `(await ${inner()})`,
    () => `Object.getOwnPropertyDescriptors(Object(${inner()}))`,
    () =>
      `Object.defineProperty(Object(${inner()}), ${JSON.stringify(pick(random, keys))}, { get: () => ${inner()}, configurable: true })`,
    () => `(() => { try { ${inner()}; } catch (error) { return look(error)?.stack; } })()`,
    () => `eval(${JSON.stringify(pick(random, values))})`,
    () => `[${inner()}, ...Object.values(Object(${inner()}))]`,
    () => `\`\${${inner()}}\``,
  ];
  return pick(random, forms)();
};

/** A random walk through what the language offers, each step looked at. Programs need not make sense. */
export const generateProgram = (seed: number): Program => {
  const random = randomOf(seed);
  const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const made = expression(random, 1 + Math.floor(random() * 4));
    return random() < 0.3 ? `try { look(${made}); } catch (error) { look(error); }` : `look(${made});`;
  });
  return { family: "generated", body: `${lines.join("\n")}\nreturn ${expression(random, 2)};` };
};
