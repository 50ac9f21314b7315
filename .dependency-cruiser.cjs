/** Who may import whom: the table of docs/architecture.md, whose neighbours both read from docs/neighbours.json. */
const neighbours = require('./docs/neighbours.json');

const areas = Object.keys(neighbours);
const own = 'src/config\\.ts$';
const tests = '\\.(test|fixture)\\.tsx?$';
const officeFiles = ['store', 'actions', 'office'].flatMap((name) => [
  `/${name}\\.tsx?$`,
  `/${name}-[^/]+\\.tsx?$`,
  `/[^/]+-${name}\\.tsx?$`,
]);

/** Files of `from` import nothing under src/ but what is allowed. */
const layer = (name, from, allowed) => ({
  name: `${name}-imports`,
  comment: `${name} may import ${allowed.join(', ')} and nothing else of the program`,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^src/', pathNot: allowed.map((path) => (path.startsWith('^') ? path : `^src/${path}/`)) },
});

const area = (name) =>
  layer(name, `^src/${name}/`, [name, ...neighbours[name], 'law', 'text', 'files', 'paper', 'db', 'web', `^${own}`]);

module.exports = {
  forbidden: [
    layer('law', '^src/law/', ['law']),
    layer('text', '^src/text/', ['text']),
    layer('files', '^src/files/', ['files', 'text']),
    layer('paper', '^src/paper/', ['paper', 'law', 'text', '^src/web/language\\.ts$']),
    layer('db', '^src/db/', ['db', 'law', `^${own}`]),
    layer('web', '^src/web/', ['web', 'law', 'text', 'db', `^${own}`]),
    layer('browser', '^src/browser/', ['browser', 'text']),
    ...areas.map(area),
    {
      name: 'folder-without-rule',
      comment: 'a new folder under src/ is an area: list it with its neighbours in docs/neighbours.json',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: ['law', 'text', 'files', 'paper', 'db', 'web', 'browser', 'cli', 'demo', 'serving', ...areas].map(
          (name) => `^src/${name}/`,
        ),
      },
      to: {},
    },
    {
      name: 'law-is-pure',
      comment: 'law/ needs no package and nothing of the machine: it is a library of its own some day',
      severity: 'error',
      from: { path: '^src/law/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'public-pages-have-no-office-connection',
      comment: 'public pages read `published` through what they are handed; they open and borrow no other connection',
      severity: 'error',
      from: { path: ['/public\\.tsx?$', '/public-[^/]+\\.tsx?$', '/[^/]+-public\\.tsx?$'], pathNot: '^src/web/' },
      to: { path: [...officeFiles, '^src/db/(connect|open|roles)\\.ts$'] },
    },
    {
      name: 'server-without-browser',
      comment: 'what runs in the browser is never imported by the server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/browser/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'declared-packages',
      comment: 'what the program imports stands in package.json among the dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
