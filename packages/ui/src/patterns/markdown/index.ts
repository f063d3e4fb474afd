export * from "./markdown.tsx";
