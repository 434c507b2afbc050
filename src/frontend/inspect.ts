import { parsePlatform, type DigestAlgorithm } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { firstImage } from './first-image.ts';
import type { Invocation, Services } from './invocation.ts';
import { systemPlatform } from './selection.ts';
import { quoteForeign } from '../runtime/text.ts';

/** skopeo's inspect in all its forms, as text or bytes for stdout. */
export async function runInspect(invocation: Invocation, services: Services): Promise<string | Uint8Array> {
  const { options } = invocation;
  const operation = await import('../operation/inspect.ts');
  const algorithm = algorithmOf(options.text('manifest-digest'));
  const platform = options.text('platform') ?? '';
  const request = {
    image: firstImage(invocation, services),
    platform: platform === '' ? systemPlatform(options, process) : parsePlatform(platform),
    noTags: options.flag('no-tags'),
    ...(algorithm === undefined ? {} : { manifestDigest: algorithm }),
  };
  const format = options.text('format');
  if (options.flag('raw')) {
    if (format !== undefined)
      throw new Failure('INPUT_INVALID', '--raw and --format exclude each other', {
        side: 'local',
        hint: 'choose one',
      });
    return options.flag('config')
      ? operation.inspectConfig(services.ctx, request)
      : operation.inspectRaw(services.ctx, request);
  }
  if (options.flag('config')) {
    const { renderConfig } = await import('./report/config.ts');
    return renderConfig(await operation.inspectConfig(services.ctx, request), format);
  }
  const { renderInspection } = await import('./report/inspection.ts');
  return renderInspection(await operation.inspectImage(services.ctx, request), format);
}

function algorithmOf(text: string | undefined): DigestAlgorithm | undefined {
  if (text === undefined || text === '') return undefined;
  if (text === 'sha256' || text === 'sha512') return text;
  throw new Failure('INPUT_INVALID', `--manifest-digest takes sha256 or sha512, not ${quoteForeign(text, 40)}`, {
    side: 'local',
  });
}
