/** What was typed and not sent, in the browser. */

export interface TypedForm {
  /** of the subject, when the form was opened */
  version: string;
  /** names and values, as JSON */
  fields: string;
}

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
    const held = sessionStorage.getItem(this.#name);
    return held === null ? null : (JSON.parse(held) as TypedForm);
  }

  write(typed: TypedForm): void {
    sessionStorage.setItem(this.#name, JSON.stringify(typed));
  }

  drop(): void {
    sessionStorage.removeItem(this.#name);
  }
}
