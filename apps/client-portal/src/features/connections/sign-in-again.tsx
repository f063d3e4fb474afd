"use client";

import type { Connection, Connector } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Accordion, Button, Dialog } from "@bizosaas/ui";
import { ExternalLink } from "lucide-react";
import { type FormEvent, useId } from "react";
import { useDescribedForm } from "../described-form/described-fields.tsx";
import { NotConnected } from "./not-connected.tsx";
import { OwnAppFields } from "./own-app-fields.tsx";
import { useSignIn } from "./use-sign-in.ts";
import { connectionWords } from "./words.ts";

type Props = {
  connection: Connection;
  connector: Pick<Connector, "id" | "name" | "form"> & { oauth: NonNullable<Connector["oauth"]> };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Signs in anew for a connection that is there; its app stays unless another is entered. */
export function SignInAgain({ connection, connector, open, onOpenChange }: Props) {
  const t = useWords(connectionWords);
  const formId = useId();
  const form = useDescribedForm(connector.form);
  const { go, isPending, error } = useSignIn();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await go({ connectorId: connector.id, connectionId: connection.id, form: form.toInput() });
  };
  const ownApp = <OwnAppFields connector={connector} form={form} error={error} disabled={isPending} />;
  return (
    <Dialog
      title={t.reconnectDialog.title(connection.name)}
      description={t.signIn.againHint(connector.name, connection.account.name)}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={isPending} icon={<ExternalLink aria-hidden />}>
          {t.signIn.submit(connector.name)}
        </Button>
      }
    >
      <form method="post" id={formId} onSubmit={(event) => void submit(event)} className="grid gap-4">
        <NotConnected error={error} />
        <Accordion headingLevel={3} items={[{ id: "own", title: t.signIn.otherApp, content: ownApp }]} />
      </form>
    </Dialog>
  );
}
