import type { ReactNode } from 'react';

/** A part of the inspector under its heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <section className="section">
      <h3>
        {title}
        {aside !== undefined && <span className="section-aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
