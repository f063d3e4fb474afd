export type Program = { family: string; body: string };

const roots = [
  "this",
  "globalThis",
  "console",
  "console.log",
  "trigger",
  "steps",
  "look",
  "[]",
  "({})",
  "''",
  "0",
  "true",
  "Symbol()",
  "1n",
  "(() => {})",
  "(async () => {})",
  "(function* () {})",
  "(async function* () {})",
  "class {}",
  "new Error()",
  "new Date()",
  "/a/",
  "new Map()",
  "new Set()",
  "Promise.resolve()",
  "new Proxy({}, {})",
  "new Uint8Array(1)",
  "JSON",
  "Math",
  "Reflect",
  "Atomics",
  "new WeakRef({})",
  "Iterator.prototype",
  "[][Symbol.iterator]()",
  "Object.getPrototypeOf(async () => {})",
  "arguments",
];

const escapes = [
  "process",
  "process.env",
  "process.mainModule.require('fs')",
  "process.getBuiltinModule('fs').readFileSync(FILE, 'utf8')",
  "process.binding('fs')",
  "require('fs').readFileSync(FILE, 'utf8')",
  "require('child_process').execSync('id')",
];

/** The text as a literal of the program, with the bait's path put in when it runs. */
const quoted = (text: string) => JSON.stringify(text).replaceAll("FILE", '" + JSON.stringify(trigger.file) + "');

const constructorChains = roots.flatMap((root) => [
  `const F = (${root}).constructor.constructor; return look(F("return globalThis")());`,
  `const F = (${root})["const" + "ructor"]["constructor"]; return F("look", "return typeof process === 'object' ? process : this")(look);`,
  `let at = ${root}; for (let i = 0; i < 20 && at; i++) { look(at); look(at.constructor); at = Object.getPrototypeOf(at); } return 1;`,
]);

const functionBodies = [
  "Function",
  "(async () => {}).constructor",
  "(function* () {}).constructor",
  "eval",
  "(0, eval)",
].flatMap((maker) =>
  escapes.map((escape) =>
    maker.includes("eval")
      ? `return ${maker}(${quoted(escape)});`
      : `return await ${maker}(${quoted(`return ${escape}`)})();`,
  ),
);

const names = [
  "process",
  "require",
  "module",
  "exports",
  "global",
  "window",
  "self",
  "Buffer",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "Worker",
  "SharedWorker",
  "importScripts",
  "WebAssembly",
  "Deno",
  "Bun",
  "std",
  "os",
  "bjs",
  "print",
  "scriptArgs",
  "load",
  "read",
  "readline",
  "quit",
  "gc",
  "Realm",
  "ShadowRealm",
  "host_call",
  "__loadScript",
  "navigator",
  "localStorage",
];
const probes = names.flatMap((name) =>
  [
    `return typeof ${name} === "undefined" ? 0 : look(${name});`,
    `return look(globalThis[${JSON.stringify(name)}]) === undefined ? 0 : seen.push("global ${name}") && 0;`,
  ].slice(0, name === "navigator" ? 1 : 2),
);

const modules = [
  "fs",
  "node:fs",
  "node:process",
  "os",
  "qjs:std",
  "qjs:os",
  "std",
  "./run-guest.ts",
  "file:///etc/passwd",
  "data:text/javascript,1",
  "quickjs-wasi",
  "http://127.0.0.1",
].flatMap((name) => [
  `return look(await import(${JSON.stringify(name)}));`,
  `return Function('return import(${JSON.stringify(name)})')();`,
]);

const polluted = [
  "toJSON",
  "then",
  "get",
  "set",
  "value",
  "trigger",
  "program",
  "id",
  "ok",
  "__proto__",
  "constructor",
  "length",
  "0",
  "stack",
  "message",
  "Symbol.iterator",
];
const pollution = polluted.flatMap((name) => {
  const key = name.startsWith("Symbol") ? name : JSON.stringify(name);
  return [
    `try { Object.prototype[${key}] = function () { return this; }; } catch {} return { a: [1] };`,
    `try { Object.defineProperty(Object.prototype, ${key}, { get() { return look; }, set() {}, configurable: true }); } catch {} return { a: 1 };`,
    `return JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, ${JSON.stringify(name)}: {"x": 1}}');`,
    `try { Array.prototype[${key}] = look; Function.prototype[${key}] = look; Promise.prototype[${key}] = look; } catch {} return [1, 2];`,
  ];
});

