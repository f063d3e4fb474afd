"use client";

import { useMemo } from "react";
import type { FieldNames } from "./field-text.ts";
import type { FormNames } from "./queries.ts";

/** The kinds by name, as drawings and fields look them up. */
export const useFieldNames = ({ kinds, choices }: FormNames): FieldNames =>
  useMemo(() => ({ kinds: new Map(kinds.map((kind) => [kind.kind, kind])), choices }), [kinds, choices]);
