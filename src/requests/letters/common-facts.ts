/** What several kinds of letters have in common. */
type PlainDate = Temporal.PlainDate;

export interface Common {
  /** The letter's own document number. */
  number: string;
  unit: { name: string; address: string; phone: string; officeHours?: string };
  letterDate: PlainDate;
}

export interface ToApplicant extends Common {
  applicant: {
    name: string;
    kind: 'person' | 'organisation';
    /** Form of address after the name, such as 女士. */
    salutation?: string;
  };
  request: {
    receiptNumber: string;
    lodgedOn: PlainDate | null;
    /** Legal date of receipt (Art. 31). */
    receivedOn: PlainDate | null;
    /** The applicant's own words. */
    description: string;
    /** The applicant's clarification, by which the period began afresh (Art. 30). */
    clarified?: { on: PlainDate; text: string };
  };
}

/** To somebody other than the applicant. It carries nothing about the applicant, whose identity they need not know. */
export interface ToOther extends Common {
  request: { receiptNumber: string; receivedOn: PlainDate | null };
}

/** An earlier letter in the case: its number and date. */
export interface Notice {
  number: string;
  date: PlainDate | null;
}

/** Another body and how to reach it. */
export interface OtherBody {
  name: string;
  contact: string;
}

export interface RemedyFacts {
  /** 复议前置: reconsideration must come before a suit. */
  reconsiderationFirst: boolean;
  reconsiderationBody: string;
  /** Calendar days from receipt of the answer. */
  reconsiderationDays: number;
  court: string;
  /** Months from receipt of the answer, for a direct suit. */
  suitMonths: number;
  /** Calendar days from receipt of the reconsideration decision. */
  suitDaysAfterReconsideration: number;
  /** Articles with their statute, such as 《中华人民共和国行政复议法》第二十条. */
  articles: string[];
}
