import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { inheritedEnvironment, root } from "./env.ts";
import { runCommand } from "./run-command.ts";

const searchFolders = [...(inheritedEnvironment()["PATH"] ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];

const isProgram = (name: string): boolean =>
  searchFolders.some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

const peers: { what: string; isThere: () => boolean }[] = [
  {
    what: "Chromium",
    isThere: () =>
      Boolean(inheritedEnvironment()["CHROMIUM_PATH"]) || isProgram("chromium") || isProgram("google-chrome"),
  },
  { what: "PHP", isThere: () => isProgram("php") },
  { what: "MariaDB", isThere: () => isProgram("mariadbd") || isProgram("mysqld") },
  { what: "WordPress (Debian's package)", isThere: () => existsSync("/usr/share/wordpress/wp-load.php") },
];

const missingPeers = (): string[] => peers.filter(({ isThere }) => !isThere()).map(({ what }) => what);

/** Makes sure that the browser and the WordPress peer are there: installed on Debian as root, else asked for. */
export const ensureTestPeers = async (): Promise<void> => {
  if (missingPeers().length > 0 && process.getuid?.() === 0 && isProgram("apt-get")) {
    await runCommand([path.join(root, "tooling/launch/install-peers.sh")]);
  }
  const missing = missingPeers();
  if (missing.length === 0) return;
  throw new Error(
    `The tests need ${missing.join(", ")}. On Debian, run: sudo tooling/launch/install-peers.sh\n` +
      "Elsewhere install them by hand; CHROMIUM_PATH names a browser in another place.",
  );
};
