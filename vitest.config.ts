import { configDefaults, defineConfig } from "vitest/config";

/**
 * Files share the modules that they import: loaded anew for each, they were half of the time. No test changes a module.
 * Two at a time are what two cores carry: many files bring servers and a database of their own.
 */
const workers = { isolate: false, maxWorkers: 2 };

const exclude = [...configDefaults.exclude, "**/.next/**", "**/.data/**", "**/*.spec.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...exclude, "**/*.int.test.ts"],
          testTimeout: 30_000,
          ...workers,
        },
      },
      {
        test: {
          name: "int",
          include: ["**/*.int.test.ts"],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          ...workers,
        },
      },
    ],
  },
});
