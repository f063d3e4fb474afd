import { submitForm } from "./submit-form.ts";
import { viewForm } from "./view-form.ts";

export const handlers = { view: viewForm, submit: submitForm };
export { ensureForms } from "./ensure-forms.ts";
export { formsOf } from "./forms-of.ts";
export { rotateFormAddress } from "./rotate-form-address.ts";
