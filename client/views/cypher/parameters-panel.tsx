import type { ReactNode } from 'react';
import { PARAMETER_TYPES, parametersIn, readParameter } from '../../cypher/parameters.ts';
import type { Parameter, ParameterType } from '../../cypher/parameters.ts';
import { parametersOf, statementsOf } from '../../cypher/statements.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';

/** A name that no parameter has yet. */
function freeName(parameters: readonly Parameter[]): string {
  let count = parameters.length + 1;
  while (parameters.some(({ name }) => name === `p${count}`)) count += 1;
  return `p${count}`;
}

function ParameterRow({
  parameter,
  used,
  onChange,
  onRemove,
}: {
  parameter: Parameter;
  used: boolean;
  onChange: (next: Parameter) => void;
  onRemove: () => void;
}): ReactNode {
  const words = useCypherWords().parameters;
  const { name, type, text } = parameter;
  const read = readParameter(parameter);
  const problem =
    'problem' in read
      ? words.problem[read.problem] +
        (/[ ：，]$/u.test(words.problem[read.problem]) ? words.hints[type] : '')
      : null;
  const id = `parameter-${name}`;
  return (
    <li className="parameter">
      <span className="parameter-line">
        {used ? (
          <code className="parameter-name">${name}</code>
        ) : (
          <input
            className="parameter-name"
            aria-label={words.nameOf(name)}
            defaultValue={name}
            maxLength={200}
            onBlur={(event) => {
              const next = event.target.value.trim().replace(/^\$/u, '');
              if (next === '') event.target.value = name;
              else if (next !== name) onChange({ ...parameter, name: next });
            }}
          />
        )}
        <select
          aria-label={words.typeOf(name)}
          value={type}
          onChange={(event) => {
            const next = PARAMETER_TYPES.find((one) => one === event.target.value);
            if (next !== undefined) onChange({ ...parameter, type: next });
          }}
        >
          {PARAMETER_TYPES.map((one) => (
            <option key={one} value={one}>
              {words.types[one]}
            </option>
          ))}
        </select>
        <IconButton icon="clear" label={words.remove(name)} onClick={onRemove} />
      </span>
      <input
        className="parameter-value"
        aria-label={words.valueOf(name)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        placeholder={words.hints[type]}
        value={text}
        spellCheck={type === 'text'}
        onChange={(event) => {
          onChange({ ...parameter, text: event.target.value });
        }}
      />
      {problem !== null && (
        <span id={id} className="parameter-problem">
          {problem}
        </span>
      )}
      {!used && <span className="quiet">{words.unused}</span>}
    </li>
  );
}

/** The type that a name suggests: how many is a whole number, most other things are texts. */
function likelyType(name: string): ParameterType {
  return /^(?:limit|skip|first|count|n|number|depth|max\w*|min\w*|top)$/iu.test(name)
    ? 'integer'
    : 'text';
}

/** The parameters of the draft: those that have a value, and those that the query asks for and that have none. */
export function ParametersPanel(): ReactNode {
  const words = useCypherWords().parameters;
  const actions = useCypherActions();
  const { query, variables } = useCypherState((state) => state.draft);
  const parameters = parametersIn(variables);
  const used = new Set(statementsOf(query).flatMap(parametersOf));
  const missing = [...used].filter((name) => parameters.every((one) => one.name !== name));
  const put = (index: number, next: Parameter): void => {
    actions.setParameters(parameters.map((one, at) => (at === index ? next : one)));
  };
  return (
    <div className="parameters">
      {parameters.length === 0 && missing.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {parameters.map((parameter, index) => (
          <ParameterRow
            key={parameter.name}
            parameter={parameter}
            used={used.has(parameter.name)}
            onChange={(next) => {
              put(index, next);
            }}
            onRemove={() => {
              actions.setParameters(parameters.filter((one) => one !== parameter));
            }}
          />
        ))}
        {missing.map((name) => (
          <li key={name} className="parameter parameter-missing">
            <span className="parameter-line">
              <code className="parameter-name">${name}</code>
              <span className="quiet">{words.used}</span>
              <Button
                aria-label={`${words.set}: $${name}`}
                onClick={() => {
                  actions.setParameters([
                    ...parameters,
                    { name, type: likelyType(name), text: '' },
                  ]);
                }}
              >
                {words.set}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Button
        icon="plus"
        kind="quiet"
        onClick={() => {
          actions.setParameters([
            ...parameters,
            { name: freeName(parameters), type: 'text', text: '' },
          ]);
        }}
      >
        {words.add}
      </Button>
    </div>
  );
}
