import type { ComponentChildren } from 'preact';

const icon = (drawing: ComponentChildren) => (
  <svg class="icon" width="20" height="20" aria-hidden="true">
    {drawing}
  </svg>
);

export const icons = {
  template: icon(
    <>
      <rect x="2.5" y="3.5" width="15" height="13" rx="2" />
      <path d="M3 8h14M8 8v8" />
    </>,
  ),
  pages: icon(<path d="M6.5 6.500v-3h10v11h-3M3.500 6.500h10v11h-10zM6 10.500h5M6 13.500h5" />),
  close: icon(<path d="M3.500 4.500h13v12h-13zM3.500 8h13M7 2.500v3M13 2.500v3M7 12.500l2 2 4-4" />),
  formula: icon(<path d="M14 3.5c-3-1-4 1-4.5 4L8 16c-.5 2-2 2-3.500 1.500M5.500 9h7" />),
  rows: icon(<path d="M3 5h14M3 10h14M3 15h8M14 13v5M11.500 15.500h5" />),
};
