/** Docker was first shown in March 2013. */
const EARLIEST = Date.UTC(2013, 2, 1);

/** RFC 3339, as configs and annotations have it. */
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/**
 * When something was created, in milliseconds since the epoch. `undefined` for what is no time, and for times from before there were
 * container images, which builders write who want the same bytes every time.
 */
export function parseCreationTime(text: string | undefined): number | undefined {
  if (text === undefined || !TIME.test(text)) return undefined;
  const time = Date.parse(text.toUpperCase());
  return Number.isNaN(time) || time < EARLIEST ? undefined : time;
}
