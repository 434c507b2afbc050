/** One entry of `errors` in a registry's answer (OCI Distribution 1.1, "Error Codes"). Both texts are foreign. */
export interface RegistryError {
  readonly code: string;
  readonly message: string;
}

const MOST = 5;

/**
 * Reads the body of a refusal: the standard's `{"errors": […]}`, the `{"details"|"message"|"error": "…"}` that proxies and
 * token services send, or a short plain text. Never throws; an HTML page says nothing.
 */
export function parseErrorBody(bytes: Uint8Array): {
  readonly list: readonly RegistryError[];
  readonly texts: readonly string[];
} {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim();
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) {
    const isReadable = value === undefined && text !== '' && !text.startsWith('<') && !text.startsWith('{');
    return { list: [], texts: isReadable ? [text.split('\n')[0] ?? ''] : [] };
  }
  const list = 'errors' in value && Array.isArray(value.errors) ? value.errors.slice(0, MOST).flatMap(readError) : [];
  if (list.length > 0)
    return { list, texts: list.map(({ code, message }) => (message === '' ? code : `${code} ${message}`.trim())) };
  for (const key of ['details', 'message', 'error_description', 'error'] as const) {
    const found = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof found === 'string' && found !== '') return { list: [], texts: [found] };
  }
  return { list: [], texts: [] };
}

function readError(value: unknown): readonly RegistryError[] {
  if (typeof value !== 'object' || value === null) return [];
  const code = 'code' in value && typeof value.code === 'string' ? value.code : '';
  const message = 'message' in value && typeof value.message === 'string' ? value.message : '';
  return code === '' && message === '' ? [] : [{ code, message }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
