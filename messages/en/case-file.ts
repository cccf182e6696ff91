/** What is wrong with a case file, by its code; the rarer faults have their English sentence where they are found. */
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
};

export default caseFile;
