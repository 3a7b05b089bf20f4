// Suggests councils while a name or code is typed. Without this script, the form shows what it finds on a page.

const inputs = document.querySelectorAll('[list="found"]');
const found = document.getElementById('found');
const least = 2;
let asked = '';

// Browsers show an option only if it has what was typed, so a code or a former name is put beside the council that it found.
const labelOf = ({ officialName, type }, text) => {
  const label = `${officialName} (${type.replaceAll('_', ' ')})`;
  return label.toLowerCase().includes(text.toLowerCase()) ? label : `${label}, found by ${text}`;
};

const suggest = async (input) => {
  const text = input.value.trim();
  if (text.length < least || text === asked) {
    return;
  }
  asked = text;
  const response = await fetch(`/v1/councils?includeAbolished=true&pageSize=8&q=${encodeURIComponent(text)}`);
  if (!response.ok || text !== input.value.trim()) {
    return;
  }
  const { items } = await response.json();
  found.replaceChildren(...items.map((council) => {
    const option = document.createElement('option');
    const { name, officialName } = council;
    option.value = items.filter((other) => other.name === name).length > 1 ? officialName : name;
    option.label = labelOf(council, text);
    return option;
  }));
};

let waiting;
inputs.forEach((input) => input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => suggest(input), 150);
}));
