import type { OperationContext } from '../runtime/context.ts';
import type { RegistriesConf } from '../settings/registries/conf.ts';
import type { ParsedOptions } from './options/parsed.ts';

/** Reads registries.conf when it is first asked for, and once. What is passed over in it is said then. */
export function createRegistriesConfReader(
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
): (ctx: OperationContext) => Promise<RegistriesConf> {
  let reading: Promise<RegistriesConf> | undefined;
  const read = async (ctx: OperationContext): Promise<RegistriesConf> => {
    const { readRegistriesConf } = await import('../settings/registries/files.ts');
    const conf = await readRegistriesConf({
      named: options.text('registries-conf'),
      environment,
      uid: process.getuid?.() ?? 0,
    });
    for (const text of conf.warnings) ctx.emit({ kind: 'warning', text });
    return conf;
  };
  return async (ctx) => (reading ??= read(ctx));
}
