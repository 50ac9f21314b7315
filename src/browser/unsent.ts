/**
 * Keeps what a citizen typed about an own request until it is sent, in this tab's own storage: a session that ended while
 * typing, a reload or another page takes nothing away. It is kept for one person and one request, goes when the server
 * has taken it, when somebody signs out or another person signs in, with the tab, and after two hours.
 */
import { drop, expireAt, heldBy, hold, read } from './unsent/kept.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

const marker = document.querySelector<HTMLElement>('[data-unsent]');
const person = marker?.dataset.unsent ?? '';
const number = marker?.dataset.request ?? '';
/** What one tab says to the others of this browser. */
const tabs = new BroadcastChannel('gongkai-citizen');
/** the lines that say below fields what becomes of their text */
const told = new Map<Field, HTMLElement>();
let timer = 0;

drop((one) => one.person !== person);
if (number) keepFields();
else tellOfHeld();

tabs.addEventListener('message', forget);
for (const form of document.querySelectorAll('form[data-signs-out]'))
  form.addEventListener('submit', () => {
    forget();
    tabs.postMessage('signed out');
  });

function fields(): Field[] {
  return [...document.querySelectorAll<Field>('main form textarea, main form input[type=text]')];
}

function keepFields(): void {
  const taken = marker?.dataset.taken;
  const here = fields();
  // what was taken, and what cannot be said any more
  const isDone = (field: string) => field === taken || here.every(({ name }) => name !== field);
  drop((one) => one.number === number && isDone(one.field));
  for (const field of here) {
    const place = { person, number, field: field.name };
    const held = read(place);
    if (field.value !== '') hold(place, field.value);
    else if (held) restore(field, held);
    const keep = () => {
      hold(place, field.value);
      tell(field, marker?.dataset.kept);
      leaveInTime();
    };
    field.addEventListener('input', keep);
    // sent to a session that has ended, it is needed again
    field.form?.addEventListener('submit', keep);
  }
  leaveInTime();
}

function restore(field: Field, value: string): void {
  field.value = value;
  const folded = field.closest('details');
  if (folded) folded.open = true;
  tell(field, marker?.dataset.restored);
}

/** Says once below a field what becomes of its text. */
function tell(field: Field, words = ''): void {
  const line = told.get(field) ?? hint();
  if (line.textContent === words) return;
  line.setAttribute('role', 'status');
  field.after(line);
  line.textContent = words;
  told.set(field, line);
}

function hint(words = ''): HTMLElement {
  const line = document.createElement('div');
  line.className = 'form-hint';
  line.textContent = words;
  return line;
}

/** In the list of one's requests: which of them has something that was not sent. */
function tellOfHeld(): void {
  const waiting = new Set(heldBy(person).map((one) => one.number));
  for (const field of document.querySelectorAll<HTMLInputElement>('main td input[name=number]')) {
    if (waiting.has(field.value)) field.closest('td')?.append(hint(marker?.dataset.waits));
  }
}

/** A page left open shows what was typed no longer than it is kept. */
function leaveInTime(): void {
  const at = expireAt();
  window.clearTimeout(timer);
  if (at === null) return;
  timer = window.setTimeout(() => {
    forget();
    window.location.replace(marker?.dataset.list ?? '/');
  }, at - Date.now());
}

function forget(): void {
  drop(() => true);
  for (const field of fields()) field.value = '';
}
