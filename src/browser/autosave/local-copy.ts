/** What was typed and not sent, in the browser. */

export interface TypedForm {
  /** of the subject, when the form was opened */
  version: string;
  /** names and values, as JSON */
  fields: string;
}

/** Milliseconds after which what was sent on leaving has arrived and may have been changed elsewhere. */
const ARRIVING = 10_000;

/**
 * What could not be sent, kept in this tab's own storage: it outlives a reload and ends with the tab, so that on a shared
 * computer nothing is left for the next person.
 */
export class LocalCopy {
  readonly #name: string;

  constructor(address: string) {
    this.#name = `autosave ${address}`;
  }

  read(): TypedForm | null {
    const held = this.#held();
    if (held?.leftAt === undefined) return held;
    if (Date.now() - held.leftAt < ARRIVING) return { version: held.version, fields: held.fields };
    this.drop();
    return null;
  }

  /** Where the server has answered with a copy already, one sent on leaving is not sent again. */
  dropSent(): void {
    if (this.#held()?.leftAt !== undefined) this.drop();
  }

  /** It was sent as the page was left: the page that comes next may have come before it arrived. */
  sentOnLeaving(typed: TypedForm): void {
    sessionStorage.setItem(this.#name, JSON.stringify({ ...typed, leftAt: Date.now() }));
  }

  write(typed: TypedForm): void {
    sessionStorage.setItem(this.#name, JSON.stringify(typed));
  }

  drop(): void {
    sessionStorage.removeItem(this.#name);
  }

  #held(): (TypedForm & { leftAt?: number }) | null {
    const held = sessionStorage.getItem(this.#name);
    return held === null ? null : (JSON.parse(held) as TypedForm & { leftAt?: number });
  }
}
