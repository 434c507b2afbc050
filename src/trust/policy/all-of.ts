import type { Admission } from '../contract.ts';

/** Each of them has to allow an image. */
export function allOf(admissions: readonly Admission[]): Admission {
  return {
    concerns: async (reference) =>
      (await Promise.all(admissions.map(async (one) => one.concerns(reference)))).some(Boolean),
    foresee: async (reference) => {
      for (const one of admissions) await one.foresee(reference);
    },
    admit: async (ctx, candidate) => {
      for (const one of admissions) await one.admit(ctx, candidate);
    },
  };
}
