import { z } from "zod";
import { defineNode, type NodePort } from "../node-spec.ts";

const maxCases = 20;
const otherwise: NodePort = { id: "default", label: "Otherwise" };

const Case = z.strictObject({
  /** Stays when the case is renamed or moved, so that its lines stay. */
  id: z.string().regex(/^c[0-9]{1,4}$/, "A case has an id such as c1."),
  label: z.string().trim().min(1, "A case needs a name.").max(60),
  when: z.boolean({ error: "The condition of a case must come out as true or false." }),
});

const Ports = z.array(z.object({ id: z.string(), label: z.string() }));

const portsOfCases = (cases: unknown): NodePort[] => Ports.safeParse(cases).data ?? [];

const checkCases = (cases: unknown): { field: string; message: string }[] => {
  const ids = portsOfCases(cases).map(({ id }) => id);
  if (new Set(ids).size === ids.length) return [];
  return [{ field: "cases", message: "Two cases have the same id; remove one of them." }];
};

export const flowSwitch = defineNode({
  kind: "flow.switch",
  title: "Choose a way",
  description: "Goes the way of the first case that holds, and another way when none does.",
  category: "flow",
  icon: "signpost",
  connectorId: null,
  effect: "read",
  durable: false,
  config: z.object({
    cases: z.array(Case).min(1, "Add at least one case.").max(maxCases, `At most ${maxCases} cases.`).meta({
      title: "Cases",
      description: "Looked at from the top; the first whose condition holds is taken.",
      control: "cases",
    }),
  }),
  hasInput: true,
  outputs: ({ cases }) => [...portsOfCases(cases), otherwise],
  portsFrom: "cases",
  sample: { case: "Large order" },
  check: ({ cases }) => checkCases(cases),
  run: ({ config: { cases } }) => {
    const taken = cases.find(({ when }) => when);
    return { output: { case: taken?.label ?? null }, port: taken?.id ?? otherwise.id };
  },
});
