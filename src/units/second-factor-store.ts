/** The rows behind second factors, in better-auth's tables. Written in the transaction of their act. */
import type { Desk } from '../db/acts.ts';
import './tables.ts';

/** Takes all passkeys off an account: whoever lost hold of it made them, or may have. */
export async function removePasskeys(desk: Desk, personId: string): Promise<void> {
  await desk.tx.deleteFrom('auth.passkey').where('userId', '=', personId).execute();
}

/** Takes the second factor and its backup codes off an account; passkeys stay. */
export async function removeFactor(desk: Desk, personId: string): Promise<void> {
  await desk.tx.deleteFrom('auth.twoFactor').where('userId', '=', personId).execute();
  await desk.tx.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', personId).execute();
}
