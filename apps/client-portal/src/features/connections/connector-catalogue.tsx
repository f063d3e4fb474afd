import type { Connector } from "@bizosaas/contracts";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Avatar, Badge, Card, CardGrid } from "@bizosaas/ui";
import type { ConnectionWords } from "./words.ts";

const isNamed = (category: string, t: ConnectionWords): category is keyof ConnectionWords["categories"] =>
  category in t.categories;
const categoryOf = ({ category }: Connector, t: ConnectionWords): string =>
  isNamed(category, t) ? t.categories[category] : category;

/** Every tool that can be connected, and how well that is proven. */
export function ConnectorCatalogue({ connectors, t }: { connectors: readonly Connector[]; t: ConnectionWords }) {
  return (
    <CardGrid>
      {connectors.map((connector) => (
        <Card
          key={connector.id}
          level={3}
          title={t.connect(connector.name)}
          description={connector.description}
          icon={<Avatar name={connector.name} shape="square" />}
          href={`/connections/new/${connector.id}`}
          LinkComponent={IntentLink}
        >
          <div className="flex flex-wrap gap-2">
            <Badge>{categoryOf(connector, t)}</Badge>
            <Badge tone="info">{t.proven[connector.provenOn]}</Badge>
          </div>
        </Card>
      ))}
    </CardGrid>
  );
}
