import type { Option } from '../option.ts';

/** Of logging in and out. */
export const LOGIN_OPTIONS: readonly Option[] = [
  {
    name: 'compat-auth-file',
    kind: 'string',
    value: 'FILE',
    help: "an auth file in Docker's form: Docker Hub by its old name, no namespaces",
    commands: ['login', 'logout'],
  },
  { name: 'username', short: 'u', kind: 'string', value: 'USER', help: 'who logs in', commands: ['login'] },
  {
    name: 'password',
    short: 'p',
    kind: 'string',
    value: 'PASS',
    help: 'the password; --password-stdin keeps it out of the list of processes',
    secret: true,
    commands: ['login'],
  },
  { name: 'password-stdin', kind: 'boolean', help: 'read the password from standard input', commands: ['login'] },
  { name: 'get-login', kind: 'boolean', help: 'show who is logged in', commands: ['login'] },
  { name: 'all', short: 'a', kind: 'boolean', help: 'log out everywhere', commands: ['logout'] },
];
