/**
 * Keeps what is typed into a form: on the server a few seconds after typing stops, and in the tab while the server
 * cannot be reached. Says beside the buttons where it is. The form works the same without this script.
 */
import { LocalCopy, type TypedForm } from './autosave/local-copy.ts';
import { keepPresence } from './autosave/presence.ts';

/** Milliseconds of silence after which what was typed is sent, and after which it is tried again. */
const SILENCE = 2_000;
const RETRY = 5_000;

type State = 'saved' | 'saving' | 'offline' | 'signed-out' | 'failed';

const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
if (form) keep(form, form.dataset.autosave ?? '');
/** The page that asks whether to go on with what was typed earlier: this tab may hold more than it knows. */
const choice = document.querySelector<HTMLElement>('[data-copy]');
if (choice) {
  new LocalCopy(choice.dataset.copy ?? '').dropSent();
  void handOver(choice.dataset.copy ?? '');
}
const presence = document.querySelector<HTMLElement>('[data-presence]');
if (presence) keepPresence(presence, presence.dataset.presence ?? '');

function keep(form: HTMLFormElement, address: string): void {
  const status = form.querySelector<HTMLElement>('.autosave');
  const local = new LocalCopy(address);
  /** as the server has it: at first what the page came with */
  let kept = typedIn(form);
  let timer = 0;
  let isSending = false;
  /** the page is left by its own doing */
  let isLeaving = false;
  let isFailing = false;

  const left = local.read();
  if (left && left.fields !== kept.fields) {
    void handOver(address).then((state) => {
      if (state === 'saved') isLeaving = true;
      else tell(state);
    });
  } else local.drop();

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  window.addEventListener('online', () => void send());
  window.addEventListener('pagehide', () => {
    const typed = typedIn(form);
    if (isLeaving || isFailing || typed.fields === kept.fields) return;
    // closed within the silence: the last words go with the page
    if (navigator.onLine && navigator.sendBeacon(address, bodyOf(typed))) local.sentOnLeaving(typed);
  });
  window.addEventListener('beforeunload', (event) => {
    if (isFailing && !isLeaving) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) {
      isLeaving = true;
      window.clearTimeout(timer);
      local.drop();
      return;
    }
    // what is sent now would be lost with the page
    event.preventDefault();
    changed();
  });
  // a page that comes back from the browser's memory was not left for good
  window.addEventListener('pageshow', () => {
    isLeaving = false;
  });

  function changed(): void {
    local.write(typedIn(form));
    if (!navigator.onLine) tell('offline');
    later(SILENCE);
  }

  function later(wait: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), wait);
  }

  async function send(): Promise<void> {
    const typed = typedIn(form);
    if (isLeaving || isSending || typed.fields === kept.fields) return;
    isSending = true;
    if (!isFailing) tell('saving');
    const { state, at } = await post(address, typed);
    isSending = false;
    if (isLeaving) return;
    if (state === 'saved') kept = typed;
    tell(state, at);
    if (typedIn(form).fields !== kept.fields) later(state === 'saved' ? SILENCE : RETRY);
    else local.drop();
  }

  function tell(state: State, at = ''): void {
    isFailing = state !== 'saved' && state !== 'saving';
    if (!status) return;
    const words = status.dataset[state === 'signed-out' ? 'signedOut' : state] ?? '';
    status.textContent = at ? `${words} ${at}` : words;
    status.classList.toggle('text-danger', isFailing);
    status.classList.toggle('text-secondary', !isFailing);
  }
}

/** What an earlier page of this tab could not send is kept now, and offered by the page that comes next. */
async function handOver(address: string): Promise<State> {
  const local = new LocalCopy(address);
  const left = local.read();
  if (!left) return 'saved';
  const { state } = await post(address, left);
  if (state !== 'saved') return state;
  local.drop();
  window.location.replace(window.location.pathname);
  return state;
}

/** Everything typed and ticked, files apart; the version of the form beside it. */
function typedIn(form: HTMLFormElement): TypedForm {
  const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const version = texts.find(([name]) => name === 'version')?.[1] ?? '0';
  return { version, fields: JSON.stringify(texts.filter(([name]) => name !== 'version')) };
}

function bodyOf({ version, fields }: TypedForm): URLSearchParams {
  return new URLSearchParams([['version', version], ...(JSON.parse(fields) as [string, string][])]);
}

async function post(address: string, typed: TypedForm): Promise<{ state: State; at?: string }> {
  try {
    const answer = await fetch(address, { method: 'POST', body: bodyOf(typed), redirect: 'manual' });
    // whoever is not signed in is led to where one signs in
    if (answer.type === 'opaqueredirect') return { state: 'signed-out' };
    if (!answer.ok) return { state: 'failed' };
    const { at } = (await answer.json()) as { at: string };
    return { state: 'saved', at };
  } catch {
    // fetch fails for one reason only: the server was not reached
    return { state: 'offline' };
  }
}
