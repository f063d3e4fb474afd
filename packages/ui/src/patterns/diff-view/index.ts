export * from "./diff-view.tsx";
