import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

/** A button that lets a text file be chosen; one larger than `limit` bytes is told as an empty text. */
export function FileButton({
  label,
  accept,
  limit,
  onText,
}: {
  label: string;
  accept: string;
  limit: number;
  onText: (text: string) => void;
}): ReactNode {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => file.current?.click()}>{label}</Button>
      <input
        ref={file}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen === undefined) return;
          if (chosen.size > limit) onText('');
          else void chosen.text().then(onText);
        }}
      />
    </>
  );
}
