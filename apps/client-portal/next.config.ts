import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: [
    "@bizosaas/contracts",
    "@bizosaas/db",
    "@bizosaas/gateway-client",
    "@bizosaas/portal-kit",
    "@bizosaas/ui",
  ],
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg"],
  // Fetching addresses that tenants wrote is the gateway's guarded business alone.
  images: { unoptimized: true },
  // Without the gateway: content begins with posts, whatever the organization holds.
  redirects: async () => [{ source: "/content", destination: "/content/posts", permanent: false }],
  turbopack: { root: path.join(import.meta.dirname, "../..") },
};

export default config;
