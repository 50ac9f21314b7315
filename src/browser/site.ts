/** The little that public pages gain from a script: a button that prints. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action="print"]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
