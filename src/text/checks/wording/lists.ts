/** Lists that an office keeps. None ships with the program: without a list nothing is found. */

/** A person in office, as the office itself announced it. */
export interface Leader {
  name: string;
  /** full titles as they stand before the name: '县委书记', '县人民政府县长' */
  titles: readonly string[];
  /** first day in these offices */
  from: Temporal.PlainDate;
  /** last day; null while it lasts */
  to: Temporal.PlainDate | null;
  /** where it was announced */
  source: string;
}

/** Words that are quoted as they are or not at all. */
export interface Formulation {
  wording: string;
  /** ways in which it is known to be written wrongly; others are found by likeness */
  wrong: readonly string[];
  /** the day from which this is the wording */
  from: Temporal.PlainDate;
  /** last day; null while it is */
  to: Temporal.PlainDate | null;
  /** where it stands */
  source: string;
}

/** A word that is often confused where the office is: the name of a place, a firm, a programme. */
export interface OwnConfusion {
  right: string;
  wrong: readonly string[];
  from: Temporal.PlainDate;
  /** last day; null while it holds */
  to: Temporal.PlainDate | null;
  /** where the right one stands */
  source: string;
}

export interface OfficeLists {
  leaders: readonly Leader[];
  formulations: readonly Formulation[];
  confusions: readonly OwnConfusion[];
}