const patched = [
  'JSON.stringify = () => \'{"id":1,"ok":true,"output":"1","log":""}\\n{"ready":true}\'',
  "JSON.parse = () => look(globalThis)",
  "Reflect.apply = (f) => look(f)",
  "String.prototype.slice = function () { return look(this); }",
  "globalThis.String = look",
  "Promise.prototype.then = function (a, b) { look(a); look(b); }",
  "Array.prototype[Symbol.iterator] = look",
  "Object.prototype.valueOf = look",
  "globalThis.console = null",
  "Error.prepareStackTrace = (error, frames) => { frames.forEach((f) => look(f.getThis?.())); return 'x'; }",
  "Error.stackTraceLimit = Infinity",
  "Function.prototype.call = look",
  "Symbol.prototype[Symbol.toPrimitive] = look",
  "Date.now = look",
].map((patch) => `${patch}; return [new Error("x").stack, "a".slice(0)];`);

const traps =
  "get set has deleteProperty ownKeys getOwnPropertyDescriptor defineProperty getPrototypeOf setPrototypeOf apply construct isExtensible preventExtensions".split(
    " ",
  );
const proxies = traps.flatMap((trap) => [
  `return new Proxy(function () {}, { ${trap}(...all) { all.forEach(look); return Reflect.${trap}(...all); } });`,
  `throw new Proxy(new Error("x"), { ${trap}(...all) { all.forEach(look); return Reflect.${trap}(...all); } });`,
]);

const results = [
  "{ get a() { return look(this); } }",
  "{ toJSON() { return look(arguments.callee?.caller); } }",
  "{ toJSON() { return this; } }",
  "Object.create(null)",
  "[,,1]",
  "new Map([[1, 2]])",
  "Symbol.iterator",
  "() => 1",
  "10n",
  "NaN",
  "-0",
  "'\\ud800'",
  "'\\u0000'",
  "'\\u2028'",
  "'\\n{\"ready\":true}\\n'",
  '\'"}\\n{"id":2,"ok":true,"output":"1","log":""}\'',
  "globalThis",
  "new Date(NaN)",
  "{ then(a) { look(a); a(look(this)); } }",
  "new Proxy([], {})",
  "{ toString() { throw 1; } }",
  "{ [Symbol.toPrimitive]: look }",
  "new Error('x')",
  "look",
  "Promise.reject(new Error('y'))",
  "JSON.rawJSON?.('1')",
].map((value) => `return ${value};`);

const thrown = [
  "null",
  "undefined",
  "Symbol()",
  "{ get message() { throw 1; } }",
  "{ get stack() { return look(this); } }",
  "globalThis",
  "new Proxy({}, { get: look })",
  "Object.assign(new Error('x'), { name: { toString() { throw 2; } } })",
  "{ message: 'x'.repeat(1e6) }",
  "new AggregateError([new Error('a')], 'b')",
  "new InternalError('interrupted')",
  "new Error('out of memory')",
  "{ name: 'InternalError', message: 'interrupted', stack: 'at code:1:1' }",
].map((value) => `const x = ${value}; (async () => { throw x; })(); throw x;`);

const stacks = [
  "return new Error('x').stack;",
  "try { null.x } catch (e) { return e.stack; }",
  "const f = () => { throw new Error('deep') }; try { [1].map(f) } catch (e) { return e.stack }",
  "try { JSON.parse('{') } catch (e) { return e.stack + e.fileName }",
  "return Error.captureStackTrace?.({})",
  "return look(arguments.callee)",
  "return (function f() { return f.caller; })();",
  "return look.toString() + console.log.toString()",
  "return Object.getOwnPropertyDescriptors(console.log)",
  "return (function () { return typeof this; })();",
];

const shared = [
  "return Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0, 200);",
  "const b = new SharedArrayBuffer(8, { maxByteLength: 64 }); b.grow(64); return b.byteLength;",
  "return new Uint8Array(new ArrayBuffer(8), 4, 2 ** 31)[0];",
  "return new DataView(new ArrayBuffer(8)).getFloat64(2 ** 32 - 4);",
  "const a = new ArrayBuffer(8, { maxByteLength: 64 }); const v = new Uint8Array(a, 4); a.resize(2); return v[0];",
  "const a = new Uint8Array(8); a.fill({ valueOf() { a.buffer.transfer?.(1e6); return 1; } }); return a.length;",
  "return new Uint8Array(8).subarray(-1e9, 1e9).length;",
  "const a = [1, 2, 3]; a.sort(() => { a.length = 0; return 1; }); return a;",
  "const a = [1, 2, 3]; return a.map(() => (a.length = 0, a.push(...Array(1e4)), 1)).length;",
  "const r = new FinalizationRegistry(look); for (let i = 0; i < 1e4; i++) r.register({}, i); return 1;",
  "let w = new WeakRef({}); return w.deref() ? 1 : 0;",
  "return 'x'.padEnd(5e5).split('').reverse().join('').length;",
  "return [..._ = Array(1e5).keys()].length;",
  "const m = new Map([[1, 1]]); for (const [k] of m) { m.delete(k); if (k < 1e4) m.set(k + 1, 1); } return m.size;",
  "return structuredClone?.({});",
  "const it = [1, 2].values(); it.next = look; return [...it];",
  "return Array.from({ length: 1e5 }, look).length;",
];

