import { Database, Lock, Server } from "lucide-react";
import { DependencyGraph, type DependencyNode } from "../../../src/patterns/canvas/dependency-graph.tsx";
import { definePage } from "../../define-page.ts";

const part = (id: string, name: string, dependsOn: string[], more: Partial<DependencyNode> = {}): DependencyNode => ({
  ...{ id, name, dependsOn, detail: "Part of the platform", status: "succeeded", statusLabel: "Up" },
  icon: <Server aria-hidden />,
  ...more,
});
const failing: Partial<DependencyNode> = { status: "failed", statusLabel: "Down" };

const parts = (isDown: boolean) => [
  part("database", "PostgreSQL", [], { detail: "18.4", icon: <Database aria-hidden />, ...(isDown && failing) }),
  part("vault", "Vault", [], { icon: <Lock aria-hidden /> }),
  part("gateway", "Brain Gateway", ["database", "vault"], isDown ? { ...failing, cause: "database" } : {}),
  part("worker", "Worker", ["database"], isDown ? { ...failing, cause: "database" } : {}),
  part("client", "Client portal", ["gateway"], isDown ? { ...failing, cause: "gateway" } : {}),
  part("admin", "Admin portal", ["gateway"], isDown ? { ...failing, cause: "gateway" } : {}),
];
const up = parts(false);
const down = parts(true);

export default definePage({
  title: "Dependency graph",
  states: {
    "All well": () => (
      <div className="h-96">
        <DependencyGraph label="What depends on what" nodes={up} />
      </div>
    ),
    "One cause": () => (
      <div className="h-96">
        <DependencyGraph label="What the database takes with it" nodes={down} />
      </div>
    ),
  },
});
