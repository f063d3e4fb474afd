"use client";

import type { NodeKind } from "@bizosaas/contracts";
import { useMemo } from "react";
import type { FieldNames } from "./field-text.ts";
import type { FormNames } from "./queries.ts";

/** The kinds by name, as drawings and fields look them up. */
export const useFieldNames = ({
  kinds,
  choices,
}: Pick<FormNames, "choices"> & { kinds: readonly NodeKind[] }): FieldNames =>
  useMemo(() => ({ kinds: new Map(kinds.map((kind) => [kind.kind, kind])), choices }), [kinds, choices]);
