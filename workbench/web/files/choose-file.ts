import { byId, element } from '../dom.ts';

/** Asks for a file; the picker's own Cancel gives none. */
export function chooseFile(chosen: (file: File) => void): void {
  const input = element('input', { type: 'file', accept: '.csv,.tsv,.txt,.xlsx,.xlsm,text/csv', hidden: true });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.remove();
    if (file) chosen(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file that is dropped anywhere on the page. */
export function takeDrops(dropped: (file: File) => void): void {
  const veil = byId('drop');
  const capture = { capture: true };
  const keep = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    veil.hidden = event.type === 'drop';
  };
  addEventListener('dragenter', keep, capture);
  addEventListener('dragover', keep, capture);
  addEventListener(
    'dragleave',
    (event) => {
      // null: the pointer left the window
      if (event.relatedTarget === null) veil.hidden = true;
    },
    capture,
  );
  addEventListener(
    'drop',
    (event) => {
      keep(event);
      const file = event.dataTransfer?.files[0];
      if (file) dropped(file);
    },
    capture,
  );
}
