/** Drawing a box on the picture of a page with mouse, pen or finger: its place goes into the form in points. */
const sheet = document.querySelector<HTMLElement>('[data-redact]');
const place = document.querySelector<HTMLElement>('[data-redact-box]');
const form = place?.closest('form');

if (sheet && place && form) {
  place.hidden = false;
  sheet.style.touchAction = 'none';
  sheet.style.cursor = 'crosshair';
  drawOn(sheet, form);
}

function drawOn(page: HTMLElement, into: HTMLFormElement): void {
  const frame = document.createElement('div');
  frame.style.cssText = 'position:absolute;border:2px solid #c00;background:rgb(0 0 0 / 35%);pointer-events:none';
  let start: { x: number; y: number } | null = null;

  const at = (event: PointerEvent) => {
    const { left, top, width, height } = page.getBoundingClientRect();
    const within = (share: number) => Math.min(1, Math.max(0, share));
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };

  page.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    start = at(event);
    page.setPointerCapture(event.pointerId);
  });
  page.addEventListener('pointermove', (event) => {
    if (start) show(start, at(event));
  });
  page.addEventListener('pointerup', (event) => {
    if (start) show(start, at(event));
    start = null;
  });

  function show(a: { x: number; y: number }, b: { x: number; y: number }): void {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    frame.style.left = `${left * 100}%`;
    frame.style.top = `${top * 100}%`;
    frame.style.width = `${(right - left) * 100}%`;
    frame.style.height = `${(bottom - top) * 100}%`;
    if (!frame.isConnected) page.append(frame);
    const [width, height] = [Number(page.dataset.width), Number(page.dataset.height)];
    set('left', left * width);
    set('right', right * width);
    set('top', top * height);
    set('bottom', bottom * height);
  }

  function set(name: string, points: number): void {
    const field = into.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = points.toFixed(1);
  }
}