const sizes = [
  "return 'x'.repeat(2e6);",
  "let s = 'x'; for (let i = 0; i < 40; i++) s += s; return s.length;",
  "return Array(3e5).fill('y');",
  "let o = {}; for (let i = 0; i < 5e4; i++) o = { o }; return o;",
  "return JSON.parse('['.repeat(1e5));",
  "return /(?:a?){25}a{25}/.test('a'.repeat(25));",
  "return /^(a+)+$/.test('a'.repeat(30) + 'b');",
  "return 2n ** 100000n > 1n;",
  "return new Array(2 ** 32 - 1).length;",
  "function f() { return f(); } return f();",
  "const f = () => [1].map(f); return f();",
  "const p = new Proxy({}, { get: (t, k, r) => r[k] }); return p.x;",
  "const a = []; a[0] = a; return String(a.flat(Infinity));",
  "return eval('('.repeat(5e4));",
  "class A { constructor() { new A(); } } new A();",
  "const o = { get a() { return this.a; } }; return o.a;",
  "return JSON.stringify({ toJSON() { return { a: this }; } });",
  "for (let i = 0; i < 3e4; i++) console.log('flood', i, 'x'.repeat(100)); return 1;",
  "for (let i = 0; i < 1e4; i++) console.log({ toString() { return look(this); } }); return 1;",
  "const g = function* () { yield* g(); }; return [...g()];",
  "await Promise.all(Array.from({ length: 1e4 }, async (_, i) => i)); return 1;",
  "return (async function f(n) { return n && f(n - 1); })(1e3);",
  "let n = 0; const again = () => ++n < 1e4 && Promise.resolve().then(again); await again(); return n;",
  "queueMicrotask(() => { throw look(new Error('later')); }); return 1;",
];

const wrapping = [
  "}); look(globalThis); (async function () {",
  "})(), look(this), (function () {",
  "*/ return look(globalThis); /*",
  "`${look(globalThis)}`",
  "return new.target;",
  "return import.meta;",
  "<!-- x",
  "//# sourceMappingURL=file:///etc/passwd",
  "label: { break label; } return 1;",
  "with (globalThis) { return process; }",
  "return arguments.length;",
  "await using x = { [Symbol.asyncDispose]: look }; return 1;",
];

const families: Record<string, string[]> = {
  ...{
    constructorChains,
    functionBodies,
    probes,
    modules,
    pollution,
    patched,
    proxies,
    results,
    thrown,
    stacks,
    shared,
    sizes,
    wrapping,
  },
  reflection: roots.map(
    (root) =>
      `for (const key of Reflect.ownKeys(Object(${root}))) { try { look((${root})[key]); look(Object.getOwnPropertyDescriptor(${root}, key)); } catch {} } return 1;`,
  ),
  calls: roots.map(
    (root) =>
      `const x = ${root}; for (const key of Reflect.ownKeys(Object.getPrototypeOf(Object(x)) ?? {})) { try { look(x[key](trigger.file, look)); } catch {} } return 1;`,
  ),
  network: [
    "fetch('http://127.0.0.1:' + trigger.port)",
    "new WebSocket('ws://127.0.0.1:' + trigger.port)",
    "new XMLHttpRequest()",
    "require('net').connect(trigger.port)",
    "process.getBuiltinModule('net').connect(trigger.port)",
    "import('node:net').then((n) => n.connect(trigger.port))",
  ].map((call) => `return await ${call};`),
  files: [
    "require('fs').writeFileSync(trigger.written, 'x')",
    "process.getBuiltinModule('fs').writeFileSync(trigger.written, 'x')",
    "Deno.readTextFile(trigger.file)",
    "std.loadFile(trigger.file)",
    "std.open(trigger.written, 'w')",
    "os.open(trigger.file, 0)",
    "read(trigger.file)",
    "(await import('node:fs')).readFileSync(trigger.file, 'utf8')",
    "process.env[trigger.variable]",
    "std.getenv(trigger.variable)",
  ].map((call) => `return await ${call};`),
};

/** Every known way out that we could think of, by family. */
export const escapePrograms = (): Program[] =>
  Object.entries(families).flatMap(([family, bodies]) => bodies.map((body) => ({ family, body })));
