/** What is wrong with a case file, by its code. `what` is the value or the name of the line, in quotation marks. */
const caseFile = {
  'key-twice': 'The same key stands twice in this record. Remove one of them.',
  indent: 'The indentation does not fit. Line the keys of one record up, with spaces.',
  tab: 'A tab is used to indent. Use spaces.',
  'many-documents': 'The file holds several documents (---). Keep one case a file.',
  'key-on-lines': 'A key runs over several lines. Put quotation marks around texts that hold a colon.',
  colon: 'A colon in a text is read as a key. Put quotation marks around the text.',
  'quote-open': 'The quotation mark that opens here is never closed. Close it.',
  'bracket-open': 'The bracket that opens here is never closed, or a line inside is indented too little. Close it.',
  comma: 'A comma is missing here.',
  deeper: 'This line is indented deeper than the key above it, so it is read as more of that text. Line them up.',
  'not-yaml': 'This is not YAML: {said}. Correct the line.',
  'unknown-word': '“{word}” is not a word of the case file here. Correct its spelling or remove it.',
  'one-of-missing': '{name} is missing. Write one of: {words}.',
  'one-of': '“{value}” is not known here. Write one of: {words}.',
  'too-few': '{name} needs at least {least} entry. Add one.',
  missing:
    '{name} is missing. Add it: {kind, select, string {a text} group {a group of keys} array {a list} boolean {true or false} number {a whole number} other {{kind}}}.',
  empty:
    '{name} is empty. Write {kind, select, string {a text} group {a group of keys} array {a list} boolean {true or false} number {a whole number} other {{kind}}} or remove the line.',
  'wrong-kind':
    '{name} must be {kind, select, string {a text} group {a group of keys} array {a list} boolean {true or false} number {a whole number} other {{kind}}}.',
  'no-record':
    '“{key}” is not {kind, select, author {an author} speaker {a speaker} source {a source} claim {a claim} statement {a statement} evidence {an evidence} topic {a topic} other {an origin}} of this file. Add it to {kind, select, author {authors} speaker {speakers} source {sources} claim {claims} statement {statements} evidence {the evidence of a claim} topic {topics} other {origins}} or correct the key.',
  'key-taken': 'The key “{key}” is already taken. Give this one another.',
  'reference-twice': 'The reference {key} stands twice. References are never shared; remove one.',
  'entry-twice': '“{key}” stands here twice. Remove one.',
  'no-reviewer': 'A published assessment needs a reviewer. Name one, or set published: false.',
  'own-reviewer': 'The reviewer is the author. Name somebody else as reviewer.',
  'coverage-missing': 'A denial must say what it covers. Add coverage: whole, part, another-point or no-real-denial.',
  'coverage-extra': 'Only a denial has a coverage. Remove the line, or set stance: denies.',
  'not-in-capture': 'These words do not stand in “{capture}”. Copy them from it letter by letter, or change its text.',
  'often-in-capture':
    'These words stand {places} times in “{capture}”. Say which with occurrence, or quote more of them.',
  'others-account':
    '“{key}” is the account of {name} here. Only an administrator brings in what is written in somebody else’s name.',
  'not-reviewed':
    'Only an administrator brings in a published assessment: here one is published by a review. Write published: false, or ask an administrator.',
  'not-corrected': 'Only an administrator brings in a published correction.',
  'not-text': 'This is not a text file. Give a case file written in YAML.',
  aliases: 'The aliases of the file cannot be followed: {said}.',
  'bad-key': '{what} is not a key. Use small letters, digits and hyphens, at most 80 characters.',
  'bad-ref': '{what} is not a reference. Write it like C-12, or leave the line out to be given one.',
  blank: '{what} is empty. Write a text or remove the line.',
  'bad-language': '{what} is not a language. Write a BCP 47 code such as en, zh or pt-BR.',
  'no-language': '{what} has no text. Write at least one language, for example "en: …".',
  'bad-date': '{what} is not a date. Write a year, a year and month, or a day: 2013, 2020-12 or 2020-12-15.',
  'bad-day': '{what} is not a day. Write it in full: 2026-11-14.',
  'bad-day-or-moment':
    '{what} is not a day. Write it in full: 2026-11-14, or with the time in UTC: 2026-11-14T09:00:00Z.',
  'bad-when': '{what} is not a time. Write a partial date (2019) or a span of two with a slash (2018/2020, 2018/..).',
  'bad-moment': '{what} is not a moment in UTC. Write it like 2026-11-08T09:00:00Z.',
  'bad-url': '{what} is not a web address. Write it with https:// in front.',
  'bad-status-key': '{what} is not a status. Use small letters, digits and hyphens, a letter first.',
  'bad-wikidata': '{what} is not a Wikidata item. Write it like Q42, or remove the line.',
  'bad-country': '{what} is not a country. Write its two capital letters (ISO 3166), such as BS.',
  'bad-sha256': '{what} is not a SHA-256. Write its 64 small hexadecimal digits.',
  'not-canonical': '{what} is not in canonical form. Save the file as Unicode NFC with plain line ends.',
  'bad-file-name': '{what} is not a bare file name. Write only the name; its folder is given to --texts.',
  'bad-csl': '{what} is not a JSON object. Write CSL-JSON fields: {example}.',
  'too-low': '{name} must be at least {least}.',
  'too-high': '{name} must be at most {most}.',
  'not-considerable':
    '“{key}” is neither a statement nor evidence of this file. Add it, or name what was considered by a key that stands here.',
  'considered-twice': '“{key}” is considered twice. Remove one.',
  'no-status': '“{key}” is not an evidence status. Use one of {words}, or add it to statuses.',
  'not-in-text': '“{quote}” does not stand in the text of “{source}”. Copy it letter by letter.',
  'no-capture': '“{key}” is not a capture of this file. Add it to the captures of a source or correct the key.',
  'text-not-read': 'This text belongs to “{owner}”, but the chain says “{read}” was read. Correct one of them.',
  'text-of-another': 'This text belongs to “{owner}”, not to “{source}”. Correct one of them.',
  'no-occurrence': 'These words stand {places} times in “{capture}”, so there is no occurrence {occurrence}.',
  'for-itself': 'A speaker cannot speak for itself. Remove the line.',
  'role-backwards': 'The role ends before it begins. Correct one of the two dates.',
  'derived-from-itself': 'An origin cannot be derived from itself. Remove the line.',
  'not-held-with-text':
    'A source nobody here has read cannot have a text. Set held: true, or remove captures and textFile.',
  'author-both': 'Name an author either as a speaker of this file or by name, not both.',
  'text-twice':
    'The full text stands here and in textFile. Keep one; where only quotations may be passed on, keep textFile.',
  'not-a-reviewer': '“{key}” is not a reviewer. Give that author the role, or name another.',
  'assessed-twice': 'This claim has two assessments of {date}. Keep one a day, so a date names it.',
  'omission-twice': 'The omission by “{source}” is marked twice. Remove one.',
  'read-links':
    'Exactly one link must be the one read here; this chain has {count, select, 0 {none} other {{count}}}. Set readByUs: true on the text you read, and on no other.',
  'gap-first': 'A gap lies before a link, and nothing comes before the first. Remove gap here.',
  'read-source-missing': 'The link read here must name its source. Add source.',
  'read-not-held': '“{source}” is marked as not held, yet read here. Set held: true on it.',
  'stance-twice': 'This statement has two stances on “{claim}”. Keep one, or make it two statements.',
  'related-to-itself': '“{claim}” is related to itself. Name another claim on one side.',
  'relation-twice': 'The relation “{relation}” stands twice. Remove one.',
  'corrects-one': 'A correction is of one record. Name one statement, source, speaker or claim.',
  'assessed-no-claim': 'Only a claim is assessed. Add the claim, or remove assessed.',
  'no-assessment': '“{claim}” has no assessment of {date}. Correct the day, or add the assessment.',
  'omits-and-carries':
    '“{source}” cannot leave this claim out: the statement “{statement}” was read in it. Remove one of them.',
  'correction-published':
    'The correction “{key}” is published with another {fields}, and the log is append-only. Leave it and append a new one.',
  'author-name': '“{key}” is {held} here, not {name}. Give this author another key, or the same name.',
  'word-differs': '“{key}” is here already with another {fields}. Write the same, or choose another key.',
  'ref-noun':
    'The reference of {noun, select, case {a case} speaker {a speaker} source {a source} claim {a claim} statement {a statement} evidence {an evidence} assessment {an assessment} relation {a relation} correction {a correction} other {an origin}} begins with {prefix}-, as in {prefix}-12. Correct {ref}.',
  'ref-held': 'This {noun} is {held} here, and a reference never changes. Write that, or remove the line.',
  'ref-of-another': '{ref} is the reference of another {noun} here. Remove the line to be given a new one.',
  'capture-not-of': '“{key}” is not a capture of “{source}”, in which this was read.',
  'not-in-kept': 'These words do not stand in “{capture}” as it is kept here.',
  'claim-elsewhere': 'Another case has a claim “{key}”. Choose another key.',
  'evidence-elsewhere': 'Another case has evidence “{key}”. Choose another key.',
  'record-elsewhere':
    'Another case has {noun, select, case {a case} speaker {a speaker} source {a source} claim {a claim} statement {a statement} evidence {an evidence} assessment {an assessment} relation {a relation} correction {a correction} other {an origin}} “{key}” that differs in {fields}. Write the same there, or choose another key.',
  'assessment-stands':
    'The assessment of “{claim}” of {date} is {state, select, draft {a draft} in_review {in review} published {published} other {returned}} here with another {fields}. It never changes: leave it as it was and append a new one with another date.',
  'capture-elsewhere': 'Another source has a capture “{key}” already. Choose another key.',
  'capture-differs':
    'This capture is here with another {fields}, and a capture never changes. Leave it as it is and add a new one.',
  database:
    'The database refuses this{kind, select, unique {, because the same is here already} missing {, because what it points at is not here} value {, because it has no place for a character or a number in it} other {, because it breaks a rule}}: {said}{rule, select, none {} other { (rule “{rule}”)}}.',
};

export default caseFile;
