/**
 * Suggestions under a search field, as the ARIA pattern of an editable combobox has them: arrows move, Enter takes,
 * Escape closes, what is typed stays. Without the script the field is a plain search field.
 */
interface Suggestion {
  kind: string;
  text: string;
  path: string | null;
}

const PAUSE_MS = 120;
let made = 0;

export function suggestTo(input: HTMLInputElement, address: string): void {
  const list = document.createElement('ul');
  made += 1;
  list.id = `suggestions-${made}`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.dataset.suggestLabel ?? '');
  list.hidden = true;
  // the forms cut off what hangs over their edge
  document.body.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  let chosen = -1;
  let asking: AbortController | undefined;
  let timer = 0;
  const options = () => [...list.querySelectorAll<HTMLLIElement>('[role=option]')];

  function show(found: readonly Suggestion[]): void {
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...found.map((suggestion, i) => optionOf(suggestion, `${list.id}-${i}`)));
    const field = input.getBoundingClientRect();
    list.style.left = `${field.left + scrollX}px`;
    list.style.top = `${field.bottom + scrollY}px`;
    list.style.width = `${field.width}px`;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  function choose(next: number): void {
    const all = options();
    if (all.length === 0) return;
    chosen = (next + all.length) % all.length;
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === chosen));
    const option = all[chosen];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  function take(option: HTMLElement): void {
    const { path, text = '' } = option.dataset;
    show([]);
    if (path) {
      location.assign(path);
      return;
    }
    input.value = text;
    input.form?.requestSubmit();
  }

  async function ask(): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    if (typed === '') return show([]);
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      show(answer.ok ? ((await answer.json()) as Suggestion[]) : []);
    } catch {
      // suggestions are a help only: the field searches without them, and the next letter asks again
      if (!asking.signal.aborted) show([]);
    }
  }

  input.addEventListener('input', (event) => {
    // while a word is being put together from letters, its letters are not what is meant
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('compositionend', () => void ask());
  input.addEventListener('blur', () => show([]));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const option = options()[chosen];
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && option) take(option);
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (!option) return;
    event.preventDefault();
    take(option);
  });
}

function optionOf({ kind, text, path }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.text = text;
  if (path) option.dataset.path = path;
  const name = document.createElement('span');
  name.textContent = text;
  const mark = document.createElement('small');
  mark.textContent = kind;
  option.append(name, mark);
  return option;
}
