/** Milliseconds that only ever grow, with fractions. `performance.now()` is the same after loading 2 ms of a module. */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
