import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { PublicFormView } from "@/features/forms/public-form.tsx";
import { readForm } from "@/features/forms/queries.ts";
import { formWords } from "@/features/forms/words.ts";

type Props = { params: Promise<{ address: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const robots = { index: false, follow: false };
  const { pageTitle } = await say(formWords);
  try {
    const form = await readForm((await params).address);
    return { title: typeof form === "string" ? pageTitle : form.title, robots };
  } catch {
    // The page tells what failed; it has a name all the same.
    return { title: pageTitle, robots };
  }
};

async function Form({ address, form }: { address: string; form: Awaited<ReturnType<typeof readForm>> }) {
  const t = await say(formWords);
  if (form === "gone") return <PageHeader title={t.goneTitle} subtitle={t.goneHint} />;
  if (form === "closed") return <PageHeader title={t.closedTitle} subtitle={t.closedHint} />;
  return (
    <>
      <PageHeader title={form.title} />
      <PublicFormView address={address} submissionId={crypto.randomUUID()} form={form} />
    </>
  );
}

export default async function FormPage({ params }: Props) {
  const { address } = await params;
  return (
    <Load skeleton={<PageSkeleton />} read={() => readForm(address)}>
      {(form) => <Form address={address} form={form} />}
    </Load>
  );
}
