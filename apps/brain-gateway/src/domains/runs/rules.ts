const finished: ReadonlySet<string> = new Set(["succeeded", "failed", "cancelled"]);

export const isFinished = (status: string): boolean => finished.has(status);
