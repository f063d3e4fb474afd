/** What any agent may use at most. Its author chooses within these, and nothing that is stored goes past them. */
export const platformLimits = { turns: 30, toolCalls: 100, tokens: 1_000_000, costMicros: 10_000_000 } as const;

export type AgentLimits = { [Limit in keyof typeof platformLimits]: number };

/** The longest answer of one turn. */
export const turnTokens = 8000;
/** Tools that an agent may be given. */
export const maxTools = 40;
/** Calls of one turn that are looked at; more are answered unseen. */
export const callsPerTurn = 16;
/** Characters of a tool's output that the model is shown. */
export const shownToModel = 20_000;
/** Characters of a prompt that a run keeps for its page. */
export const keptForPage = 4000;

export const withinPlatform = (asked: AgentLimits): AgentLimits => ({
  turns: Math.min(asked.turns, platformLimits.turns),
  toolCalls: Math.min(asked.toolCalls, platformLimits.toolCalls),
  tokens: Math.min(asked.tokens, platformLimits.tokens),
  costMicros: Math.min(asked.costMicros, platformLimits.costMicros),
});
