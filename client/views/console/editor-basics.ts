import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

/** What every text of the console has; colours come from the style sheet, so that they follow the theme. */
export function readingBasics(): Extension {
  return [
    lineNumbers(),
    foldGutter({
      markerDOM(open) {
        const mark = document.createElement('span');
        mark.className = open ? 'fold-mark fold-open' : 'fold-mark';
        return mark;
      },
    }),
    search({ top: true }),
    highlightSelectionMatches(),
    syntaxHighlighting(classHighlighter),
    EditorView.lineWrapping,
    tooltips({ parent: document.body }),
    keymap.of([...searchKeymap, ...foldKeymap]),
  ];
}

/** Completion from what the language offers, as it is typed. */
function completionAsTyped(): Extension {
  return autocompletion({ activateOnTyping: true, maxRenderedOptions: 80, icons: false });
}

/** What every text that is written in has besides. The Tab key is left to moving on. */
export function writingBasics(completing: Extension = completionAsTyped()): Extension {
  return [
    readingBasics(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    completing,
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
    ]),
  ];
}
