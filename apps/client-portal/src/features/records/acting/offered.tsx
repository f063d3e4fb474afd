import type { ResourceKind, ResourceRecord } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { Callout, linkClasses } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { listConnections, listConnectors } from "../../connections/queries.ts";
import { readData } from "../record-data.ts";
import { recordWords } from "../words.ts";
import { isDoneAlready } from "./done-already.ts";
import { NewRecordButton } from "./new-record-button.tsx";
import { editOf, type Offer, offersFor } from "./offers.ts";
import { RecordActions } from "./record-actions.tsx";
import { actingWords } from "./words.ts";

export const readOffers = async (kind: ResourceKind, on: "record" | "list"): Promise<Offer[]> => {
  const [{ items: connections }, { items: connectors }] = await Promise.all([listConnections(), listConnectors()]);
  return offersFor({ connections, connectors, kind, on });
};

/** The list or the record itself says what is wrong with the gateway; beside it there is only nothing to do. */
const readOffersOrNone = (kind: ResourceKind, on: "record" | "list"): Promise<Offer[]> =>
  readOffers(kind, on).catch(() => []);

const readRecordOffers = async ({ kind, connectionId }: ResourceRecord): Promise<Offer[]> =>
  (await readOffersOrNone(kind, "record")).filter((offer) => offer.connectionId === connectionId);

export async function NewRecord({ kind }: { kind: ResourceKind }): Promise<ReactNode> {
  const offers = (await readOffersOrNone(kind, "list")).filter(({ refusal }) => refusal === null);
  if (offers.length === 0) return null;
  const [t, { kindOne }] = await Promise.all([say(actingWords), say(recordWords)]);
  return <NewRecordButton kind={kind} label={t.create(kindOne[kind])} offers={offers} />;
}

export async function OfferedActions({ record }: { record: ResourceRecord }): Promise<ReactNode> {
  const [t, offers] = await Promise.all([say(actingWords), readRecordOffers(record)]);
  if (offers.length === 0) return null;
  const data = readData(record) ?? {};
  const { id, externalId, title } = record;
  const told = offers.map((offer) => ({
    ...offer,
    refusal: offer.refusal ?? (isDoneAlready(offer.action, data) ? t.doneAlready : null),
  }));
  return (
    <RecordActions record={{ id, externalId, title }} editId={editOf(offers, data)?.action.id ?? null} offers={told} />
  );
}

/** Why a record can only be looked at, where somebody might want to change it. */
export async function WhyReadOnly({ record, canWrite }: { record: ResourceRecord; canWrite: boolean }) {
  const [t, offers] = await Promise.all([say(actingWords), readRecordOffers(record)]);
  const edit = editOf(offers, readData(record) ?? {});
  if (!edit) return null;
  if (!canWrite) return <Callout tone="info">{t.notByRole}</Callout>;
  if (edit.refusal === null) return null;
  return (
    <Callout tone="warning" title={t.notNow(edit.connectionName)}>
      {edit.refusal}{" "}
      <IntentLink href={`/connections/${edit.connectionId}`} className={linkClasses({ variant: "standard" })}>
        {t.seeConnection}
      </IntentLink>
    </Callout>
  );
}
