import { questionsEn } from '../../i18n/questions-en.ts';
import { questionsZh } from '../../i18n/questions-zh.ts';
import type { QuestionWords } from '../../i18n/questions-zh.ts';
import { useLanguage } from '../explorer-context.ts';

/** The words around shown questions in the language of the interface. */
export function useQuestionWords(): QuestionWords {
  return useLanguage() === 'zh' ? questionsZh : questionsEn;
}
