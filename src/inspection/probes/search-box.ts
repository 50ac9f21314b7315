import { type Element, named, type Page, textOf, within } from '../../text/page/page.ts';

export interface SearchBox {
  /** a form, or what stands for one where scripts send it */
  form: Element;
  box: Element;
}

const NAMED = /search|query|sousuo|检索|搜索|(?:^|[\s/_-])so(?:$|[\s/._-])/i;
const SAYS = /搜索|检索|搜一[搜下]|关键[字词]|站内/;
const KEY = /^(?:q|wd|kw|keys?words?|query|search\w*)$/i;

/** Where visitors search the site: told by the form's name or address, or by what its box and button say. */
export function searchBoxOf(page: Page): SearchBox | null {
  for (const form of named(page, 'form', 'div')) {
    const inside = within(page, form);
    const { action = '', role = '', id = '', class: name = '' } = form.attributes;
    const isNamed = NAMED.test(`${action} ${role} ${id} ${name}`);
    const says = form.name === 'form' && inside.some((one) => SAYS.test(saidBy(page, one)));
    const box = inside.find(
      ({ name: tag, attributes: { type = 'text', name: key = '' } }) =>
        tag === 'input' &&
        (type === 'search' ||
          (/^(?:text|)$/.test(type) && (isNamed || says || (form.name === 'form' && KEY.test(key))))),
    );
    if (box) return { form, box };
  }
  return null;
}

/** The words of a box or a button. */
function saidBy(page: Page, element: Element): string {
  const { placeholder = '', value = '', title = '', alt = '' } = element.attributes;
  const label = element.attributes['aria-label'] ?? '';
  if (element.name === 'input') return `${placeholder} ${title} ${label} ${alt} ${value}`;
  return element.name === 'button' || element.name === 'a' ? `${textOf(page, element)} ${title} ${label}` : '';
}
