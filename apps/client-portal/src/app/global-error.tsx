"use client";

import { type ErrorScreenProps, FatalScreen } from "@bizosaas/portal-kit/client";
import "./globals.css";

/** Where the root layout itself failed. */
export default function GlobalError({ error, retry }: ErrorScreenProps) {
  return <FatalScreen portal="client" error={error} retry={retry} />;
}
