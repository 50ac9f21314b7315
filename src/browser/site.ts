/** The little that public pages gain from a script: a button that prints, suggestions under search fields, offers before asking. */
import { offerRelated } from './related/offer.ts';
import { suggestTo } from './suggest/combobox.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action="print"]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
  if (input.dataset.suggest) suggestTo(input, input.dataset.suggest);
}

for (const place of document.querySelectorAll<HTMLElement>('[data-related]')) {
  if (place.dataset.related) offerRelated(place, place.dataset.related);
}
