import type { ReactNode } from 'react';
import type { TypeRule } from '../../graph/path-question.ts';
import { usePathWords } from './path-words.ts';

/** Which types a path may go by: all but some, or only some. */
export function TypeRuleField({
  title,
  types,
  value,
  onChange,
}: {
  title: string;
  types: readonly (readonly [name: string, words: string])[];
  value: TypeRule;
  onChange: (rule: TypeRule) => void;
}): ReactNode {
  const words = usePathWords();
  const { rule, types: chosen } = value;
  return (
    <details className="type-rule">
      <summary>
        {title}
        {chosen.length > 0 && (
          <span className="badge">{words.ruled(words.rules[rule], chosen.length)}</span>
        )}
      </summary>
      <div className="switch" role="group" aria-label={title}>
        {(['without', 'only'] as const).map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={rule === option}
            onClick={() => {
              onChange({ rule: option, types: chosen });
            }}
          >
            {words.rules[option]}
          </button>
        ))}
      </div>
      <ul>
        {types.map(([name, text]) => (
          <li key={name}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={() => {
                  onChange({
                    rule,
                    types: chosen.includes(name)
                      ? chosen.filter((other) => other !== name)
                      : [...chosen, name],
                  });
                }}
              />
              {text}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
