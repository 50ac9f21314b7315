/** A button that puts what was chosen in a field where the cursor stood in a text: `data-insert` and `data-into` name both. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-insert]')) {
  const field = document.getElementById(button.dataset.insert ?? '');
  const into = document.getElementById(button.dataset.into ?? '');
  if (!(field instanceof HTMLInputElement) || !(into instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  const insert = () => {
    if (field.value === '') return field.focus();
    into.setRangeText(field.value, into.selectionStart, into.selectionEnd, 'end');
    into.dispatchEvent(new Event('input', { bubbles: true }));
    field.value = '';
    into.focus();
  };
  button.addEventListener('click', insert);
  // Enter in a field would submit the form that the text stands in
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    insert();
  });
}
