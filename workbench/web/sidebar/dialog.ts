import { closeButton, element } from '../dom.ts';

/** A dialog of the add-on: its title, a close button and its HTML. */
export function showDialog(
  title: string,
  content: HTMLIFrameElement,
  size: { readonly width: number; readonly height: number },
  modal: boolean,
  closed: () => void,
): () => void {
  const dialog = element('dialog', { class: 'dialog', 'aria-label': title });
  const close = () => dialog.close();
  const head = element('div', { class: 'panel-title' }, element('h2', {}, title), closeButton(`Close ${title}`, close));
  content.style.width = `${size.width}px`;
  content.style.height = `${size.height}px`;
  dialog.append(head, content);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  if (modal) dialog.showModal();
  else dialog.show();
  return close;
}
