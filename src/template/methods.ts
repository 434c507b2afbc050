import { dayName, dayOfYear, formatTime, monthName, partsOf, renderTime } from './go-time.ts';
import { TemplateProblem } from './failure.ts';
import { requireCount, stringOf } from './functions.ts';
import { goBool, goInt, goString, type GoString, type GoTime, type GoValue } from './value.ts';

/** Calls a method of Go's `time.Time` or `digest.Digest`. `undefined`: the value has no such method. */
export function callMethod(receiver: GoValue, name: string, args: readonly GoValue[]): GoValue | undefined {
  if (receiver.kind === 'time') return callTimeMethod(receiver, name, args);
  if (receiver.kind === 'string' && receiver.type === 'digest.Digest') return callDigestMethod(receiver, name, args);
  return undefined;
}

function callTimeMethod(time: GoTime, name: string, args: readonly GoValue[]): GoValue | undefined {
  if (name === 'Format') {
    requireCount(name, args, 1);
    return goString(formatTime(time, stringOf(args[0], name)));
  }
  const local = partsOf(time);
  const known: Readonly<Record<string, () => GoValue>> = {
    Day: () => goInt(local.getUTCDate()),
    Hour: () => goInt(local.getUTCHours()),
    IsZero: () => goBool(time.seconds === -62_135_596_800n && time.nanos === 0),
    Local: () => ({ ...time, type: 'time.Time', offsetMinutes: 0 }),
    Minute: () => goInt(local.getUTCMinutes()),
    Month: () => goString(monthName(local), 'time.Month'),
    Nanosecond: () => goInt(time.nanos),
    Second: () => goInt(local.getUTCSeconds()),
    String: () => goString(renderTime(time)),
    UTC: () => ({ ...time, type: 'time.Time', offsetMinutes: 0 }),
    Unix: () => goInt(time.seconds, 'int64'),
    UnixMilli: () => goInt(time.seconds * 1000n + BigInt(Math.trunc(time.nanos / 1e6)), 'int64'),
    UnixNano: () => goInt(time.seconds * 1_000_000_000n + BigInt(time.nanos), 'int64'),
    Weekday: () => goString(dayName(local), 'time.Weekday'),
    Year: () => goInt(local.getUTCFullYear()),
    YearDay: () => goInt(dayOfYear(local)),
  };
  return callPlain(known, name, args);
}

function callDigestMethod(digest: GoString, name: string, args: readonly GoValue[]): GoValue | undefined {
  const [algorithm = '', hex] = digest.value.split(':', 2);
  const encoded = (): GoValue => {
    if (hex === undefined) throw new TemplateProblem('the digest has no algorithm in front');
    return goString(hex);
  };
  const known: Readonly<Record<string, () => GoValue>> = {
    Algorithm: () => goString(algorithm, 'digest.Algorithm'),
    Encoded: encoded,
    Hex: encoded,
    String: () => goString(digest.value),
  };
  return callPlain(known, name, args);
}

function callPlain(
  known: Readonly<Record<string, () => GoValue>>,
  name: string,
  args: readonly GoValue[],
): GoValue | undefined {
  const method = Object.hasOwn(known, name) ? known[name] : undefined;
  if (method === undefined) return undefined;
  requireCount(name, args, 0);
  return method();
}
