/** Remembers the answers to the last so many questions; when it is full it begins anew. */
export function remembering<Question, Answer>(
  answer: (question: Question) => Answer,
  most: number,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const fresh = answer(question);
    known.set(question, fresh);
    return fresh;
  };
}
