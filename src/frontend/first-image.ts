import type { Endpoint } from '../operation/endpoint.ts';
import { Failure } from '../runtime/failure.ts';
import type { Invocation, Services } from './invocation.ts';

/** The image that a command of one image is about: its first operand. Fails with INPUT_INVALID where there is none. */
export function firstImage({ command, operands }: Invocation, services: Services): Endpoint {
  const [image] = services.endpoints(operands.slice(0, 1), '');
  if (image !== undefined) return image;
  throw new Failure('INPUT_INVALID', `${command} takes an image`, {
    side: 'local',
    hint: `waybill ${command} --help shows examples`,
  });
}
