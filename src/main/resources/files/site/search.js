// Suggests councils while a name or code is typed. Without this script, the form shows what it finds on a page.

const input = document.getElementById('search');
const found = document.getElementById('found');
const least = 2;
let asked = '';

const suggest = async () => {
  const text = input.value.trim();
  if (text.length < least || text === asked) {
    return;
  }
  asked = text;
  const response = await fetch(`/v1/councils?pageSize=8&q=${encodeURIComponent(text)}`);
  if (!response.ok || text !== input.value.trim()) {
    return;
  }
  const { items } = await response.json();
  found.replaceChildren(...items.map(({ name, officialName, type }) => {
    const option = document.createElement('option');
    option.value = items.filter((other) => other.name === name).length > 1 ? officialName : name;
    option.label = `${officialName} (${type.replaceAll('_', ' ')})`;
    return option;
  }));
};

let waiting;
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 150);
});
