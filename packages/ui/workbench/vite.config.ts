import tailwindcss from "@tailwindcss/postcss";
import { defineConfig } from "vite";

/** The bench is a page of its own: no portal and no entry of the package knows it. */
export default defineConfig({
  root: import.meta.dirname,
  appType: "spa",
  css: { postcss: { plugins: [tailwindcss()] } },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
  build: { target: "esnext", chunkSizeWarningLimit: 4096 },
});
