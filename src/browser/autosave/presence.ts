/** Says that this window has a document open, and shows who else has. */

/** Milliseconds between two signs of life. */
const BEAT = 30_000;
/** Milliseconds without a hand on this window after which it counts as left alone: it must not keep a session alive. */
const IDLE = 300_000;

export function keepPresence(place: HTMLElement, address: string): void {
  const own = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  let touched = Date.now();
  for (const kind of ['input', 'pointerdown', 'keydown', 'focus'])
    window.addEventListener(kind, () => {
      touched = Date.now();
    });
  window.addEventListener('pagehide', () => {
    navigator.sendBeacon(address, new URLSearchParams({ window: own, left: '1' }));
  });
  window.setInterval(() => {
    if (Date.now() - touched < IDLE) void beat();
  }, BEAT);
  void beat();

  async function beat(): Promise<void> {
    const others = await ask();
    if (!others) return;
    place.className = others.length > 0 ? 'alert alert-info' : '';
    place.replaceChildren(
      ...others.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.className = 'mb-0';
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  }

  /** Null when the server was not reached or answered something else: what is shown stays. */
  async function ask(): Promise<string[] | null> {
    try {
      const body = new URLSearchParams({ window: own });
      const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' });
      return answer.ok ? ((await answer.json()) as { others: string[] }).others : null;
    } catch {
      return null;
    }
  }
}
