import { notFoundMetadata } from "@bizosaas/portal-kit/server";
import { notFound } from "next/navigation";
import { requireActor } from "@/portal.ts";

export const generateMetadata = notFoundMetadata;

/** Any other address: the signed-in frame stays around the answer. */
export default async function MissingPage() {
  await requireActor();
  notFound();
}
