export interface LabelledPage {
  id: string;
  html: string;
  /** address at which it is found; null for a file */
  url: string | null;
  /** the check that finds something in it; null for a clean page */
  fault: string | null;
}
