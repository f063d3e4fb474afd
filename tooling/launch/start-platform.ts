import { bold, say } from "./console-lines.ts";
import { generateClient } from "./prepare-code.ts";
import { AlreadyRunning } from "./running-platform.ts";

const explain = (error: unknown): void => {
  if (error instanceof AlreadyRunning) {
    const { addresses, launcherPid } = error.record;
    say(`${error.message}\n  Client portal  ${bold(addresses.client)}\n  Admin portal   ${bold(addresses.admin)}`);
    say(`To stop it: kill ${launcherPid}`);
    return;
  }
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
};

try {
  await generateClient();
  // Only now: these import the client that was just made.
  const { readLauncherEnv } = await import("./launcher-env.ts");
  const { launch } = await import("./launch.ts");
  await launch(readLauncherEnv(), { isDevelopment: process.argv.includes("--dev") });
} catch (error) {
  explain(error);
}
