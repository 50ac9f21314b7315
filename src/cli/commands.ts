/** The commands, each in its own file, loaded when it is called. */
import type { Command } from './command.ts';

export interface Entry {
  /** One line for the help; null for a step of another command. */
  readonly summary: string | null;
  load(): Promise<Command>;
}

export const commands: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'start the site: [--empty] without the demonstration county',
    load: () => import('./start.ts'),
  },
  migrate: { summary: 'bring the database to this program’s schema', load: () => import('./migrate.ts') },
  init: {
    summary: 'found a county: --template FILE.xlsx, then FILE.xlsx [--check] [--accounts OUT.csv]',
    load: () => import('./init.ts'),
  },
  demo: { summary: 'load the demonstration county into an empty database', load: () => import('./demo.ts') },
  doctor: {
    summary: 'look at the whole installation and say what to do: [--json] [--lang zh|en]',
    load: () => import('./doctor.ts'),
  },
  verify: { summary: 'replay all acts and compare them with the state', load: () => import('./verify.ts') },
  clock: {
    summary: 'read a case history from a FILE or - and print its clock [--json]',
    load: () => import('./clock.ts'),
  },
  import: {
    summary: 'make drafts of PATH… (.docx, .html, .md, .txt, folders) --as ACCOUNT [--json]',
    load: () => import('./import.ts'),
  },
  inspect: {
    summary: 'check texts, pages and office files at PATH… without any set-up: [--json] [--sarif FILE] [--html FILE]',
    load: () => import('./inspect.ts'),
  },
  round: {
    summary: 'take results of an inspection over: measure ROUND UNIT --from FOLDER|FILE --as ACCOUNT',
    load: () => import('./round.ts'),
  },
  finding: {
    summary: 'look at the place of a finding again by its probe and record it: recheck FINDING --as ACCOUNT',
    load: () => import('./finding.ts'),
  },
  report: {
    summary:
      'the annual report: --unit county|government|CODE --year YYYY [--site ID] [--check] [--json]; or check PATH|URL…',
    load: () => import('./report.ts'),
  },
  backup: {
    summary: 'back the site up while it serves: [--to FOLDER] [--keep N] [--base] for recover',
    load: () => import('./backup.ts'),
  },
  restore: {
    summary: 'bring a backup FOLDER into an empty place: --keys FOLDER | --without-keys',
    load: () => import('./restore.ts'),
  },
  recover: {
    summary: 'the database as it was: --into FOLDER [--to-time TIME] --keys FOLDER | --without-keys',
    load: () => import('./recover.ts'),
  },
  drill: {
    summary: 'try the newest backup, or BACKUP, in a place that goes away, and record it',
    load: () => import('./drill.ts'),
  },
  prepare: { summary: null, load: () => import('./prepare.ts') },
};
