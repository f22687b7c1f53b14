interface FieldErrorProps {
  readonly id: string;
  readonly message: string | null;
  /** What would mend it; pressing it does. */
  readonly cure?: string | null;
  readonly use?: () => void;
}

/** Stands at the field, empty while all is well, so that its text is read aloud when it comes. */
export function FieldError({ id, message, cure = null, use }: FieldErrorProps) {
  return (
    <div class="error" id={id} aria-live="polite">
      {message}
      {message !== null && cure !== null && (
        <>
          {' '}
          <button type="button" class="link" onClick={use}>
            Use {cure}
          </button>
        </>
      )}
    </div>
  );
}
