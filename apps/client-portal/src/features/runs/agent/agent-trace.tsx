"use client";

import type { Approval, NodeKind, RunDetail, RunStep } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, formatDuration, JsonView, linkClasses, Money, Timeline } from "@bizosaas/ui";
import { progressOf } from "../iterations/progress-of.ts";
import { useRead } from "../iterations/use-read.ts";
import { tookMs } from "../run-time.ts";
import { runWords } from "../words.ts";
import { listAgentMoves } from "./actions.ts";
import { type Move, sumOf, toMove } from "./agent-moves.ts";
import { traceWords } from "./words.ts";

/** Each place has a name of its own, among many that show the same of other moves. */
function Data({ of, label, value }: { of: string; label: string; value: unknown }) {
  return (
    <div className="grid gap-1">
      <p className="text-dense text-fg-muted">{label}</p>
      <JsonView label={`${of}: ${label}`} value={value} />
    </div>
  );
}

function Cost({ micros }: { micros: number | null }) {
  const t = useWords(traceWords);
  const locale = useLocale();
  return micros === null ? t.costUnknown : <Money micros={micros} locale={locale} />;
}

function Spent({ step }: { step: RunStep }) {
  const t = useWords(traceWords);
  const locale = useLocale();
  const tokens = step.inputTokens + step.outputTokens;
  if (tokens === 0) return null;
  return (
    <p className="text-meta text-fg-muted tabular-nums">
      {t.tokens(tokens.toLocaleString(locale))} · <Cost micros={step.costMicros} />
    </p>
  );
}

/** Who said yes or no, and where it is asked. */
function Asked({ approval }: { approval: Approval }) {
  const t = useWords(traceWords);
  const { status, decidedByName, comment } = approval;
  const said = decidedByName && (status === "approved" ? t.approvedBy(decidedByName) : t.rejectedBy(decidedByName));
  return (
    <p className="text-dense">
      {said && `${said}. `}
      {comment && `“${comment}” `}
      <IntentLink href={`/approvals/${approval.id}`} className={linkClasses()}>
        {t.openApproval}
      </IntentLink>
    </p>
  );
}

function MoveBody({ move, number }: { move: Move; number: number }) {
  const t = useWords(traceWords);
  const of = move.type === "turn" ? t.turn(move.turn) : `${number}. ${t.tool(move.title)}`;
  const { stepStatus } = useWords(runWords);
  const { step } = move;
  return (
    <div className="grid gap-2 pt-1">
      {move.type === "turn" && move.text !== "" && <p className="whitespace-pre-wrap text-fg">{move.text}</p>}
      {move.type === "turn" && move.wants > 0 && <p className="text-dense">{t.wanted(move.wants)}</p>}
      {step.error && <p className="text-danger-text">{step.error.message}</p>}
      {step.status !== "succeeded" && !step.error && <p className="text-dense">{stepStatus[step.status]}</p>}
      {move.type === "call" && move.approval && <Asked approval={move.approval} />}
      <Spent step={step} />
      {move.type === "turn" && <Data of={of} label={t.prompt} value={step.input} />}
      {move.type === "call" && <Data of={of} label={t.arguments} value={move.arguments} />}
      {move.type === "call" && move.result !== null && <Data of={of} label={t.result} value={move.result} />}
    </div>
  );
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const t = useWords(traceWords);
  const locale = useLocale();
  const { turns, calls, tokens, costMicros } = sumOf(moves);
  const entries = moves.map((move, index) => {
    const ms = tookMs(move.step);
    return {
      id: `${move.step.iteration}:${move.step.attempt}`,
      status: move.step.status,
      title: move.type === "turn" ? t.turn(move.turn) : t.tool(move.title),
      body: <MoveBody move={move} number={index + 1} />,
      ...(ms !== null && { time: formatDuration(ms) }),
    };
  });
  return (
    <>
      <p className="text-dense text-fg-muted tabular-nums">
        {t.inAll(turns, calls, tokens.toLocaleString(locale))} · <Cost micros={costMicros} />
      </p>
      <Timeline label={t.title} entries={entries} />
    </>
  );
}

type Props = {
  run: RunDetail;
  nodeId: string;
  /** The iteration of a loop that the agent worked in; empty outside loops. */
  within: string;
  kinds: readonly NodeKind[];
};

/** What an agent was told, what it wanted, and what came of it, turn by turn; it grows while the run goes on. */
export function AgentTrace({ run, nodeId, within, kinds }: Props) {
  const t = useWords(traceWords);
  const { state, value, again } = useRead(`${run.id} ${nodeId} ${within}`, progressOf(run, nodeId), () =>
    listAgentMoves({ runId: run.id, nodeId, within }),
  );
  const moves = (value?.moves ?? []).map((step) => toMove(step, { kinds, approvals: run.approvals }));
  return (
    <section aria-label={t.title} className="grid gap-3 border-t border-border pt-4">
      <div>
        <h3 className="text-body font-semibold">{t.title}</h3>
        <p className="text-dense text-fg-muted">{t.hint}</p>
      </div>
      <p role="status" className="text-dense text-fg-muted empty:hidden">
        {state === "loading" && value === null && t.loading}
        {state === "failed" && t.unreachable}
        {value?.moves.length === 0 && t.none}
      </p>
      {state === "failed" && <Button onClick={again}>{t.again}</Button>}
      {moves.length > 0 && <Moves moves={moves} />}
    </section>
  );
}
