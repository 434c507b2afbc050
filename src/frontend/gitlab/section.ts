/** A part of a job's log that GitLab can fold; names have no spaces. */
export interface Section {
  readonly start: string;
  readonly end: () => string;
}

/** The marks around a section with its times in Unix seconds ("Custom collapsible sections"). */
export function gitlabSection(name: string, title: string, now: () => number = Date.now): Section {
  const mark = (what: string): string =>
    `\u001B[0Ksection_${what}:${String(Math.floor(now() / 1000))}:${name}\r\u001B[0K`;
  return { start: `${mark('start')}${title}\n`, end: () => `${mark('end')}\n` };
}
