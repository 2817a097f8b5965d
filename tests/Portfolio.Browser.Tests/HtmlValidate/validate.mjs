// Validates the pages whose files are named on standard input, one a line; answers each with a line of JSON: what is wrong with it.
import { createInterface } from 'node:readline';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A list may be named: WAI-ARIA 1.2 prohibits it for few roles.
  rules: { 'aria-label-misuse': ['error', { allowAnyNamable: true }] },
}));

for await (const file of createInterface({ input: process.stdin })) {
  const report = await validator.validateFile(file);
  console.log(JSON.stringify(report.results.flatMap(result => result.messages.map(m => `line ${m.line}: ${m.ruleId}: ${m.message}`))));
}
