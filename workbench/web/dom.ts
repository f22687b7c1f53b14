type Child = Node | string;
type Attributes = Readonly<Record<string, string | boolean>>;

/** Builds an element; text becomes text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) continue;
    built.setAttribute(name, value === true ? '' : value);
  }
  built.append(...children);
  return built;
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html: expected an element with the id ${id}, found none.`);
  return found;
}

export function closeButton(label: string, close: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'close', 'aria-label': label, title: label }, '✕');
  button.addEventListener('click', close);
  return button;
}

/** Lets the page paint before more work is done. */
export function nextFrame(): Promise<void> {
  // a timer beside the frame: frames stop coming in a tab that nobody sees
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}
