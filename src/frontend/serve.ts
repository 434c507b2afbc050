import { Failure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';
import { quoteForeign } from '../runtime/text.ts';

/** Prints the registry's URL at once and serves until the run is interrupted. */
export async function runServe(invocation: Invocation, services: Services): Promise<string> {
  const { serve } = await import('../operation/serve.ts');
  const listen = parseListen(invocation.options.text('listen') ?? '127.0.0.1:0');
  const [directory] = invocation.operands;
  await using running = await serve(services.ctx, {
    temporary: invocation.temporary,
    listen,
    ...(directory === undefined ? {} : { directory }),
  });
  process.stdout.write(`${running.url}\n`);
  await new Promise<void>((resolve) => {
    if (services.ctx.signal.aborted) resolve();
    services.ctx.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  return '';
}

function parseListen(text: string): { readonly host: string; readonly port: number } {
  const match = /^(\[[0-9a-f:]+\]|[^:]*):(\d{1,5})$/i.exec(text);
  const port = Number(match?.[2]);
  if (match === null || port > 65_535) {
    throw new Failure('INPUT_INVALID', `--listen takes HOST:PORT, not ${quoteForeign(text, 80)}`, {
      side: 'local',
      hint: 'for example 127.0.0.1:5000',
    });
  }
  const host = (match[1] ?? '').replace(/^\[|\]$/g, '');
  return { host: host === '' ? '127.0.0.1' : host, port };
}
