import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { didYouMean } from '../../server/errors.ts';
import type { RecordOptions } from './csv-records.ts';
import { FileFault } from './file-fault.ts';
import { JINGTU_NAMESPACE, readGraphmlData, readGraphmlKey } from './graphml-keys.ts';
import type { GraphmlKey } from './graphml-keys.ts';
import { readJson } from './json-text.ts';
import { LIMITS } from './limits.ts';
import { cleanLabels } from './record-parts.ts';
import type { GraphRecord, RecordPlace, RecordValue } from './record.ts';
import { shown } from './value-text.ts';

const NAMESPACES = ['', 'http://graphml.graphdrawing.org/xmlns'];
/** Type of edges that have none, as APOC names it. */
const UNTYPED = 'RELATED';

/** A node or edge while it is being read. */
interface Unfinished {
  readonly tag: 'node' | 'edge';
  readonly place: RecordPlace;
  readonly attributes: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
  readonly properties: Map<string, RecordValue>;
  /** What data of APOC's own keys `labels` and `label` say. */
  named?: string;
  fault?: string;
}

/** The element whose text is being read. */
interface Collected {
  readonly key: GraphmlKey | undefined;
  readonly isDefault: boolean;
  text: string;
  /** True where it holds elements: drawings of an editor, which are no value. */
  isMarkup: boolean;
}

/** Turns the text of a GraphML file, piece by piece, into records. Document types and entities are refused. */
export class GraphmlReader {
  private readonly file: string;
  private readonly options: RecordOptions;
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly keys = new Map<string, GraphmlKey>();
  private records: GraphRecord[] = [];
  private depth = 0;
  private isGraphml = false;
  private start: RecordPlace;
  private key: GraphmlKey | undefined;
  private current: Unfinished | undefined;
  private collected: Collected | undefined;
  /** Characters since the last record or key was complete. */
  private pending = 0;

