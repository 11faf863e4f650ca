import type { CommandArgs } from '../../../shared/commands.ts';

interface Texts {
  readonly name: string;
  /** Empty for none. */
  readonly message: string;
}

/** What of a held alert's texts was changed, as the commands take it; nothing where it means the same as before. */
export function textsOf(now: Texts, before: Texts): Omit<CommandArgs<'edit-alert'>, 'id'> {
  const name = now.name.trim();
  const message = now.message.trim();
  return {
    ...(name === before.name ? {} : { gifterName: name }),
    ...(message === before.message.trim() ? {} : message === '' ? { withoutMessage: true } : { message }),
  };
}
