import type { OperationContext } from '../../runtime/context.ts';
import type { HttpAnswer } from '../../distribution/http.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { ByteSigner, DsseEnvelope, LogEntry } from '../contract.ts';
import { refusedBy, type Service } from './service.ts';

/** A transparency log to write to. */
export interface RekorLog {
  readonly service: Service;
  readonly version: 1 | 2;
  /** Logs an envelope with one signature. What comes back is of this signature; its proofs are for whoever knows the log's key. */
  dsse(ctx: OperationContext, envelope: DsseEnvelope, by: ByteSigner): Promise<LogEntry>;
}

/** The one line for an entry that a log does not take. */
export function entryRefused(service: Service, answer: HttpAnswer): Failure {
  const isAbsent = answer.status === 404 || answer.status === 405;
  return refusedBy(service, 'the log entry', answer, {
    code: isAbsent ? 'CONFIG_INVALID' : 'SERVER_ERROR',
    hint: isAbsent
      ? 'check the address of Rekor and its version: the one with the other version answers so'
      : 'this log takes no such entry: check which kinds and keys it accepts',
  });
}

export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
