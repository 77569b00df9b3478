// The Aura list grows when it is scrolled to its end, as a virtual table does there.
const scroller = document.querySelector('.listViewContent');
if (scroller !== null) {
  const batch = Number(scroller.dataset.batch);
  const body = scroller.querySelector('tbody');
  const { content } = scroller.querySelector('template');
  const line = document.querySelector('.countSortedByFilteredBy');
  const tell = () => {
    const more = content.childElementCount > 0 ? '+' : '';
    line.textContent = `${body.rows.length}${more} items • Sorted by Last Modified • Filtered by All open cases`;
  };
  tell();
  scroller.addEventListener('scroll', () => {
    if (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 40) return;
    body.append(...[...content.children].slice(0, batch));
    tell();
  });
}
