export { wrapCode } from "@bizosaas/workflows";
export { text as relatedStatement } from "../domains/resources/get-related.ts";
export {
  plain as listResourcesStatement,
  statementOf as listStatementOf,
} from "../domains/resources/list-resources.ts";
export { createSandbox } from "../platform/sandbox/sandbox.ts";
export { type CallResult, callOperation } from "./call-operation.ts";
export { makeApiKey } from "./make-api-key.ts";
export { makePerson, makeTestTenant, type TestPerson, type TestTenant } from "./people.ts";
export { startTestGateway, type TestGateway, type TestGatewayOptions } from "./start-test-gateway.ts";
export { draftStartedBy, draftWithApproval } from "./workflow-drafts.ts";
