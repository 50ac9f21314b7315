/**
 * Keeps finished segments of the write-ahead log, so that a base backup can be carried forward to any later moment.
 * Whether they are kept is decided by the folder `archive` beside the database, which the first base backup makes:
 * changing `archive_mode` would need a restart, a folder needs none.
 */

/**
 * Run by PostgreSQL in the database's folder for each segment %f, which lies at %p. A segment counts as kept once it
 * is on disk under its own name; one that is kept already is compared, since PostgreSQL may ask twice after a crash.
 * A segment that was closed early is mostly zeros, so gzip makes about 20 KB of its 16 MB.
 */
const command = [
  'a=../archive',
  '[ -d $a ] || exit 0',
  'if [ -f $a/%f.gz ]; then gzip -dc $a/%f.gz | cmp -s - %p; exit; fi',
  'gzip -1 -c %p > $a/%f.part && sync $a/%f.part && mv $a/%f.part $a/%f.gz && sync $a',
].join('\n');

/** Settings of a server that may be asked to archive. */
export const archiving: Readonly<Record<string, string>> = { archive_mode: 'on', archive_command: command };

/** The longest time (s) that an act waits for its segment to be closed and kept. */
export const ARCHIVE_TIMEOUT = 60;