  constructor(file: string, options: RecordOptions) {
    this.file = file;
    this.options = options;
    this.start = { file, line: 1 };
    const { parser } = this;
    parser.on('error', (error) => {
      this.refuse(error.message.replace(/^[^ ]*\d+:\d+: /u, ''));
    });
    parser.on('doctype', () =>
      this.refuse('a document type (<!DOCTYPE>) is not read: take it out'),
    );
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding === undefined || /^(?:utf-8|us-ascii)$/iu.test(encoding)) return;
      throw new FileFault(
        file,
        1,
        'encoding',
        `the file says it is ${encoding}, not UTF-8: save it as UTF-8`,
      );
    });
    parser.on('opentagstart', () => {
      this.start = { file, line: parser.line, column: parser.column };
    });
    parser.on('opentag', (tag) => {
      this.open(tag);
    });
    parser.on('closetag', (tag) => {
      this.close(tag);
    });
    const collect = (text: string) => {
      if (this.collected) this.collected.text += text;
    };
    parser.on('text', collect);
    parser.on('cdata', collect);
  }

  /** The records that end in a further piece of text. */
  push(text: string): GraphRecord[] {
    this.parser.write(text);
    this.pending += text.length;
    if (this.pending > LIMITS.record) {
      this.refuse(`an element is longer than ${LIMITS.record} characters`, 'row');
    }
    return this.take();
  }

  /** The records that the end of the file brings. */
  end(): GraphRecord[] {
    this.parser.close();
    return this.take();
  }

  private take(): GraphRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  private refuse(message: string, rule = 'xml'): never {
    throw new FileFault(this.file, this.parser.line, rule, message);
  }

  private open(tag: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > LIMITS.depth)
      this.refuse(`more than ${LIMITS.depth} elements inside one another`);
    if (this.collected) {
      this.collected.isMarkup = true;
      return;
    }
    if (!NAMESPACES.includes(tag.uri)) return;
    if (!this.isGraphml) {
      if (tag.local !== 'graphml')
        this.refuse(`<${tag.local}> is not GraphML: it begins with <graphml>`);
      this.isGraphml = true;
    }
    const { attributes, own } = split(tag);
    switch (tag.local) {
      case 'key':
        this.openKey(attributes, own);
        break;
      case 'default':
        this.collected = { key: this.key, isDefault: true, text: '', isMarkup: false };
        break;
      case 'node':
      case 'edge':
        if (this.current)
          this.refuse('a node or edge stands inside another: nested graphs are not read');
        this.current = {
          tag: tag.local,
          place: this.start,
          attributes,
          own,
          properties: new Map(),
        };
        break;
      case 'data':
        this.openData(attributes);
        break;
      case 'hyperedge':
        this.refuse('a <hyperedge> has no two ends: hyperedges are not read');
    }
  }

  private openKey(
    attributes: Readonly<Record<string, string>>,
    own: Readonly<Record<string, string>>,
  ): void {
    const key = readGraphmlKey(attributes, own);
    if (typeof key === 'string') this.refuse(key);
    if (this.keys.has(key.id)) this.refuse(`key ${shown(key.id)} stands twice`);
    if (this.keys.size >= LIMITS.properties) this.refuse(`more than ${LIMITS.properties} keys`);
    this.keys.set(key.id, key);
    this.key = key;
    this.pending = 0;
  }

  private openData(attributes: Readonly<Record<string, string>>): void {
    const { current } = this;
    const id = attributes['key'] ?? '';
    const isApoc = id === (current?.tag === 'node' ? 'labels' : 'label');
    const key = this.keys.get(id);
    if (current && !key && !isApoc) {
      current.fault ??= `there is no key ${shown(id)}.${didYouMean(id, this.keys.keys())}`;
    }
    this.collected = { key: isApoc ? undefined : key, isDefault: false, text: '', isMarkup: false };
  }

  private close({ local, uri }: SaxesTagNS): void {
    this.depth -= 1;
    if (!NAMESPACES.includes(uri)) return;
    if ((local === 'data' || local === 'default') && this.collected) {
      this.collect(this.collected);
      this.collected = undefined;
    } else if (this.current?.tag === local && !this.collected) {
      this.finish(this.current);
      this.current = undefined;
      this.pending = 0;
    }
  }

  private collect({ key, isDefault, text, isMarkup }: Collected): void {
    const { current } = this;
    if (isMarkup) return;
    if (text.length > LIMITS.field) {
      this.refuse(`a value has ${text.length} characters; at most ${LIMITS.field} are read`, 'row');
    }
    if (isDefault) {
      const reading = key && readGraphmlData(key, text);
      if (reading && 'fault' in reading) this.refuse(`key ${shown(key.id)}: ${reading.fault}`);
      if (reading) key.default = reading.value;
      return;
    }
    if (!current) return;
    if (!key) {
      current.named = text;
      return;
    }
    const reading = readGraphmlData(key, text);
    if (!reading) return;
    if ('fault' in reading) current.fault ??= `${key.name}: ${reading.fault}`;
    else if (current.properties.has(key.name)) current.fault ??= `${key.name}: it has two values`;
    else current.properties.set(key.name, reading.value);
  }

  private finish(current: Unfinished): void {
    const record = current.fault ?? this.record(current);
    if (typeof record !== 'string') this.records.push(record);
    else {
      const { file, line } = current.place;
      this.options.onProblem({ file, line, rule: 'value', message: record });
    }
  }

  private record({
    tag,
    attributes,
    own,
    named,
    place,
    properties,
  }: Unfinished): GraphRecord | string {
    for (const key of this.keys.values()) {
      if (key.default !== undefined && [tag, 'all'].includes(key.for) && !properties.has(key.name))
        properties.set(key.name, key.default);
    }
    const common = { properties: Object.fromEntries(properties), place };
    if (tag === 'node') {
      const { id } = attributes;
      if (id === undefined || id === '') return 'the node has no id';
      const labels = labelsOf(own['labels'], attributes['labels'] ?? named ?? '');
      return typeof labels === 'string' ? labels : { record: 'node', id, labels, ...common };
    }
    const { source: from, target: to, label } = attributes;
    if (from === undefined || from === '') return 'the edge has no source';
    if (to === undefined || to === '') return 'the edge has no target';
    const type = label ?? named ?? UNTYPED;
    if (type === '') return 'the edge has an empty label';
    return { record: 'relation', id: null, type, from, to, ...common };
  }
}

/** Labels in JSON, where colons in them need it, else as APOC writes them: `:Person:Actor`. */
function labelsOf(json: string | undefined, plain: string): readonly string[] | string {
  let labels: readonly unknown[] = plain.split(':');
  if (json !== undefined) {
    const reading = readJson(json);
    if ('fault' in reading || !Array.isArray(reading.value))
      return `${shown(json)} must be a list in JSON`;
    labels = reading.value;
  }
  if (!labels.every((label) => typeof label === 'string'))
    return `${shown(json ?? '')} must hold texts`;
  return cleanLabels(labels);
}

/** Attributes by name: those of GraphML, and those of our namespace. */
function split(tag: SaxesTagNS): Record<'attributes' | 'own', Record<string, string>> {
  const entries = Object.values(tag.attributes);
  const named = (uri: string) =>
    Object.fromEntries(
      entries.filter((one) => one.uri === uri).map((one) => [one.local, one.value]),
    );
  return { attributes: named(''), own: named(JINGTU_NAMESPACE) };
}
