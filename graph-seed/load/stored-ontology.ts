import { z } from 'zod';
import { PROPERTY_KINDS } from '../ontology.ts';
import type { Ontology } from '../ontology.ts';

const words = { zh: z.string(), en: z.string() };
const name = z.string().min(1);
const properties = z.array(z.object({ name, kind: z.enum(PROPERTY_KINDS), ...words }));
const type = { name, ...words, description: z.object(words), properties };

const ONTOLOGY = z.object({
  entityTypes: z.array(
    z.object({ ...type, singular: name, plural: name, colour: name, icon: z.string() }),
  ),
  relationTypes: z.array(
    z.object({
      ...type,
      reverseZh: z.string(),
      reverseEn: z.string(),
      from: z.array(name),
      to: z.array(name),
    }),
  ),
  roles: z.object({
    figure: name,
    indicator: name,
    measures: name,
    about: name,
    possiblySameAs: name,
  }),
});

/** An ontology as the database keeps it: JSON. */
export function ontologyText(ontology: Ontology): string {
  return JSON.stringify(ontology);
}

/** The ontology that a text holds; null where it is none, or one of another version of the project. */
export function readOntologyText(text: unknown): Ontology | null {
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    return ONTOLOGY.safeParse(value).success ? (value as Ontology) : null;
  } catch {
    return null;
  }
}
