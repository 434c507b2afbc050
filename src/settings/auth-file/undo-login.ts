import type { OperationContext } from '../../runtime/context.ts';
import { eraseFromHelper, getFromHelper } from '../credential-helper.ts';
import { editAuthFile } from './edit.ts';
import { removeMember, replaceMember, textOfMember } from './json-text.ts';
import { digestOf, pairOf, type LoginChange } from './login.ts';

/**
 * Takes back what a login changed, and nothing else: the entry that was there before stands again, one that somebody has written
 * since stays. What a helper kept before is not known any more: false says that it is gone.
 */
export async function undoLogin(ctx: OperationContext, change: LoginChange): Promise<boolean> {
  const { file, key, before, written, helper } = change;
  if (helper !== undefined) {
    const kept = await getFromHelper(ctx, helper.name, helper.server);
    if (kept !== undefined && digestOf(pairOf(kept.username, kept.secret)) === helper.written)
      await eraseFromHelper(ctx, helper.name, helper.server);
  }
  if (written !== undefined) {
    await editAuthFile(file, ctx.signal, async ({ text }) => {
      const entry = textOfMember(text, ['auths', key]);
      if (entry === undefined || digestOf(entry) !== written) return Promise.resolve(undefined);
      if (before.entry !== undefined)
        return Promise.resolve({ text: replaceMember(text, ['auths', key], before.entry) });
      const without = removeMember(text, ['auths', key]);
      const isEmpty = !before.auths && textOfMember(without, ['auths']) === '{}';
      const rest = isEmpty ? removeMember(without, ['auths']) : without;
      return Promise.resolve(!before.exists && rest.trim() === '{}' ? 'remove' : { text: rest });
    });
  }
  return helper?.replaced !== true;
}
