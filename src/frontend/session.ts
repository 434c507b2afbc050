import { createRegistryPool } from '../distribution/pool.ts';
import type { TlsSettings } from '../distribution/trust.ts';
import { hasProxy } from '../distribution/proxy/variables.ts';
import type { OperationContext, TransferEvent } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { Redactor } from '../runtime/secret.ts';
import { machineAuthorities } from '../settings/certificates/machine.ts';
import type { LoginChange } from '../settings/auth-file/login.ts';
import { createEndpoints, limitsOf, type Invocation } from './invocation.ts';
import type { CommandName } from './options/option.ts';
import { createRegistriesConfReader } from './registries-conf.ts';
import { LookupNotes } from './refusals.ts';
import type { Answer } from './answer.ts';
import { runCommand } from './run.ts';
import { VERSION } from './version.ts';

export interface Conduct {
  /** References without a transport mean a registry. */
  readonly allowBareReferences: boolean;
  readonly onEvent: (event: TransferEvent) => void;
  readonly onSecret: (secret: string, user?: string) => void;
  readonly redactor: Redactor;
  /** Hears what a login is about to change. */
  readonly noteLogin?: (change: LoginChange) => Promise<void>;
}

/**
 * What a run ended with: an answer, or the failure that ended it; `signal` when it was interrupted. `refused`: what to tell of
 * registries that wanted another credential, as `check` begins.
 */
export type Ending = { readonly refused: readonly string[]; readonly signal?: NodeJS.Signals } & (
  { readonly answer: Answer } | { readonly failure: Failure }
);

/** They tag nothing, whole or half. */
const READERS: ReadonlySet<CommandName> = new Set<CommandName>([
  'check',
  'inspect',
  'inventory',
  'list-repos',
  'list-tags',
  'manifest-digest',
  'tree',
  'verify',
]);

/** An interrupted run gets this long to leave nothing behind. */
const CLEAN_UP_MS = 10_000;

/** Runs an invocation from open to close: signals and the time limit abort it, everything opened is closed. Never rejects. */
export async function conduct(invocation: Invocation, how: Conduct): Promise<Ending> {
  const controller = new AbortController();
  let signal: NodeJS.Signals | undefined;
  const interrupt = (received: NodeJS.Signals): void => {
    if (signal !== undefined) return;
    signal = received;
    const hint = READERS.has(invocation.command) ? 'run it again' : 'nothing is half-tagged; run it again to go on';
    controller.abort(new Failure('CANCELLED', 'interrupted', { side: 'local', hint }));
    setTimeout(() => process.exit(received === 'SIGTERM' ? 143 : 130), CLEAN_UP_MS).unref();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  const lookups = new LookupNotes();
  let timer: NodeJS.Timeout | undefined;
  const ended = (): { signal?: NodeJS.Signals } => (signal === undefined ? {} : { signal });
  try {
    const limits = limitsOf(invocation);
    const timeoutMs = invocation.options.durationMs('command-timeout') ?? 0;
    if (timeoutMs > 0) {
      timer = setTimeout(() => {
        controller.abort(
          new Failure('TIMEOUT', `--command-timeout: not done after ${String(timeoutMs / 1000)} s`, {
            side: 'local',
            hint: 'allow more time, or run it again',
          }),
        );
      }, timeoutMs);
    }
    const prefix = invocation.options.text('user-agent-prefix');
    const userAgent = `${prefix === undefined ? '' : `${prefix} `}waybill/${VERSION}`;
    const { environment } = invocation;
    if (hasProxy(environment)) {
      const { proxyLogins } = await import('../distribution/proxy/rules.ts');
      for (const { username, password } of proxyLogins(environment)) how.onSecret(password.reveal(), username);
    }
    await using registries = createRegistryPool({
      limits,
      userAgent,
      environment,
      authorities: machineAuthorities(environment),
      ...tlsOf(invocation),
    });
    const ctx: OperationContext = {
      signal: controller.signal,
      limits,
      environment,
      emit: how.onEvent,
      conceal: how.onSecret,
      revealsSecret: (text) => how.redactor.finds(text),
    };
    const registriesConf = createRegistriesConfReader(invocation.options, environment);
    const endpoints = createEndpoints(invocation, registries, registriesConf, how.allowBareReferences, lookups);
    const answer = await runCommand(invocation, {
      ctx,
      registries,
      endpoints,
      registriesConf,
      ...(how.noteLogin === undefined ? {} : { noteLogin: how.noteLogin }),
    });
    return { answer, refused: answer.kind === 'result' ? lookups.linesFor(answer.result) : [], ...ended() };
  } catch (error) {
    const reason: unknown = controller.signal.aborted ? controller.signal.reason : error;
    const failure = toFailure(reason);
    return { failure, refused: lookups.linesFor(failure), ...ended() };
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

function tlsOf({ options }: Invocation): { readonly tls?: () => Promise<TlsSettings> } {
  const file = options.text('tls-details') ?? '';
  if (file === '') return {};
  let read: Promise<TlsSettings> | undefined;
  return {
    tls: async () =>
      (read ??= import('../settings/certificates/tls-details.ts').then(async ({ readTlsDetails }) =>
        readTlsDetails(file),
      )),
  };
}
