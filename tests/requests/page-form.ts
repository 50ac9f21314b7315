/** A form as a page offers it: filled by the names that stand there, so that a renamed field fails. For tests only. */
interface Control {
  value: string;
  isRequired: boolean;
  /** what can be chosen; null where anything can be typed */
  choices: readonly string[] | null;
}

export interface PageForm {
  /** what the page holds in each field */
  values: Readonly<Record<string, string>>;
  /** What a browser would send after these were typed. @throws Error for a field, choice or required entry amiss */
  fill(typed: Readonly<Record<string, string>>): Record<string, string>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const plain = (html: string) => html.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');

function attributes(tag: string): Map<string, string> {
  const found = tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), plain(value)]));
}

/** The form that posts to `action`. @throws Error where the page has none, or more than one */
export function pageForm(html: string, action: string, holds = ''): PageForm {
  const all = [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)];
  const mine = all.filter(
    ([, head = '', body = '']) => attributes(head).get('action') === action && body.includes(holds),
  );
  if (mine.length !== 1) throw new Error(`the page has ${mine.length} forms to ${action}`);
  const controls = readControls(mine[0]?.[2] ?? '');
  return {
    values: Object.fromEntries([...controls].map(([name, { value }]) => [name, value])),
    fill: (typed) => fill(controls, typed),
  };
}

function readControls(body: string): Map<string, Control> {
  const controls = new Map<string, Control>();
  for (const [, kind, tag = '', inner = ''] of body
    .matchAll(/<(textarea|select)([^>]*)>(.*?)<\/\1>|<input([^>]*)>/gs)
    .map(([whole, element, head, content, input]) => [whole, element ?? 'input', head ?? input, content])) {
    const given = attributes(tag);
    const name = given.get('name') ?? '';
    const isRequired = given.has('required');
    if (kind === 'textarea') controls.set(name, { value: plain(inner).replace(/^\n/, ''), isRequired, choices: null });
    else if (kind === 'select') controls.set(name, { ...readOptions(inner), isRequired });
    else controls.set(name, readInput(given, controls.get(name)));
  }
  return controls;
}

function readOptions(inner: string): Pick<Control, 'value' | 'choices'> {
  const options = [...inner.matchAll(/<option([^>]*)>/g)].map(([, head = '']) => attributes(head));
  const choices = options.map((one) => one.get('value') ?? '');
  return { value: options.find((one) => one.has('selected'))?.get('value') ?? choices[0] ?? '', choices };
}

function readInput(given: ReadonlyMap<string, string>, before: Control | undefined): Control {
  const value = given.get('value') ?? '';
  const isRequired = given.has('required');
  const type = given.get('type');
  if (type !== 'radio' && type !== 'checkbox') return { value, isRequired, choices: null };
  const chosen = given.has('checked') ? value : (before?.value ?? '');
  return { value: chosen, isRequired, choices: [...(before?.choices ?? ['']), value] };
}

function fill(controls: ReadonlyMap<string, Control>, typed: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(typed)) {
    const control = controls.get(name);
    if (!control) throw new Error(`the form has no field ${name}, but ${[...controls.keys()].join(', ')}`);
    if (control.choices && !control.choices.includes(value)) throw new Error(`${name} does not offer ${value}`);
  }
  const sent: Record<string, string> = {};
  for (const [name, { value, isRequired, choices }] of controls) {
    const given = typed[name] ?? value;
    if (isRequired && given === '' && !(name in typed)) throw new Error(`${name} is required`);
    // a browser sends no box that is not ticked
    if (!(choices?.[0] === '' && given === '')) sent[name] = given;
  }
  return sent;
}
