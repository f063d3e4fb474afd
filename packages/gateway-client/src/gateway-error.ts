import { AppError, type AppErrorOptions, type ErrorCode, errorCodes, Problem } from "@bizosaas/contracts";

type GatewayErrorOptions = AppErrorOptions & { correlationId?: string | undefined };

/** A failed call as the gateway told it; `correlationId` is the reference a person can quote. */
export class GatewayError extends AppError {
  readonly correlationId: string | undefined;

  constructor(code: ErrorCode, message: string, options: GatewayErrorOptions = {}) {
    super(code, message, options);
    this.correlationId = options.correlationId;
  }
}

const codeOfStatus = (status: number): ErrorCode => {
  const known = Object.entries(errorCodes).find(([, knownStatus]) => knownStatus === status);
  return known ? (known[0] as ErrorCode) : "unavailable";
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Turns a problem document into the error it describes; `undefined` for anything else. */
export const problemToError = (body: unknown, retryAfterSeconds?: number): GatewayError | undefined => {
  const problem = Problem.safeParse(body);
  if (!problem.success) return undefined;
  const { code, detail, correlationId, fields } = problem.data;
  return new GatewayError(code, detail, {
    correlationId,
    ...(fields && { fields }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
};

/** Reads a failed answer. What is no problem document (a proxy's page, say) keeps its status alone. */
export const readGatewayError = async (response: Response): Promise<GatewayError> => {
  const text = await response.text().catch(() => "");
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const retryAfterSeconds = Number.isInteger(seconds) && seconds > 0 ? seconds : undefined;
  return (
    problemToError(parseJson(text), retryAfterSeconds) ??
    new GatewayError(codeOfStatus(response.status), "The service did not answer as expected. Try again in a moment.", {
      cause: text.slice(0, 500),
      correlationId: response.headers.get("x-correlation-id") ?? undefined,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    })
  );
};

/** Names why no answer came at all: our own deadline, or nobody listening. A caller's own abort stays an abort. */
export const toTransportError = (error: unknown, correlationId: string | undefined): unknown => {
  if (!(error instanceof Error) || error.name === "AbortError" || error instanceof GatewayError) return error;
  const isLate = error.name === "TimeoutError";
  const sentence = isLate ? "The service took too long to answer." : "The service can't be reached right now.";
  return new GatewayError(isLate ? "upstream_timeout" : "unavailable", `${sentence} Try again in a moment.`, {
    cause: error,
    correlationId,
  });
};
