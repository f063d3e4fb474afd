import { type Action, type ActionResult, readBack } from "@bizosaas/connectors";
import { AppError, isAppError, Json, JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { type GrantUse, grantedArguments, toolOf } from "../approvals/index.ts";
import { markBroken, type OpenConnection, openConnection } from "../connections/index.ts";
import type { Written } from "../receipts/index.ts";
import { findAction } from "./find-action.ts";
import {
  beginReceipt,
  failReceipt,
  findReceipt,
  leaveReceipt,
  type ReceiptState,
  resumeReceipt,
  type Success,
  succeedReceipt,
} from "./write-receipt.ts";
import type { WriteRequest, WriteResult } from "./write-request.ts";

type Write = { action: Action; input: unknown; open: OpenConnection; use: GrantUse | null };

const toJson = (value: unknown) => Json.parse(JSON.parse(JSON.stringify(value ?? null)));

/** What the record is now: as the action saw it, else read once more, so that the next sync finds nothing new. */
const writtenOf = async (
  { action, input, open }: Write,
  result: ActionResult<unknown>,
  signal: AbortSignal,
): Promise<Written | null> => {
  if (result.resource) {
    const { kind, ...item } = result.resource;
    return { kind, externalId: item.externalId, item, isAssumed: result.isAssumed ?? false };
  }
  const target = action.target(input);
  const resource = open.connector.resources.find(({ kind }) => kind === target?.kind);
  if (!target || !resource) return null;
  // It was written: a failure here would have it sent again, or called cut off. The next sync reads the record.
  const read = async () => ({ ...target, item: await resource.get(open.client, target.externalId, signal) });
  return readBack(read, { signal, mayBeCutOff: true });
};

/** Sends it. An action looks before it writes, so a second try after a crash changes the vendor no second time. */
const send = async (write: Write, request: WriteRequest, before: JsonObject): Promise<Success> => {
  const { action, input, open } = write;
  const { idempotencyKey, signal } = request;
  const result = await action.run(open.client, input, { idempotencyKey, signal, before });
  const output = action.output.parse(result.output);
  const written = await writtenOf(write, result, signal);
  return {
    output: toJson(output),
    summary: action.describe(input, output, before),
    url: result.url ?? null,
    written,
    target: written ?? result.made ?? action.target(input),
  };
};

/** A write that can't be repeated must not be sent again when the vendor already shows it. */
const assertRepeatable = async ({ action, input, open }: Write, request: WriteRequest, before: JsonObject) => {
  const { idempotencyKey, signal } = request;
  if (action.idempotent) return;
  if (!(await action.isApplied(open.client, input, before, { idempotencyKey, signal }))) return;
  throw new AppError(
    "conflict",
    `“${action.title}” was cut off after it had taken effect, and can't be repeated safely. Check the record at ${open.connector.name}.`,
  );
};

const begin = async (services: Services, write: Write, request: WriteRequest): Promise<ReceiptState> => {
  const { action, input, open, use } = write;
  const { idempotencyKey, signal } = request;
  const before = JsonObject.parse(await action.before(open.client, input, { idempotencyKey, signal }));
  return beginReceipt(services, request, { action, input, before, use });
};

const resume = async (
  services: Services,
  write: Write,
  request: WriteRequest,
  row: { id: string; status: string; before: unknown; runId: string | null; startedAt: Date },
) => {
  const before = JsonObject.parse(row.before ?? {});
  await resumeReceipt(services, request, { receiptId: row.id, input: write.input, use: write.use });
  await assertRepeatable(write, request, before);
  // Since the try before: what a sync saw of that one was this write.
  return { id: row.id, status: "started", before, runId: row.runId, since: row.startedAt };
};

/** Whoever learns that the credentials are refused says so of the connection. */
const noteRefusal = async <Result>(
  services: Services,
  { tenantId, connectionId }: WriteRequest,
  work: Promise<Result>,
  open?: OpenConnection,
): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && error.code === "credential_rejected")
      await markBroken(services, tenantId, connectionId, error.message, open?.connection.checkedAt);
    throw error;
  }
};

const readOnly = async (write: Write, request: WriteRequest): Promise<WriteResult> => {
  const { output, summary, url } = await send(write, request, {});
  return { output, receiptId: null, summary, url };
};

/** The write as it is asked for or, where the approver edited it, as they want it; with the yes it is to use. */
const prepareWrite = async (services: Services, open: OpenConnection, request: WriteRequest): Promise<Write> => {
  const { tenantId, approvalId, runId, nodeId, connectionId, idempotencyKey, actionId } = request;
  const asked = findAction(open, actionId, request.input);
  if (approvalId === undefined || asked.action.effect === "read") return { open, ...asked, use: null };
  const tool = toolOf(open.connector.id, actionId);
  const keyId = request.actor.kind === "api_key" ? request.actor.keyId : undefined;
  const bound = { approvalId, runId, keyId, nodeId, connectionId, idempotencyKey, tool };
  const use = { ...bound, arguments: asked.input };
  const edited = await services.db.withTenant(tenantId, (tx) => grantedArguments({ tx, tenantId }, use));
  if (edited === null) return { open, ...asked, use };
  const write = findAction(open, actionId, edited);
  return { open, ...write, use: { ...bound, arguments: write.input } };
};

type Known = Awaited<ReturnType<typeof findReceipt>>;

const carryOut = async (
  services: Services,
  write: Write,
  request: WriteRequest,
  known: Known,
): Promise<WriteResult> => {
  if (write.action.effect === "read") return readOnly(write, request);
  const receipt = known ? await resume(services, write, request, known) : await begin(services, write, request);
  try {
    const success = await send(write, request, receipt.before);
    await succeedReceipt(services, request, receipt, success);
    const { output, summary, url } = success;
    return { output, receiptId: receipt.id, summary, url };
  } catch (error) {
    if (request.signal.aborted) await leaveReceipt(services, request, receipt);
    else await failReceipt(services, request, receipt, error);
    throw error;
  }
};

/**
 * The one way to act at a vendor: a receipt with the record's before-image first, then the write outside any
 * transaction, then the receipt's end with what the vendor holds. Called again with the same key it answers with the
 * stored result, or takes up what was cut off. Network is called: never call it inside a transaction.
 */
export const performAction = async (services: Services, request: WriteRequest): Promise<WriteResult> => {
  const known = await findReceipt(services, request);
  if (known?.status === "succeeded" || known?.status === "undone") {
    return { output: toJson(known.output), receiptId: known.id, summary: known.summary, url: known.url };
  }
  const { tenantId, connectionId } = request;
  const open = await noteRefusal(services, request, openConnection(services, tenantId, connectionId));
  const write = await prepareWrite(services, open, request);
  return noteRefusal(services, request, carryOut(services, write, request, known), open);
};
