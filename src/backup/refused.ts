/** A backup that cannot be made or used; the message says what is to be done, in one or two sentences. */
export class BackupRefused extends Error {}
