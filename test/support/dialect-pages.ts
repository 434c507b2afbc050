import type { Dialect } from './dialect.ts';
import type { WholeAnswer } from './rewritten-answer.ts';

/** Cuts the whole list of tags into the pages that a dialect gives, with its way of telling where the next one is. */
export function pageOf(tags: Dialect['tags'], origin: string, url: URL, answer: WholeAnswer): WholeAnswer {
  const whole = JSON.parse(answer.body.toString('utf8')) as { readonly name: string; readonly tags: readonly string[] };
  if (tags.link === 'none') return answer;
  const asked = url.searchParams.get('n');
  const size = Math.min(
    asked === null ? (tags.page ?? Number.POSITIVE_INFINITY) : Number(asked),
    tags.most ?? Infinity,
  );
  const cursor = url.searchParams.get(tags.cursor);
  const last = cursor === null ? undefined : tags.cursor === 'last' ? cursor : unsealed(cursor);
  const rest = last === undefined ? whole.tags : whole.tags.filter((one) => one > last);
  const page = rest.slice(0, size);
  const end = page.at(-1);
  const body = Buffer.from(JSON.stringify({ ...whole, tags: page }));
  if (end === undefined || page.length === rest.length) return { ...answer, body };
  const next = new URLSearchParams({ n: String(size), [tags.cursor]: tags.cursor === 'last' ? end : sealed(end) });
  const target = `${tags.link === 'absolute' ? origin : ''}${url.pathname}?${next.toString()}`;
  return { ...answer, body, headers: { ...answer.headers, link: `<${target}>; rel="next"` } };
}

/** A cursor that nobody can make up. */
function sealed(tag: string): string {
  return Buffer.from(tag).toString('base64');
}

function unsealed(cursor: string): string {
  return Buffer.from(cursor, 'base64').toString('utf8');
}
