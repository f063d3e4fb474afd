import type { Connector as ConnectorDeclaration } from "@bizosaas/connectors";
import { type Connector, formFieldsOf } from "@bizosaas/contracts";

export const toConnectorView = (connector: ConnectorDeclaration): Connector => ({
  id: connector.id,
  name: connector.name,
  description: connector.description,
  category: connector.category,
  icon: connector.icon,
  docsUrl: connector.docsUrl,
  provenOn: connector.provenOn,
  form: formFieldsOf(connector.auth.form),
  resources: connector.resources.map(({ kind, label }) => ({ kind, label })),
  actions: connector.actions.map(({ id, title, description, effect }) => ({ id, title, description, effect })),
});
