import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

type Native = Omit<ComponentProps<'button'>, 'type'>;

/** A button with words, and a sign before them if one is given. */
export function Button({
  icon,
  kind = 'plain',
  children,
  className = '',
  ...rest
}: Native & { icon?: IconName; kind?: 'plain' | 'main' | 'quiet' }): ReactNode {
  return (
    <button type="button" className={`button button-${kind} ${className}`} {...rest}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A button that is only a sign; its words are its name and its tooltip. */
export function IconButton({
  icon,
  label,
  className = '',
  ...rest
}: Omit<Native, 'children'> & { icon: IconName; label: string }): ReactNode {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
