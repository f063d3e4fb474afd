"use client";

import type { Connector } from "@bizosaas/contracts";
import { fieldError, useWords } from "@bizosaas/portal-kit/client";
import { Accordion, Button, Field, Input, linkClasses } from "@bizosaas/ui";
import { ExternalLink } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useDescribedForm } from "../described-form/described-fields.tsx";
import { AskedScopes } from "./asked-scopes.tsx";
import { NotConnected } from "./not-connected.tsx";
import { OwnAppFields } from "./own-app-fields.tsx";
import { useSignIn } from "./use-sign-in.ts";
import { connectionWords } from "./words.ts";

type Props = {
  connector: Pick<Connector, "id" | "name" | "form" | "docsUrl"> & { oauth: NonNullable<Connector["oauth"]> };
};

/** Before a sign-in at the vendor: what is asked for there, and with which app. */
export function SignInForm({ connector }: Props) {
  const t = useWords(connectionWords);
  const { id, name, oauth, docsUrl } = connector;
  const form = useDescribedForm(connector.form);
  const [given, setGiven] = useState("");
  const { go, isPending, error } = useSignIn();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = given.trim();
    const hasLeft = await go({ connectorId: id, ...(asked && { name: asked }), form: form.toInput() });
    if (!hasLeft) form.forgetSecrets();
  };
  const ownApp = <OwnAppFields connector={connector} form={form} error={error} disabled={isPending} />;
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-5">
      <NotConnected error={error} />
      <section aria-labelledby="asked" className="grid gap-3">
        <h2 id="asked" className="font-semibold">
          {t.signIn.asks(name)}
        </h2>
        <AskedScopes scopes={oauth.scopes} />
      </section>
      {oauth.hasPlatformApp ? (
        <Accordion headingLevel={2} items={[{ id: "own", title: t.signIn.ownApp(name), content: ownApp }]} />
      ) : (
        <section aria-labelledby="own" className="grid gap-3">
          <h2 id="own" className="font-semibold">
            {t.signIn.needsApp(name)}
          </h2>
          {ownApp}
        </section>
      )}
      <Field label={t.form.name} help={t.signIn.nameHelp} error={fieldError(error, "name")} markOptional>
        {(control) => (
          <Input
            {...control}
            value={given}
            onChange={(event) => setGiven(event.currentTarget.value)}
            maxLength={120}
            disabled={isPending}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <a href={docsUrl} target="_blank" rel="noreferrer" className={linkClasses()}>
          {t.signIn.docs}
        </a>
        <Button type="submit" variant="primary" loading={isPending} icon={<ExternalLink aria-hidden />}>
          {t.signIn.submit(name)}
        </Button>
      </div>
    </form>
  );
}
