/** Forms that a passkey answers: asks the browser's authenticator, puts its answer into the form and sends it. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  // a browser without the JSON helpers, or a site without https, keeps the form hidden
  if (!window.PublicKeyCredential || !('parseCreationOptionsFromJSON' in PublicKeyCredential)) continue;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
}

async function answer(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('response');
  if (!(field instanceof HTMLInputElement)) return;
  const asked = await fetch(form.dataset.options ?? '', { headers: { accept: 'application/json' } });
  const credential = asked.ok ? await ask(form.dataset.passkey ?? '', await asked.json()) : null;
  // whoever cancels stays on the page; what the server cannot use, it refuses with a reason
  if (!credential) return;
  field.value = JSON.stringify(credential);
  form.submit();
}

async function ask(what: string, options: object): Promise<object | null> {
  try {
    const made =
      what === 'create'
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
              options as PublicKeyCredentialCreationOptionsJSON,
            ),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
              options as PublicKeyCredentialRequestOptionsJSON,
            ),
          });
    return made instanceof PublicKeyCredential ? (made.toJSON() as object) : null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
