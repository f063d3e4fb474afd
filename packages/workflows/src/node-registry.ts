import { FormField, type Locale, type NodeKind } from "@bizosaas/contracts";
import { nodeFieldsOf } from "./node-fields.ts";
import { isTried, type NodeSpec, portsOf } from "./node-spec.ts";
import { type ActionDescriptor, actionNodeSpec } from "./nodes/action-node-spec.ts";
import { aiAgent } from "./nodes/ai-agent.ts";
import { aiPrompt } from "./nodes/ai-prompt.ts";
import { dataCode } from "./nodes/data-code.ts";
import { dataFilter } from "./nodes/data-filter.ts";
import { dataTransform } from "./nodes/data-transform.ts";
import { flowBranch } from "./nodes/flow-branch.ts";
import { flowCall } from "./nodes/flow-call.ts";
import { flowLoop } from "./nodes/flow-loop.ts";
import { flowMerge } from "./nodes/flow-merge.ts";
import { flowRespond } from "./nodes/flow-respond.ts";
import { flowStop } from "./nodes/flow-stop.ts";
import { flowSwitch } from "./nodes/flow-switch.ts";
import { flowWait } from "./nodes/flow-wait.ts";
import { flowWaitCall } from "./nodes/flow-wait-call.ts";
import { flowWaitEvent } from "./nodes/flow-wait-event.ts";
import { httpRequest } from "./nodes/http-request.ts";
import { humanApproval } from "./nodes/human-approval.ts";
import { humanNotify } from "./nodes/human-notify.ts";
import { triggerCall } from "./nodes/trigger-call.ts";
import { triggerForm } from "./nodes/trigger-form.ts";
import { triggerManual } from "./nodes/trigger-manual.ts";
import { triggerResource } from "./nodes/trigger-resource.ts";
import { triggerSchedule } from "./nodes/trigger-schedule.ts";
import { triggerWebhook } from "./nodes/trigger-webhook.ts";
import { dutch } from "./words/dutch.ts";
import { type Phrases, translateKind } from "./words/translate-kind.ts";
import { translateSentence } from "./words/translate-sentence.ts";

/** Every node kind there is, by name. */
export type NodeRegistry = {
  get(kind: string): NodeSpec | undefined;
  list(): NodeSpec[];
  /** What the builder shows, in its reader's language. */
  describe(locale?: Locale): NodeKind[];
  /** A sentence of validation in its reader's language. */
  say(sentence: string, locale: Locale): string;
};

const builtIn: NodeSpec[] = [
  triggerManual,
  triggerSchedule,
  triggerWebhook,
  triggerResource,
  triggerForm,
  triggerCall,
  aiPrompt,
  aiAgent,
  flowBranch,
  flowSwitch,
  flowMerge,
  flowLoop,
  flowCall,
  flowRespond,
  flowStop,
  flowWait,
  flowWaitEvent,
  flowWaitCall,
  humanApproval,
  humanNotify,
  dataTransform,
  dataFilter,
  dataCode,
  httpRequest,
];

const describeNode = (spec: NodeSpec): NodeKind => ({
  kind: spec.kind,
  title: spec.title,
  description: spec.description,
  category: spec.category,
  icon: spec.icon,
  connectorId: spec.connectorId,
  effect: spec.effect,
  isTried: isTried(spec),
  hasInput: spec.hasInput,
  outputs: portsOf(spec, {}),
  portsFrom: spec.portsFrom ?? null,
  fields: nodeFieldsOf(spec).map((field) => FormField.parse(field)),
  sample: spec.sample,
  samplesBy: spec.samplesBy ?? null,
});

/**
 * The built-in kinds and one for each connector action; two of the same name are a mistake of ours. `actionPhrases` are
 * the actions' words in Dutch, by the English ones.
 */
export const createNodeRegistry = (actions: readonly ActionDescriptor[], actionPhrases: Phrases = {}): NodeRegistry => {
  const specs = new Map<string, NodeSpec>();
  for (const spec of [...builtIn, ...actions.map(actionNodeSpec)]) {
    if (specs.has(spec.kind)) throw new Error(`The node kind ${spec.kind} is declared twice.`);
    specs.set(spec.kind, spec);
  }
  const kinds = [...specs.values()].map(describeNode);
  const phrases = { ...dutch, ...actionPhrases };
  const described = { en: kinds, nl: kinds.map((kind) => translateKind(kind, phrases)) };
  return {
    get: (kind) => specs.get(kind),
    list: () => [...specs.values()],
    describe: (locale = "en") => described[locale],
    say: (sentence, locale) => translateSentence(sentence, locale, phrases),
  };
};
