import type { ReactNode } from 'react';

/** A field that narrows a list while it is written in. */
export function ShelfFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}): ReactNode {
  return (
    <input
      type="search"
      className="shelf-filter"
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={200}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
