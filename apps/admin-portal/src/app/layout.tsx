import { PortalDocument, say } from "@bizosaas/portal-kit/server";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { portalWords, product } from "@/words.ts";
import "./globals.css";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { default: product, template: `%s · ${product}` },
  description: (await say(portalWords)).description,
  robots: { index: false, follow: false },
});

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return <PortalDocument portal="admin">{children}</PortalDocument>;
}
