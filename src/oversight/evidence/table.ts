/** A table of an evidence package. */
export interface Table {
  /** of the .csv: plain letters, which every program unpacks alike */
  file: string;
  /** heading, and name of the tab */
  name: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}
