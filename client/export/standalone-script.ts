/**
 * What runs within an exported page, by itself: it may use nothing from outside of its own body. Pans and zooms the
 * drawing, filters the lists, and marks what is chosen in both.
 */
export function standaloneScript(): void {
  const svg = document.querySelector<SVGSVGElement>('#picture svg');
  const find = document.querySelector<HTMLInputElement>('#find');
  const nothing = document.querySelector<HTMLElement>('#nothing');
  if (svg === null || find === null) return;
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...home };
  const show = (): void => {
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  };
  const zoom = (factor: number, at: { x: number; y: number }): void => {
    const width = Math.min(home.width * 4, Math.max(home.width / 40, view.width * factor));
    const ratio = width / view.width;
    view = {
      x: at.x - (at.x - view.x) * ratio,
      y: at.y - (at.y - view.y) * ratio,
      width,
      height: view.height * ratio,
    };
    show();
  };
  const pointOf = (event: MouseEvent): { x: number; y: number } => {
    const matrix = svg.getScreenCTM();
    if (matrix === null) return { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return { x, y };
  };
  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, pointOf(event));
    },
    { passive: false },
  );
  let held: { x: number; y: number } | null = null;
  svg.addEventListener('pointerdown', (event) => {
    held = pointOf(event);
  });
  window.addEventListener('pointermove', (event) => {
    if (held === null) return;
    const at = pointOf(event);
    view = { ...view, x: view.x + held.x - at.x, y: view.y + held.y - at.y };
    show();
  });
  window.addEventListener('pointerup', () => {
    held = null;
  });
  document.querySelector('#fit')?.addEventListener('click', () => {
    view = { ...home };
    show();
  });
  const choose = (id: string): void => {
    for (const element of document.querySelectorAll('[data-id]')) {
      element.classList.toggle('chosen', element.getAttribute('data-id') === id);
    }
    const line = [...document.querySelectorAll('li[data-id], tr[data-id]')].find(
      (one) => one.getAttribute('data-id') === id,
    );
    line?.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    const id = target?.getAttribute('data-id');
    if (id !== null && id !== undefined) choose(id);
  });
  find.addEventListener('input', () => {
    const sought = find.value.trim().toLocaleLowerCase();
    let left = 0;
    for (const line of document.querySelectorAll<HTMLElement>('li[data-id]')) {
      const holds = line.textContent.toLocaleLowerCase().includes(sought);
      line.hidden = !holds;
      if (holds) left += 1;
    }
    if (nothing !== null) nothing.hidden = left > 0;
  });
}
