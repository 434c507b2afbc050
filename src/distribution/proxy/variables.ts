/** Where proxies are named, by golang.org/x/net/http/httpproxy. */
export const PROXY_VARIABLES: readonly string[] = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** Whether one of them says anything: where none does, nothing more of proxies is loaded. */
export function hasProxy(environment: Readonly<Record<string, string>>): boolean {
  return PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== '');
}
