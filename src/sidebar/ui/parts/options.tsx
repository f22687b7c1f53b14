interface Option {
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly choose: () => void;
}

/** One of several things to do, each a whole line. */
export function Options({ of }: { readonly of: readonly Option[] }) {
  return (
    <ul class="choices">
      {of.map((option) => (
        <li key={option.id}>
          <button type="button" class="choice" onClick={option.choose}>
            <span>
              <b>{option.label}</b>
              {option.about && <small>{option.about}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
