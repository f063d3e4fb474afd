/** Each wants more time than it has; in the last the engine never asks whether it may go on. */
export const timeBombs = [
  "for (;;);",
  "try { for (;;); } catch { for (;;); } finally { for (;;); }",
  "for (;;) await null",
  "const again = () => Promise.resolve().then(again); await again();",
  "return /^(a+)+$/.test('a'.repeat(60) + 'b')",
  "let n = 1n; for (;;) n = n * 3n + 1n;",
  "const o = { toJSON() { for (;;); } }; return o;",
  "const a = []; for (let i = 0; i < 1e5; i++) a.push(Math.sin(i)); for (;;) a.sort(() => 0);",
  "return [].concat(Array(1e9)).length",
];

/** Each wants more memory than it has. */
export const memoryBombs = [
  "const all = []; for (;;) all.push(new Uint8Array(1 << 20).fill(1))",
  "const all = []; for (;;) all.push('y'.repeat(1 << 20) + all.length)",
  "let deep = []; for (;;) deep = [deep, deep]",
  "const all = []; for (;;) all.push({ a: { b: all.length } })",
  "const all = new Map(); for (;;) all.set(Symbol(), [])",
  "return new ArrayBuffer(2 ** 31 - 1).byteLength",
  "const b = new ArrayBuffer(8, { maxByteLength: 2 ** 31 - 1 }); b.resize(2 ** 30); return new Uint8Array(b).fill(1).length",
  "return Array(3e7).fill(0).map((_, i) => ({ i })).length",
];

/** Each says more than it may. */
export const floods = [
  "return 'x'.repeat(5e7)",
  "return Array(2e6).fill('abc')",
  "for (let at = 0; at < 500; at++) console.log('x'.repeat(1e4)); throw 1",
  "throw new Error('x'.repeat(1e7))",
  "return { [String('k').repeat(3e6)]: 1 }",
];
