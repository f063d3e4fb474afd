import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of the journeys, for a gate that runs by itself. */
export const chromiumOptions = (): LaunchOptions => {
  const executablePath = process.env["CHROMIUM_PATH"] ?? places.find((place) => existsSync(place));
  return {
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--disable-sync"],
    ...(executablePath && { executablePath }),
  };
};
