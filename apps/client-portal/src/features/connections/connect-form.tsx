"use client";

import type { Connector } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { useRouter } from "next/navigation";
import { DescribedForm } from "../described-form/described-form.tsx";
import { createConnection } from "./actions.ts";
import { connectionWords } from "./words.ts";

/** The form of a connector's declaration; without a name the connection takes its site's. */
export function ConnectForm({
  connector,
}: {
  connector: Pick<Connector, "id" | "name" | "form" | "docsUrl" | "resources">;
}) {
  const t = useWords(connectionWords).form;
  const router = useRouter();
  return (
    <DescribedForm
      fields={connector.form}
      docsUrl={connector.docsUrl}
      words={{
        ...t,
        submit: t.submit(connector.name),
        done: connector.resources.length > 0 ? t.connected : t.connectedAlone,
      }}
      save={({ name, form }, key) => createConnection({ connectorId: connector.id, ...(name && { name }), form }, key)}
      onSaved={({ id }) => router.push(`/connections/${id}`)}
    />
  );
}
