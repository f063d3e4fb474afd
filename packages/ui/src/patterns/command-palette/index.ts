export * from "./command-palette.tsx";
export * from "./palette-items.ts";
