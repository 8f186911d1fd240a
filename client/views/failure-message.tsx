import type { ReactNode } from 'react';
import type { ApiFailure } from '../api/failure.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from './explorer-context.ts';

/** What failed, why, and the way to try again, where it happened. */
export function FailureMessage({
  failure,
  onRetry,
}: {
  failure: ApiFailure;
  onRetry: () => void;
}): ReactNode {
  const words = useWords();
  return (
    <div className="failure" role="alert">
      <Icon name="alert" />
      <div>
        <p>{words.failure[failure.kind]}</p>
        {failure.detail !== null && (
          <p className="failure-detail">{words.failureDetail(failure.detail)}</p>
        )}
        <Button onClick={onRetry}>{words.notice.retry}</Button>
      </div>
    </div>
  );
}
