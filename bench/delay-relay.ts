/**
 * A TCP relay on loopback that adds distance: `node bench/delay-relay.ts TARGET_PORT ONE_WAY_MS`. Every chunk is held, in
 * order, for ONE_WAY_MS in each direction; a connection begins to carry one round trip after it was made, as a handshake with
 * a far host would take. It is a process of its own, so that its work counts for nobody. Prints its port.
 */
import { connect, createServer, type Socket } from 'node:net';

const [targetPort = 0, oneWayMs = 0] = process.argv.slice(2).map(Number);

const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
  const far = connect({ host: '127.0.0.1', port: targetPort, allowHalfOpen: true, noDelay: true });
  hold(near, far, performance.now() + 2 * oneWayMs);
  hold(far, near, 0);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});

/** Passes on what `from` says, late, as if it had said nothing before `openMs`. `undefined` in the queue is the end of the stream. */
function hold(from: Socket, to: Socket, openMs: number): void {
  const queue: { readonly chunk: Buffer | undefined; readonly dueMs: number }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lastDueMs = 0;
  const arm = (): void => {
    const next = queue[0];
    if (next === undefined || timer !== undefined) return;
    timer = setTimeout(pass, Math.max(1, next.dueMs - performance.now()));
  };
  const pass = (): void => {
    timer = undefined;
    // Timers fire up to a fraction of a millisecond early.
    for (let next = queue[0]; next !== undefined && next.dueMs <= performance.now() + 0.2; next = queue[0]) {
      queue.shift();
      if (to.destroyed) return;
      if (next.chunk === undefined) to.end();
      else if (!to.write(next.chunk)) from.pause();
    }
    arm();
  };
  const push = (chunk: Buffer | undefined): void => {
    lastDueMs = Math.max(lastDueMs, Math.max(openMs, performance.now()) + oneWayMs);
    queue.push({ chunk, dueMs: lastDueMs });
    arm();
  };
  from.on('data', push);
  from.on('end', () => push(undefined));
  from.on('error', () => to.destroy());
  to.on('drain', () => from.resume());
}
