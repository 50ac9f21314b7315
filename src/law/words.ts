/** A text in both languages of the interface: Chinese first, English second. */
export interface Words {
  zh: string;
  en: string;
}

export function words(zh: string, en: string): Words {
  return { zh, en };
}
