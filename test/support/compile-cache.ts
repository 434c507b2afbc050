import path from 'node:path';

/** What Node compiled of the sources is kept between the many processes of the tests: most of a short one's time is that. */
export const COMPILE_CACHE: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../../node_modules/.cache/waybill-tests'),
};
