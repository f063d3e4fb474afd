import { Card, CopyField } from "@bizosaas/ui";
import type { ApiKeyWords } from "./words.ts";

/** What an outside MCP client needs beside a key: where to go, and how to bring the key along. */
export function ConnectAssistant({ apiUrl, t }: { apiUrl: string; t: ApiKeyWords["mcp"] }) {
  return (
    <Card title={t.title} description={t.hint}>
      <div className="grid gap-4">
        <CopyField label={t.address} value={`${apiUrl}/mcp`} />
        <CopyField label={t.header} value={`Authorization: Bearer ${t.placeholder}`} />
        <p className="text-dense text-fg-muted">{t.approvals}</p>
      </div>
    </Card>
  );
}
