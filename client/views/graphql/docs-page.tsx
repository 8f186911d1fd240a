import { useState } from 'react';
import type { ReactNode } from 'react';
import { isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { fieldOf, membersOf, namedIn } from '../../state/console-docs.ts';
import type { DocsPlace } from '../../state/console-docs.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useConsoleActions, useConsoleWords, useDesk } from './console-context.ts';

/** Members drawn at once; a type can have thousands. */
const MEMBERS = 100;

function TypeLink({ type }: { type: string }): ReactNode {
  const actions = useConsoleActions();
  return (
    <button
      type="button"
      className="type-link"
      onClick={() => {
        actions.openDocs({ type: namedIn(type), field: null });
      }}
    >
      {type}
    </button>
  );
}

function FieldPage({
  schema,
  place,
  field,
}: {
  schema: GraphQLSchema;
  place: DocsPlace;
  field: GraphQLField<unknown, unknown>;
}): ReactNode {
  const words = useConsoleWords().docs;
  const actions = useConsoleActions();
  const desk = useDesk();
  return (
    <div className="docs-page">
      <h3>
        <button
          type="button"
          className="type-link"
          onClick={() => {
            actions.openDocs({ type: place.type, field: null });
          }}
        >
          {place.type}
        </button>
        .<wbr />
        {field.name}
      </h3>
      <p>
        <TypeLink type={String(field.type)} />
      </p>
      {field.description && <p>{field.description}</p>}
      {field.deprecationReason && <p className="docs-old">{words.old(field.deprecationReason)}</p>}
      <Button
        icon="plus"
        onClick={() => {
          desk.insert(schema, place);
        }}
      >
        {words.insert}
      </Button>
      {field.args.length > 0 && (
        <>
          <h4>{words.arguments}</h4>
          <ul className="docs-members">
            {field.args.map((argument) => (
              <li key={argument.name}>
                <code>
                  {argument.name}: <TypeLink type={String(argument.type)} />
                  {argument.defaultValue !== undefined &&
                    ` = ${JSON.stringify(argument.defaultValue)}`}
                </code>
                {argument.description && <p className="quiet">{argument.description}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A type or a field of it, with ways on to what it leads to. */
export function DocsPage({
  schema,
  place,
}: {
  schema: GraphQLSchema;
  place: DocsPlace;
}): ReactNode {
  const words = useConsoleWords().docs;
  const actions = useConsoleActions();
  const desk = useDesk();
  const [shown, setShown] = useState(MEMBERS);
  const type = schema.getType(place.type);
  if (type === undefined) return <p className="shelf-hint">{words.gone(place.type)}</p>;
  const field = fieldOf(type, place.field);
  if (field !== null) return <FieldPage schema={schema} place={place} field={field} />;
  const members = membersOf(type);
  const selectable = isObjectType(type) || isInterfaceType(type);
  const interfaces = selectable ? type.getInterfaces() : [];
  const kinds = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  return (
    <div className="docs-page">
      <h3>{type.name}</h3>
      {type.description && <p>{type.description}</p>}
      {interfaces.length > 0 && (
        <p className="docs-also">
          {words.implements}{' '}
          {interfaces.map(({ name }) => (
            <TypeLink key={name} type={name} />
          ))}
        </p>
      )}
      {members.length > 0 && (
        <h4>{isInputObjectType(type) ? words.inputs : selectable ? words.fields : words.values}</h4>
      )}
      <ul className="docs-members">
        {members.slice(0, shown).map((member) => (
          <li key={member.name}>
            <span className="docs-member">
              {selectable ? (
                <button
                  type="button"
                  className="field-link"
                  onClick={() => {
                    actions.openDocs({ type: type.name, field: member.name });
                  }}
                >
                  {member.name}
                </button>
              ) : (
                <code>{member.name}</code>
              )}
              {member.type !== null && <TypeLink type={member.type} />}
              {selectable && (
                <IconButton
                  icon="plus"
                  label={words.insertOne(member.name)}
                  onClick={() => {
                    desk.insert(schema, { type: type.name, field: member.name });
                  }}
                />
              )}
            </span>
            {member.description !== null && <p className="quiet">{member.description}</p>}
          </li>
        ))}
      </ul>
      {shown < members.length && (
        <Button
          onClick={() => {
            setShown(shown + MEMBERS);
          }}
        >
          {words.more(members.length - shown)}
        </Button>
      )}
      {kinds.length > 0 && (
        <>
          <h4>{words.kinds}</h4>
          <p className="docs-also">
            {kinds.map(({ name }) => (
              <TypeLink key={name} type={name} />
            ))}
          </p>
        </>
      )}
    </div>
  );
}
