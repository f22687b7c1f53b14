/** The least of what was put in comes out first. */
export class Heap<T> {
  readonly items: T[] = [];
  private readonly before: (a: T, b: T) => boolean;

  constructor(before: (a: T, b: T) => boolean) {
    this.before = before;
  }

  get first(): T | undefined {
    return this.items[0];
  }

  push(item: T): void {
    const { items, before } = this;
    let at = items.length;
    while (at > 0) {
      const parent = items[(at - 1) >> 1] as T;
      if (!before(item, parent)) break;
      items[at] = parent;
      at = (at - 1) >> 1;
    }
    items[at] = item;
  }

  pop(): void {
    const { items, before } = this;
    const last = items.pop() as T;
    if (items.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1] as T, items[child] as T)) child++;
      if (!before(items[child] as T, last)) break;
      items[at] = items[child] as T;
      at = child;
    }
    items[at] = last;
  }
}
