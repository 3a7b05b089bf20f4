// Says which council the pointer or the keyboard is on. Without this script, browsers show the same as a tooltip.

const told = document.getElementById('tile');
const tell = (event) => {
  const tile = event.target.closest('.tile');
  if (tile !== null) {
    told.textContent = tile.getAttribute('aria-label');
  }
};

const map = document.querySelector('.map');
map.addEventListener('pointerover', tell);
map.addEventListener('focusin', tell);
