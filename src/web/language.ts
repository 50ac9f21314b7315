/** The two languages of the interface. Chinese is the default; English pages live under /en. */
import { createContext, useContext } from 'react';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One message in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** Declares a message: `text('保存', 'Save')`. */
export function text(zh: string, en: string): Text {
  return { zh, en };
}

const LanguageContext = createContext<Language>('zh');
export const LanguageProvider = LanguageContext.Provider;

/** The language of the page being rendered. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The address of a path in a language: href('en', '/search') is '/en/search'. */
export function href(language: Language, path: string): string {
  if (language === 'zh') return path;
  return path === '/' ? '/en/' : `/en${path}`;
}

/** What stands between a label and its value. */
export function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}

/** The `lang` of what is Chinese whatever the page: titles and texts of documents. */
export function textLanguage(language: Language): 'zh-CN' | undefined {
  return language === 'zh' ? undefined : 'zh-CN';
}
