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
    summary: 'found a real site: --site ID --name NAME --system NAME --security NAME --audit NAME',
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
  report: {
    summary: 'the annual report: --unit county|government|CODE --year YYYY [--site ID] [--check] [--json]',
    load: () => import('./report.ts'),
  },
  prepare: { summary: null, load: () => import('./prepare.ts') },
};
