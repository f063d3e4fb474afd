import { NotFoundScreen } from "@bizosaas/portal-kit/server";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl p-6 pt-24">
      <NotFoundScreen />
    </main>
  );
}
