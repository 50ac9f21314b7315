/**
 * Puts an editor over the textarea of a document's text. Without this script the textarea takes HTML. The textarea stays
 * what is sent: it changes with each edit, and with none it keeps every byte that it had.
 */
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Lowered, Raised, Table, TableCell, TableHeader, TableRow } from './editor/nodes.ts';
import { TOOLS, type Tool } from './editor/toolbar.ts';
import { withoutWord } from './editor/word-paste.ts';

const isChinese = document.documentElement.lang.startsWith('zh');
const say = (zh: string, en: string) => (isChinese ? zh : en);

/** What the editor would drop; such a text is edited as HTML. */
const UNKNOWN = 'img, figure, dl, caption';

for (const frame of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  const source = frame.querySelector('textarea');
  if (source) enhance(source);
}

function enhance(source: HTMLTextAreaElement): void {
  const held = new DOMParser().parseFromString(source.value, 'text/html').body;
  if (held.querySelector(UNKNOWN)) {
    tell(source);
    return;
  }
  const place = document.createElement('div');
  const bar = document.createElement('div');
  bar.className = 'btn-toolbar gap-2 mb-2';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say('编辑工具', 'Editing'));
  source.before(bar, place);
  const editor = new Editor({
    element: place,
    content: source.value,
    injectCSS: true,
    extensions: [
      StarterKit.configure({ heading: { levels: [1, 2, 3, 4, 5, 6] }, link: { openOnClick: false } }),
      Table,
      TableRow,
      TableCell,
      TableHeader,
      Lowered,
      Raised,
    ],
    editorProps: {
      attributes: {
        class: 'form-control article-body',
        // a long text scrolls inside, so that the rest of the form stays within reach
        style: 'min-height: 20rem; max-height: 75vh; overflow: auto',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say('正文', 'Text'),
      },
      transformPastedHTML: withoutWord,
    },
    onUpdate: () => {
      // the editor always offers one empty line more
      source.value = editor.getHTML().replace(/(?:<p><\/p>)+$/, '');
      // so that whoever watches the form hears of it, also after a button of the bar
      source.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  const refresh = buttons(bar, editor);
  editor.on('transaction', refresh);
  refresh();
  sourceSwitch(bar, place, source, editor);
}

/** Makes the buttons and returns what brings them up to date. */
function buttons(bar: HTMLElement, editor: Editor): () => void {
  const made: { tool: Tool; button: HTMLButtonElement }[] = [];
  for (const tools of TOOLS) {
    const group = document.createElement('div');
    group.className = 'btn-group flex-wrap';
    for (const tool of tools) {
      const button = newButton(say(tool.zh, tool.en));
      // the caret stays in the text while the mouse is on a button
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => tool.run(editor));
      group.append(button);
      made.push({ tool, button });
    }
    bar.append(group);
  }
  return () => {
    for (const { tool, button } of made) {
      button.hidden = tool.isOf ? !tool.isOf(editor) : false;
      if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)));
      button.classList.toggle('active', tool.isOn?.(editor) ?? false);
    }
  };
}

function newButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm';
  button.textContent = label;
  return button;
}

/** Shows the text as HTML and back. */
function sourceSwitch(bar: HTMLElement, place: HTMLElement, source: HTMLTextAreaElement, editor: Editor): void {
  const button = newButton(say('HTML源码', 'HTML'));
  button.setAttribute('aria-pressed', 'false');
  bar.append(button);
  source.hidden = true;
  let isSource = false;
  button.addEventListener('click', () => {
    const toSource = !isSource;
    isSource = toSource;
    if (!toSource) editor.commands.setContent(source.value, { emitUpdate: true });
    source.hidden = !toSource;
    place.hidden = toSource;
    button.setAttribute('aria-pressed', String(toSource));
    button.classList.toggle('active', toSource);
  });
}

/** Says why there is no editor. */
function tell(source: HTMLTextAreaElement): void {
  const note = document.createElement('p');
  note.className = 'form-hint';
  note.textContent = say(
    '此文含有图片等编辑器不支持的内容，请直接编辑HTML源码。',
    'This text holds pictures or other content that the editor would lose: edit its HTML.',
  );
  source.before(note);
}
