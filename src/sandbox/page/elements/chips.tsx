interface ChipsProps {
  values: string[];
  labelOf: (value: string) => string;
  onRemove: (value: string) => void;
}

/** What is chosen in a multi select, each with a cross to take it out. */
export function Chips({ values, labelOf, onRemove }: ChipsProps) {
  return (
    <>
      {values.map((value) => (
        <span key={value} class="chip">
          {labelOf(value)}
          <button
            type="button"
            aria-label={`Remove ${labelOf(value)}`}
            onClick={() => onRemove(value)}
          >
            ×
          </button>
        </span>
      ))}
    </>
  );
}
