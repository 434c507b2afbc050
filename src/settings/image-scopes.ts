import { renderImageName, type ImageName } from '../image/index.ts';

/**
 * The scopes that settings of the containers tools know an image by, the most specific first: the image itself, its repository and
 * everything above it, the registry, then `*.` with ever less of the host.
 */
export function scopesOfImage(image: ImageName): readonly string[] {
  const parts = `${image.registry}/${image.path}`.split('/');
  const parents = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
  const labels = image.registry.replace(/:\d+$/, '').split('.');
  const wildcards = labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join('.')}`);
  return [renderImageName(image), ...parents, ...wildcards];
}
