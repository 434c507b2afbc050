/** Runs the front end that the process was started for. */
export async function open(): Promise<void> {
  process.stderr.write('waybill is being built\n');
  await Promise.resolve();
  process.exitCode = 1;
}
