/** Lint: the strict presets of typescript-eslint, and the import table as a rule. */
import eslint from '@eslint/js';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));

/** Who may import whom: `may` lists what files of a folder may import besides their own folder; packages have one owner. */
const table =
  /** @type {{ imports: { folder: string, may: string[] }[], packages: { package: string, owner: string }[] }} */ (
    JSON.parse(readFileSync(join(root, 'imports.json'), 'utf8'))
  );

/** One rule that reads the table: relative imports by folder, packages by owner. @type {import('eslint').Rule.RuleModule} */
const importTable = {
  meta: {
    type: 'problem',
    messages: { refused: '{{from}} may not import {{to}} (imports.json has the table).' },
    schema: [],
  },
  create(context) {
    const from = relative(root, context.filename).split(sep).join('/');
    const isTest = /\.(test|contract)\.tsx?$|\/(testing|e2e)\//.test(from);
    /** @param {import('estree').Literal | null | undefined} source */
    const check = (source) => {
      if (!source || typeof source.value !== 'string' || isTest) return;
      const isRelative = source.value.startsWith('.');
      const to = isRelative
        ? relative(root, join(dirname(context.filename), source.value))
            .split(sep)
            .join('/')
        : source.value;
      const allowed = isRelative ? mayImport(from, to) : mayUse(from, to);
      if (!allowed) context.report({ node: source, messageId: 'refused', data: { from, to } });
    };
    return {
      ImportDeclaration: (node) => {
        check(node.source);
      },
      ExportNamedDeclaration: (node) => {
        check(node.source);
      },
      ExportAllDeclaration: (node) => {
        check(node.source);
      },
      ImportExpression: (node) => {
        check(node.source.type === 'Literal' ? node.source : null);
      },
    };
  },
};

/** @param {string} from @param {string} to */
function mayImport(from, to) {
  const rule = table.imports.find(({ folder }) => from.startsWith(`${folder}/`));
  if (rule)
    return [rule.folder, ...rule.may].some(
      (each) => to === each || to.startsWith(`${each}/`) || to.startsWith(`${each}.`),
    );
  const side = from.split('/')[0];
  if (side === 'client')
    return to.startsWith('client/') || to.startsWith('server/model/') || to === 'server/api/contract.ts';
  return side !== 'server' || to.startsWith('server/');
}

/** @param {string} from @param {string} name */
function mayUse(from, name) {
  const owned = table.packages.find((each) => name === each.package || name.startsWith(`${each.package}/`));
  return !owned || from.startsWith(owned.owner) || !/^(server|client)\//.test(from);
}

/** What Playwright reads of a page at once, without waiting for it. */
const READ_ONCE = [
  'allInnerTexts',
  'allTextContents',
  'boundingBox',
  'count',
  'getAttribute',
  'innerText',
  'inputValue',
  'isChecked',
  'isDisabled',
  'isEnabled',
  'isHidden',
  'isVisible',
  'textContent',
];

export default defineConfig(
  { ignores: ['dist/', 'data/', '.cache/', 'node_modules/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { entente: { rules: { 'import-table': importTable } } },
    rules: {
      'entente/import-table': 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // A number in a sentence reads the same either way.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 320 }],
    },
  },
  {
    // A function that is several things becomes several; tests and lists of data may be as long as they are.
    files: ['{server,client}/**/*.{ts,tsx}'],
    ignores: ['**/*.{test,contract}.ts', '**/testing/**', 'client/e2e/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 125, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', { max: 4 }],
      'max-params': ['error', { max: 5 }],
      complexity: ['error', { max: 19, variant: 'modified' }],
      'no-else-return': ['error', { allowElseIf: true }],
      'no-lonely-if': 'error',
      'no-param-reassign': 'error',
      'no-nested-ternary': 'error',
      'no-unneeded-ternary': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['server/export/bundle/page/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['client/**'],
    // Nothing is drawn in them.
    ignores: ['client/e2e/**', 'client/**/*.test.ts', 'client/layout/**'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['scripts/**', 'bench/**', '*.js', '*.config.ts', 'client/e2e/**'],
    languageOptions: { globals: globals.node },
    // JSDoc types of JSON that was read are not seen by this rule; the type check sees them.
    rules: { 'no-console': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['client/e2e/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `CallExpression[callee.name='expect'] > AwaitExpression.arguments > CallExpression[callee.property.name=/^(${READ_ONCE.join('|')})$/]`,
          message: 'What a page shows may still change: expectSoon(() => …) waits for it.',
        },
      ],
    },
  },
);
