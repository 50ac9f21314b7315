/** While somebody describes what is wanted, published documents that may be it are shown below. A button does it without. */
const PAUSE_MS = 900;
const SHORTEST = 5;

export function offerRelated(place: HTMLElement, address: string): void {
  const form = place.closest('form');
  const description = form?.querySelector<HTMLTextAreaElement>('textarea[name="description"]');
  if (!form || !description) return;
  let timer = 0;
  let asking: AbortController | undefined;
  let shown = '';

  async function ask(typed: string): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const body = new FormData();
    body.set('description', typed);
    body.set('unit', form?.querySelector<HTMLSelectElement>('select[name="unit"]')?.value ?? '');
    try {
      const answer = await fetch(address, { method: 'POST', body, signal: asking.signal });
      if (!answer.ok) return;
      place.innerHTML = await answer.text();
      shown = typed;
    } catch {
      // an offer is a help only: the button asks again, and the form is sent without it
    }
  }

  description.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const typed = description.value.trim();
      if (typed.length >= SHORTEST && typed !== shown) void ask(typed);
    }, PAUSE_MS);
  });
}
