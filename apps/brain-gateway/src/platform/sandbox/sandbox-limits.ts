/** What one call of a tenant's code may use. The parent enforces `wallMs`, `residentBytes` and the frame's size by ending the child. */
export type SandboxLimits = {
  /** CPU time; the engine looks at it, the wall clock is behind it. */
  cpuMs: number;
  /** Counted outside the child; it is ended then, whatever it does. */
  wallMs: number;
  /** What QuickJS may allocate. */
  heapBytes: number;
  /** Pages of 64 KiB that V8 grants the WebAssembly memory. */
  wasmPages: number;
  /** The child's memory as the operating system counts it. */
  residentBytes: number;
  stackBytes: number;
  inputBytes: number;
  outputBytes: number;
  codeBytes: number;
  logCharacters: number;
  /** Calls after which a child is replaced. */
  uses: number;
};

const megabyte = 1_048_576;

export const sandboxLimits: SandboxLimits = {
  cpuMs: 1000,
  wallMs: 1700,
  heapBytes: 64 * megabyte,
  wasmPages: 1536,
  residentBytes: 320 * megabyte,
  stackBytes: 256 * 1024,
  inputBytes: 5 * megabyte,
  outputBytes: megabyte,
  codeBytes: 100_000,
  logCharacters: 16_384,
  uses: 500,
};
