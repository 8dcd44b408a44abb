/** Every English sentence of the answers; see ja.ts for where each is shown. */
import type { Text } from './ja.ts';
import { wordsText } from './updates/words.ts';

const { inBrackets, sample } = wordsText.en;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** @example ordinal(22) // '22nd' */
function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

export const en: Text = {
  areaPlace: (code, name) => `Priority area ${code}: ${name}`,
  measurePlace: (code, name) => `Measure ${code}: ${name}`,
  placeSeparator: ' > ',
  nickname: name => `[${name}]`,
  inBrackets,
  reprintOf: code => `Reprint of ${code}`,
  originalAt: (code, place) => inBrackets(`repeats ${code}`, place),
  reprintMark: ' (reprint)',
  alsoPrintedAs: codes => `printed again as ${codes.join(', ')}`,
  sampleOwner: name => `Owner: ${name}${sample}`,
  sampleMark: sample,
  owner: name => `Owner: ${name}`,
  noOwner: 'No owner is registered',
  noStatus: 'None reported yet',
  status: label => `Status: ${label}`,

  notSaved:
    'This could not be saved; nothing has been recorded. Please try again in a few minutes, and tell your coordinator if it persists. Questions are answered as before.',
  maybeSaved:
    'I could not find out whether this was recorded. Please look again in a few minutes, repeat it if it does not show, and tell your coordinator if it persists. Questions are answered as before.',
  maybeSavedForm:
    'I could not find out whether this was recorded. What you typed is still here: keep the form open and send it again in a few minutes; the same is never recorded twice. Tell your coordinator if it persists.',
  notSavedForm:
    'This could not be saved. What you typed is still here: keep the form open, send it again in a few minutes, and tell your coordinator if it persists.',

  labels: {
    code: 'Code',
    place: 'Place',
    printed: 'Printed name',
    nickname: 'Nickname',
    subSystems: 'Includes',
    reprints: 'Reprints',
    owner: 'Owner',
    support: 'Also involved',
    terms: 'Owners over time',
    contact: 'Contact',
    status: 'Status',
    document: 'In the plan',
  },

  foundTitle: count => `${plural(count, 'project')} found`,
  foundFallback: (count, first) => `${plural(count, 'project')}: ${first}`,
  subjectTitle: (measure, count, others) =>
    others === 0
      ? `${measure}: ${plural(count, 'project')}`
      : `${measure}: ${plural(count, 'project')}, and ${others} of other measures`,
  andMore: rest => `${rest} more`,
  nothingMore: 'No other project fits. That is all.',
  nothingMoreBut: measure => `No other project fits as well. ${measure} also holds these.`,
  nextPageTitle: (from, to, total) => `Continued (${from}–${to} of ${total})`,
  pageTitle: (from, to, total) => `${from}–${to} of ${total}`,

  listTitle: (scope, count) => `${scope}: ${plural(count, 'entry', 'entries')}`,
  listCount: (shown, printed, reprints) =>
    reprints === 0
      ? 'None of them is a reprint.'
      : shown === printed
        ? `${plural(reprints, 'is a reprint', 'are reprints')} (${printed - reprints} without reprints).`
        : `${printed} entries are printed, ${reprints} of them reprints (${printed - reprints} without reprints).`,
  measuresTitle: (scope, count) => `${scope}: ${plural(count, 'measure')}`,
  areasTitle: count => `The plan has ${plural(count, 'priority area')}`,
  wholePlan: 'The whole plan',
  countTitle: (scope, count) => `${scope} has ${plural(count, 'project')}`,
  countWithout: (scope, count) => `${scope} has ${plural(count, 'project')} without reprints`,
  countReprints: (scope, count) => `${scope} has ${plural(count, 'reprint')}`,
  countNote: (printed, reprints) =>
    reprints > 0
      ? `${printed} entries are printed, ${reprints} of them reprints; ${printed - reprints} without reprints.`
      : 'There are no reprints among them.',
  countWhole: projects => `The plan has ${projects} projects (each counted once)`,
  countWholePrinted: printed => `With reprints, ${printed} entries are printed`,
  countWholeNote: (printed, projects, reprints) =>
    `${printed} entries are printed; ${reprints} of them are reprints, so there are ${projects} distinct projects.`,
  counted: {
    printed: (count, each) => `${count}${each ? ' each' : ''}`,
    distinct: (count, each) => `${count}${each ? ' each' : ''}`,
    reprints: (count, each) => `${plural(count, 'reprint')}${each ? ' each' : ''}`,
    measures: (count, each) => `${plural(count, 'measure')}${each ? ' each' : ''}`,
  },
  countSum: sum => `${sum} together.`,
  countDifference: (more, difference, fewer) => `${more} has ${difference} more than ${fewer}.`,
  countAverage: (perArea, perMeasure, measuresPerArea) =>
    `On average ${perArea} entries and ${measuresPerArea} measures per area, ${perMeasure} entries per measure`,
  countSame: 'Both have the same number.',
  countShare: percent => `That is ${percent}% of all printed entries.`,
  countTopic: count => `${plural(count, 'project')} ${count === 1 ? 'fits' : 'fit'}`,
  countOfWhole: (projects, printed) =>
    `The whole plan has ${projects} projects (${printed} printed entries with reprints).`,
  countPlaces: (name, count) => `"${name}" is printed in ${plural(count, 'place')}`,
  rankTitle: { measure: 'Projects by measure', area: 'Projects by priority area' },
  rankFound: {
    measure: count => `${plural(count, 'measure')} found`,
    area: count => `${plural(count, 'priority area')} found`,
  },
  rankMost: (name, count, several) => `${name} ${several ? 'have' : 'has'} the most (${count})`,
  rankFewest: (name, count, several) => `${name} ${several ? 'have' : 'has'} the fewest (${count})`,
  rankNth: (nth, fewest, name, count) => `Number ${nth} by ${fewest ? 'fewest' : 'most'}: ${name} (${count})`,
  rankPosition: (name, position, of, count) =>
    `${name} has ${count} and ranks ${ordinal(position)} of ${of}, the largest first`,
  measuresTotal: count => `${count} measures in all.`,
  rankAmong: { measure: count => `Of these ${count} measures: `, area: count => `Of these ${count} areas: ` },
  rankAmongShown: count => `The ${count} shown: `,
  rankShown: count => `Counts are of the ${count} shown, each where it stands.`,
  rankNone: 'None fits',
  rankNote: {
    printed: 'Counts include reprints, as printed in the plan.',
    distinct: 'Counts leave reprints out.',
    reprints: 'Counts are of reprints.',
    measures: 'Counts are of measures.',
  },
  columns: {
    code: 'Code',
    name: 'Name',
    count: 'Projects',
    reprints: 'Of them reprints',
    reprintsBeside: 'Reprints besides',
    measures: 'Measures',
    printedUnder: 'Printed under',
    owner: 'Owner',
  },
  cases: count => `${count}`,

  reprintAllTitle: count => `The plan has ${plural(count, 'reprint')}`,
  reprintScopeTitle: count => `${plural(count, 'reprint')} found`,
  reprintOriginalTitle: name => `Original entry of "${name}"`,
  reprintOriginalsTitle: count => `${plural(count, 'project')} printed again elsewhere`,
  reprintPlacesTitle: name => `Where "${name}" is printed`,
  reprintPlacesOfTitle: count => `Where ${plural(count, 'project')} are printed`,
  reprintSharedTitle: count => `${plural(count, 'project')} printed in both`,
  reprintNone: (name, place) => `"${name}" is printed once, under ${place}, and reprinted nowhere else.`,
  reprintNoneOf: count => `None of the ${plural(count, 'project')} it could be is printed again.`,
  reprintNoneScope: 'There are no reprints here.',
  reprintNote: 'A reprint is a line that repeats a project under another measure. Its owner is asked only once.',

  printedWords: words => `In the document: ${words}`,
  withPrinted: (name, printed) => (name === printed ? name : inBrackets(name, printed)),
  subSystems: names => `(${names.join('; ')})`,
  factCount: {
    goals: count => `The plan has ${count} goals`,
    targets: count => `The plan quotes ${count} national targets`,
    predecessors: count => `There were ${count} earlier plans`,
  },
  planSize: (areas, measures, projects, entries) =>
    `A plan of ${plural(areas, 'priority area')}, ${plural(measures, 'measure')} and ${plural(projects, 'project')} (${plural(entries, 'entry', 'entries')} with reprints).`,
  factFallback: title => `${title} (as the plan states)`,

  notThat: other => `No, that number is "${other}". What fits is this.`,
  inPlace: place => `Printed under ${place}`,

  ownerTitle: (name, owner) => `"${name}" is owned by ${owner}`,
  ownersAndStatusTitle: count => `Owners and status of ${plural(count, 'project')}`,
  ownersTitle: count => `Owners of ${plural(count, 'project')}`,
  noPost: 'The directory has no division in which you report. Ask the coordinators to register you.',
  ownersOn: date => `Owners as of ${date}, by the days in the directory.`,
  ownerTerm: (owner, from, to) =>
    `${owner} (${[from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ')})`,
  ownerUnknown: name => `No owner is registered for "${name}".`,
  ownerRegister: 'Ask the coordinators to register one; a coordinator writes “assign”.',
  sampleNote: 'Owners come from a sample directory; they are not the real divisions in charge.',
  ownedByTitle: (owner, count) => `${owner} owns ${plural(count, 'project')}`,
  supports: codes => `Also involved in ${codes.join(', ')}, without answering for them.`,
  ownedAmongTitle: (owner, count) => `${owner} owns ${plural(count, 'project')} of those that fit`,
  ownedAmongNone: owner => `${owner} owns none of those that fit.`,
  othersThan: owner => `Anyone but ${owner}`,
  ownedByNone: owner => `${owner} owns no project.`,
  ownersListed: (count, by) => `${plural(count, by)} own projects`,
  ownersFound: (count, by) => `${plural(count, by)} ${count === 1 ? 'fits' : 'fit'}`,
  ownersRanked: (fewest, nth, owners, all, count) =>
    `${owners.join(', ')}${all > owners.length ? ` and ${all - owners.length} others` : ''} ${all > 1 ? 'own' : 'owns'} the ${nth > 1 ? `${ordinal(nth)} ` : ''}${fewest ? 'fewest' : 'most'}: ${plural(count, 'project')}${all > 1 ? ' each' : ''}`,
  ownersRankedNote: (count, by) =>
    `The plan names no divisions; this was counted in the directory of owners (${plural(count, by)} with projects). Reprints are not counted.`,
  vacantTitle: count => (count > 0 ? `${plural(count, 'project')} without an owner` : 'Every project has an owner'),
  contactsTitle: (owners, all) =>
    `Contacts of ${owners.join(', ')}${all > owners.length ? ` and ${all - owners.length} others` : ''}`,
  noContact: 'nobody is registered in the directory',
  peopleTitle: count => `${plural(count, 'person', 'people')} in the directory ${count === 1 ? 'fits' : 'fit'}`,
  personUnknown: who =>
    `The directory of owners has no "${who}". Please ask by division or by the number of a project, e.g. "who answers for 1-1-1?".`,
  officeUnknown: office => `The directory of owners has no "${office}". "List of divisions" shows those it has.`,
  noPeople: who =>
    `The plan does not say who "${who}" is, and no people are registered in the directory yet. Divisions can be asked for by the number or name of a project.`,
  contact: (post, name, deputy) => `${post} ${name}${deputy ? ' (deputy)' : ''}`,

  statusTitle: name => `Status of "${name}"`,
  titleOfPlace: (place, title) => `${title} (${place})`,
  statusesTitle: count => `Status of ${plural(count, 'project')}`,
  statusNone: nextRequest =>
    `Nothing has been reported yet. ${nextRequest ? `Owners are asked next on ${nextRequest}. ` : ''}If it is urgent, please ask the owner.`,
  statusAsked: due =>
    `Nothing has been reported yet. The owner has been asked to answer by ${due}. If it is urgent, please ask the owner.`,
  statusNoneVacant: 'Nothing has been reported yet, and nobody can be asked: no owner is registered.',
  statusNothing: 'No status has been reported yet. Reports will gather here once the first round is opened.',

  clarifyTitle: 'Which project do you mean?',
  clarifyText: 'Please choose by number or by a word.',
  helpTitle: 'Ask about the plan in your own words',
  helpText: (plan, areas, measures, projects) =>
    `I answer about one plan, ${plan}: ${plural(areas, 'area')}, ${plural(measures, 'measure')}, ${plural(projects, 'project')}. Every answer says where in the plan it stands.`,
  examples: {
    topic: topic => ({ title: `Projects on ${topic}`, question: `Which projects cover ${topic}?` }),
    everyday: [
      {
        word: 'raising children',
        title: 'For families with children',
        question: 'What is there for families with children?',
      },
      { word: 'tourism', title: 'Projects on tourism', question: 'Which projects cover tourism?' },
      { word: 'shopping street', title: 'For shop owners', question: 'Anything for shop owners?' },
    ],
    area: code => `List priority area ${code}`,
    measures: count => `Which measures have ${count} or more projects?`,
    reprints: 'Which entries of the plan are reprints?',
    period: 'What period does the plan cover?',
    owner: project => `Who owns ${project}?`,
    help: { title: 'How to use this', question: 'help' },
  },
  helpMore: showsPeople =>
    `After a list you can go on: "tell me about the second one", ${showsPeople ? '"who owns it?", ' : ''}"only the ones for hospitals".`,
  helpReports:
    'Owners report with "report", or in a sentence: "1-1-3 is on track, 50%". Everything else you can write: "commands".',
  thanked: 'Sure. Ask on whenever you like.',
  noneTitle: 'The plan does not say (計画には載っていません)',
  noneText:
    'This question cannot be answered from the plan. Projects can be asked for by words, or by number: "1-1-1", "projects of area 1".',
  noneAmongTitle: 'Not among those shown',
  noneAmong: 'None of the projects just shown fits.',
  noneOutside:
    'The plan says what is to be done in which area. Budgets, head counts, dates, contact details and the like are not in it.',
  readAgain: 'This answers the message as it was changed. What was answered before is out of date.',
  noSuchPlaces: (listed, places) =>
    `The list has ${listed} entries; there is no ${places.map(place => `number ${place}`).join(' and no ')}.`,
  nothingShownTitle: 'Nothing has been shown yet',
  nothingShown: 'Ask something like "projects of area 1" first; "the third one" or "who runs it?" can follow.',
  noneThere: place => `No project of ${place} is about that.`,
  nearest: topics => `Nearest topics: ${topics.map(({ name, code }) => `${name} (${code})`).join(', ')}`,
  unknownEntry: (code, measure, first, last) =>
    `There is no entry ${code}. Measure ${measure} runs from ${first} to ${last}.`,
  unknownMeasure: (code, area, first, last) =>
    `There is no measure ${code}. Priority area ${area} runs from ${first} to ${last}.`,
  unknownArea: (code, count) => `There is no priority area ${code}. Areas run from 1 to ${count}.`,
  updateTitle: 'Reporting a status',
  updateHow:
    'When you are asked, answer right there: with the form, with the "no change" button, or with one sentence in reply.',

  buttons: {
    more: 'Show more',
    detail: code => `About ${code}`,
    owner: 'Who owns it?',
    status: 'How is it going?',
    measure: code => `List measure ${code}`,
    source: 'Show the passage',
    owned: owner => `All projects of ${owner}`,
    owners: 'List the divisions',
    areas: 'List the priority areas',
    help: 'How to use this',
  },
  asks: {
    owner: code => `Who owns ${code}?`,
    status: code => `What is the status of ${code}?`,
    measure: code => `List measure ${code}`,
    entry: code => `Tell me about ${code}`,
    owned: owner => `Which projects does ${owner} own?`,
    owners: 'list of divisions',
    areas: 'List the priority areas',
    help: 'help',
    more: 'more',
  },
};
