export { CommandPalette, type CommandPaletteProps } from "./command-palette.tsx";
export * from "./palette-items.ts";
