import type { CommandName, Option } from './option.ts';
import { REFUSED } from './refused.ts';
import { ARCHIVE_OPTIONS } from './table/archives.ts';
import { CERTIFICATE_OPTIONS } from './table/certificates.ts';
import { CONTENT_OPTIONS } from './table/content.ts';
import { CREDENTIAL_OPTIONS } from './table/credentials.ts';
import { FORM_OPTIONS } from './table/form.ts';
import { INSPECT_OPTIONS } from './table/inspect.ts';
import { LOGIN_OPTIONS } from './table/login.ts';
import { NETWORK_OPTIONS } from './table/network.ts';
import { PLAN_OPTIONS } from './table/plan.ts';
import { REPORT_OPTIONS } from './table/report.ts';
import { PRUNE_OPTIONS } from './table/prune.ts';
import { SERVE_OPTIONS } from './table/serve.ts';
import { STORE_OPTIONS } from './table/stores.ts';
import { SYNC_OPTIONS } from './table/sync.ts';
import { TRUST_OPTIONS } from './table/trust.ts';

/** Every option of every command, in the order that help has them. skopeo's names are kept; the others are waybill's own. */
export const OPTIONS: readonly Option[] = [
  ...INSPECT_OPTIONS,
  ...LOGIN_OPTIONS,
  ...SERVE_OPTIONS,
  ...CONTENT_OPTIONS,
  ...FORM_OPTIONS,
  ...SYNC_OPTIONS,
  ...PRUNE_OPTIONS,
  ...PLAN_OPTIONS,
  ...ARCHIVE_OPTIONS,
  ...TRUST_OPTIONS,
  ...CREDENTIAL_OPTIONS,
  ...CERTIFICATE_OPTIONS,
  ...NETWORK_OPTIONS,
  ...STORE_OPTIONS,
  ...REPORT_OPTIONS,
  ...REFUSED,
];

/** The options that a command takes. */
export function optionsOf(command: CommandName): readonly Option[] {
  return OPTIONS.filter((option) => option.commands === 'all' || option.commands.includes(command));
}
