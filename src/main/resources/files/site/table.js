// Sorts the rows in place when a heading is chosen, and keeps the address in step. Without this script, the links of the
// headings load the page in the new order.

const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.sort ?? cell.textContent.trim();
};

const compare = (one, other) => one.localeCompare(other, 'en-GB', { numeric: true, sensitivity: 'base' });

const sort = (table, column, descending) => {
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((one, other) =>
    compare(keyOf(one, column), keyOf(other, column)) * (descending ? -1 : 1));
  body.append(...rows);
  [...table.tHead.rows[0].cells].forEach((cell, index) => {
    if (index === column) {
      cell.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    } else {
      cell.removeAttribute('aria-sort');
    }
  });
};

document.querySelectorAll('table[data-sortable]').forEach((table) => {
  table.tHead.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const heading = link.closest('th');
    const address = new URL(link.href);
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    const key = address.searchParams.get('sort').replace(/^-/, '');
    address.searchParams.set('sort', (descending ? '-' : '') + key);
    sort(table, heading.cellIndex, descending);
    history.replaceState(null, '', address);
    document.getElementById('sorted').textContent =
      `Sorted by ${link.textContent}, ${descending ? 'descending' : 'ascending'}`;
  });
});
