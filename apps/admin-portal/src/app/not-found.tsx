import { NotFoundScreen } from "@bizosaas/portal-kit/server";

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center p-4">
      <NotFoundScreen />
    </main>
  );
}
