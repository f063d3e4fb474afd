/** How a field is asked for; the same words as the contracts' `FieldControl`. */
export type FormFieldControl =
  | "text"
  | "textarea"
  | "password"
  | "url"
  | "number"
  | "checkbox"
  | "select"
  | "multiselect"
  | "template"
  | "expression"
  | "connection"
  | "ai_model"
  | "cron"
  | "duration"
  | "key_values"
  | "json"
  | "workflow"
  | "members"
  | "form_fields"
  | "agent_tools"
  | "cases"
  | "code";

/** One field of a form that a schema describes; structurally the contracts' `FormField`. */
export type FormFieldDescriptor = {
  name: string;
  label: string;
  help?: string | undefined;
  placeholder?: string | undefined;
  control: FormFieldControl;
  required: boolean;
  secret?: boolean | undefined;
  default?: unknown;
  options?: { value: string; label: string }[] | undefined;
  /** Somebody else knows what fits; the caller may offer it. */
  hasChoices?: boolean | undefined;
  /** It says what is watched at the connection of the same form; the caller knows what there is. */
  watched?: "kind" | "status" | undefined;
  /** An empty text is a value of it, and not the same as none. */
  canClear?: boolean | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** Its texts are computed: they hold expressions between braces, or are expressions. */
  computed?: "template" | "expression" | undefined;
};

/** A value that a step's text may refer to: `steps.summary.text`. */
export type ExpressionReference = { expression: string; label: string; group?: string | undefined };
