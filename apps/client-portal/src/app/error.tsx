"use client";

import { ErrorScreen, type ErrorScreenProps } from "@bizosaas/portal-kit/client";

/** Outside the portal's frame, which is what failed. */
export default function RootError(failure: ErrorScreenProps) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center p-4">
      <ErrorScreen {...failure} />
    </main>
  );
}
