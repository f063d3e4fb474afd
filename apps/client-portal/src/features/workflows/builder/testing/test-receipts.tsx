"use client";

import type { Receipt } from "@bizosaas/contracts";
import { useState } from "react";
import { RunReceipts } from "../../../runs/run-receipts.tsx";
import type { Testing } from "./use-test-bench.ts";

/** What a test really wrote, each with the way to take it back. */
export function TestReceipts({ testing: { test, isUnderWay } }: { testing: Testing }) {
  const [changed, setChanged] = useState<readonly Receipt[]>([]);
  const receipts = (test?.receipts ?? []).map((receipt) => changed.findLast(({ id }) => id === receipt.id) ?? receipt);
  if (receipts.length === 0) return null;
  const keep = (receipt: Receipt) => setChanged((before) => [...before, receipt]);
  const shown = { receipts, limit: Number.POSITIVE_INFINITY, isOver: !isUnderWay };
  return <RunReceipts {...shown} canOperate onChanged={keep} />;
}
