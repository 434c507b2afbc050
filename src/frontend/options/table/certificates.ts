import type { Option } from '../option.ts';
import { IMAGE, BOTH } from './commands.ts';

/** Whose certificates are believed, and which are shown. */
export const CERTIFICATE_OPTIONS: readonly Option[] = [
  {
    name: 'src-tls-verify',
    kind: 'optional-boolean',
    help: 'false: plain HTTP and any certificate for the source',
    commands: BOTH,
  },
  {
    name: 'dest-tls-verify',
    kind: 'optional-boolean',
    help: 'false: plain HTTP and any certificate for the destination',
    commands: BOTH,
  },
  {
    name: 'tls-verify',
    kind: 'optional-boolean',
    help: 'false: plain HTTP and any certificate',
    commands: [...IMAGE, 'login', 'logout'],
  },
  {
    name: 'src-cert-dir',
    kind: 'string',
    value: 'DIR',
    help: 'certificates for the source: *.crt are CAs, *.cert with *.key are shown',
    commands: BOTH,
  },
  {
    name: 'dest-cert-dir',
    kind: 'string',
    value: 'DIR',
    help: 'certificates for the destination',
    commands: BOTH,
  },
  {
    name: 'cert-dir',
    kind: 'string',
    value: 'DIR',
    help: 'certificates for the registry, in the place of certs.d: *.crt are CAs, *.cert with *.key are shown',
    commands: [...IMAGE, 'login'],
  },
  {
    name: 'tls-details',
    kind: 'string',
    value: 'FILE',
    help: 'least version, cipher suites and groups of TLS (containers-tls-details.yaml(5))',
    commands: 'all',
  },
];
