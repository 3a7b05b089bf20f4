// Shows the answers to the questions on the landing page. Without this script the links remain.

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const numbers = ['none', 'one', 'two', 'three'];

const inWords = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${months[month - 1]} ${year}`;
};

const date = (iso) => {
  const time = document.createElement('time');
  time.dateTime = iso;
  time.textContent = inWords(iso);
  return time;
};

const get = async (address) => {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`${address} returned ${response.status}`);
  }
  return response.json();
};

// Labels of the codes, from the API.
const labels = async (address) => new Map((await get(address)).items.map(({ code, label }) => [code, label]));

const link = (address, content) => {
  const a = document.createElement('a');
  a.href = address;
  a.append(content);
  return a;
};

// Report addresses are data: only web addresses become links.
const report = (address, published) =>
  /^https?:/.test(address ?? '') ? link(address, date(published)) : date(published);

const grade = (words, rated) => {
  if (rated.status === 'graded') {
    return words.grades.get(rated.grade);
  }
  return rated.status === 'not_judged' ? 'not judged by this inspection' : 'no overall judgement under this framework';
};

const change = (words, { change: { direction, steps }, grade: code }) => {
  const label = words.grades.get(code)?.toLowerCase();
  switch (direction) {
    case 'first': return 'first inspection in the data';
    case 'unchanged': return 'unchanged';
    case 'improved':
    case 'declined': return `${direction} by ${numbers[steps]} to ${label}`;
    default: return 'cannot be compared';
  }
};

// One row for each council, with all its judgements.
const byCouncil = (ratings) => [...new Set(ratings.map(({ council }) => council.slug))]
  .map((slug) => ratings.filter(({ council }) => council.slug === slug));

const first = (days) => days.reduce((one, other) => (other < one ? other : one));

const judgements = (ratings) => {
  const others = ratings.filter(({ judgement }) => judgement !== 'overall_effectiveness').length;
  if (others === ratings.length) {
    return `${others} judgement${others === 1 ? '' : 's'}, not overall`;
  }
  return others ? `overall and ${others} more` : 'overall';
};

const examples = {
  history: {
    caption: 'Overall effectiveness in Peterborough',
    columns: ['Report published', 'Grade', 'Change from the inspection before'],
    row: (words, period) => [report(period.reportUrl, period.from), grade(words, period), change(words, period)],
  },
  inadequate: {
    caption: 'Councils with an inadequate judgement',
    columns: ['Council', 'Inadequate since', 'Inadequate in'],
    rows: byCouncil,
    row: (words, ratings) => [ratings[0].council.name, date(first(ratings.map(({ gradeSince }) => gradeSince))),
      judgements(ratings)],
  },
  changes: {
    caption: 'Overall effectiveness that fell by two grades or more',
    columns: ['Council', 'Report published', 'Grades'],
    row: (words, { council, publicationDate, fromGrade, toGrade }) => [council.name, date(publicationDate),
      `${words.grades.get(fromGrade)} to ${words.grades.get(toGrade)?.toLowerCase()}`],
  },
};

const cell = (name, content, scope) => {
  const element = document.createElement(name);
  element.append(content);
  if (scope) {
    element.scope = scope;
  }
  return element;
};

const table = (example, words, answer) => {
  const element = document.createElement('table');
  const shown = answer.totalItems > answer.items.length ? `, the first ${answer.items.length} of ${answer.totalItems}` : '';
  element.createCaption().textContent = `${example.caption}, data checked to ${inWords(answer.coverage.checkedTo)}${shown}`;
  element.createTHead().insertRow().append(...example.columns.map((column) => cell('th', column, 'col')));
  const body = element.createTBody();
  for (const item of example.rows?.(answer.items) ?? answer.items) {
    const [head, ...cells] = example.row(words, item);
    body.insertRow().append(cell('th', head, 'row'), ...cells.map((content) => cell('td', content)));
  }
  return element;
};

const none = (answer) => `None, in data checked to ${inWords(answer.coverage.checkedTo)}.`;

const show = async (section, words) => {
  const place = section.querySelector('.without');
  try {
    const answer = await get(section.querySelector('.address a').href);
    if (answer.items.length) {
      place.replaceWith(table(examples[section.dataset.example], await words, answer));
    } else {
      place.textContent = none(answer);
    }
  } catch {
    place.textContent = 'The answer is not available here at the moment. Follow the address above.';
  }
};

const words = Promise.all([labels('/v1/grades'), labels('/v1/judgements')])
  .then(([grades, judgements]) => ({ grades, judgements }));
// show() reports a failure.
words.catch(() => {});
document.querySelectorAll('[data-example]').forEach((section) => show(section, words));
