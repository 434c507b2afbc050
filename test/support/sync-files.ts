/** A document around entries: `version` and `sync` come by themselves. */
export function syncText(entries: string, rest = ''): string {
  const list = entries
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  return `version: waybill.sync/v1\n${rest}sync:\n${list}\n`;
}

const AB = '- from: r.example/a\n  to: s.example/b\n';

/** Good ones, for the parser and for the schema. */
export const GOOD: readonly string[] = [
  syncText(AB),
  '{"version": "waybill.sync/v1", "sync": [{"from": "r.example/a", "to": ["s.example/b", "t.example/b:x"]}]}',
  syncText('- from: docker.io/library/alpine\n  to: s.example/{{path}}:{{tag}}-mirror\n'),
  syncText('- from: r.example/team/*\n  to: s.example/{{ below }}\n  tag-template: "v{{tag}}"\n'),
  syncText('- from: r.example/**\n  to: s.example/{{registry}}/{{path}}\n  allow-empty: true\n'),
  syncText('- from: r.example/a:1.4\n  to: s.example/a\n'),
  syncText(`- from: r.example/a@sha256:${'a'.repeat(64)}\n  to: s.example/a\n`),
  syncText(`- from: r.example/a@sha256:${'a'.repeat(64)}\n  to: s.example/a:{{digest}}\n`),
  syncText(`${AB}  include: ["1.4", "1.*", {regex: "^v[0-9]+$"}, {semver: ">=1.2 <2"}]\n  exclude: "*-rc*"\n`),
  syncText(`${AB}  newest: 5\n  newest-by: created\n  created-after: 90d\n`),
  syncText(`${AB}  created-after: "2026-01-31T12:00:00Z"\n  media-types: application/vnd.cncf.helm.config.v1+json\n`),
  syncText(`${AB}  platforms: [linux/amd64, linux/arm64/v8]\n  attached: [application/spdx+json]\n`),
  syncText(`${AB}  platforms: all\n  attached: none\n`),
  syncText(
    `${AB}  rules:\n    - {tags: latest, rule: move-ok}\n    - {tags: ["v*"], rule: {move-if: newer, by: created}}\n    - {tags: x, rule: {move-if: "sha256:${'b'.repeat(64)}"}}\n    - {rule: create-only}\n`,
  ),
  syncText('- from: r.example/a\n', 'defaults:\n  to: s.example/{{name}}\n  newest: 3\n  exclude: ["*-rc*"]\n'),
  syncText(`${AB}  newest: ~\n  exclude: null\n`, 'defaults: {newest: 3, exclude: [x]}\n'),
  syncText(
    AB,
    'registries:\n  s.example:\n    username: robot\n    password: env:PASSWORD\n    tls-verify: false\n    cert-dir: ./certs\n    requests-per-second: 20\n    concurrency: 4\n  "localhost:5000": {username: env:USER_NAME, password-file: /run/secrets/p}\n',
  ),
];

/** Bad ones that the schema knows for bad as well: what they are, the text, and what the parser says. */
export const MISSHAPEN: readonly (readonly [what: string, text: string, message: string])[] = [
  ['no version', `sync:\n  - {from: a.example/a, to: b.example/b}\n`, ':1: the document has no version'],
  ['another version', syncText(AB).replace('/v1', '/v2'), ':1: version must be waybill.sync/v1'],
  ['a number for a version', syncText(AB).replace('waybill.sync/v1', '1'), ':1: version must be waybill.sync/v1'],
  ['an unknown key', `${syncText(AB)}defualts: {}\n`, ':5: defualts is no key that means anything here'],
  [
    'an unknown key of an entry',
    syncText(`${AB}  exlude: x\n`),
    ':5: sync[0].exlude is no key that means anything here',
  ],
  [
    'a key of entries in defaults',
    syncText(AB, 'defaults: {from: x}\n'),
    ':2: defaults.from is no key that means anything here',
  ],
  ['no entries', 'version: waybill.sync/v1\nsync: []\n', ':2: sync is an empty list'],
  ['no sync', 'version: waybill.sync/v1\n', ':1: the document has no sync'],
  ['an entry that is a text', syncText('- r.example/a\n'), ':3: sync[0] must be a table of keys and values'],
  ['no from', syncText('- to: s.example/b\n'), ':3: sync[0] has no from'],
  [
    'an unknown field',
    syncText('- from: r.example/a\n  to: s.example/{{repo}}\n'),
    ':4: sync[0].to has the unknown field "repo"',
  ],
  [
    'an open brace',
    syncText('- from: r.example/a\n  to: s.example/{{name\n'),
    ':4: sync[0].to has a brace that opens or closes nothing',
  ],
  [
    'an unknown word',
    syncText(`${AB}  newest: 3\n  newest-by: date\n`),
    ':6: sync[0].newest-by must be one of semver, created, not "date"',
  ],
  [
    'a number out of bounds',
    syncText(`${AB}  newest: 0\n`),
    ':5: sync[0].newest must be a whole number from 1 to 100000',
  ],
  ['a number for a tag', syncText(`${AB}  include: [3.20]\n`), ':5: sync[0].include[0] must be a text'],
  [
    'a text for a flag',
    syncText(`${AB}  allow-empty: yes\n`),
    ':5: sync[0].allow-empty must be true or false, without quotes',
  ],
  ['a pattern that is none', syncText(`${AB}  include: ["a b"]\n`), ':5: sync[0].include[0] is no tag and no pattern'],
  [
    'a pattern of two kinds',
    syncText(`${AB}  include: [{regex: a, semver: "1"}]\n`),
    ':5: sync[0].include[0] must have one key',
  ],
  [
    'a pattern of another kind',
    syncText(`${AB}  include: [{glob: a}]\n`),
    ':5: sync[0].include[0].glob is no key that means anything here',
  ],
  ['an age in months', syncText(`${AB}  created-after: 3m\n`), ':5: sync[0].created-after is no date and no age'],
  ['a media type that is none', syncText(`${AB}  media-types: helm\n`), ':5: sync[0].media-types is no media type'],
  [
    'a platform that is none',
    syncText(`${AB}  platforms: amd64\n`),
    ':5: sync[0].platforms is not a platform: "amd64"',
  ],
  ['no platforms', syncText(`${AB}  platforms: []\n`), ':5: sync[0].platforms is an empty list'],
  [
    'an unknown rule',
    syncText(`${AB}  rules: [{rule: move}]\n`),
    ':5: sync[0].rules[0].rule must be one of create-only, move-ok, not "move"',
  ],
  ['a rule without one', syncText(`${AB}  rules: [{tags: a}]\n`), ':5: sync[0].rules[0] has no rule'],
  [
    'a move from no digest',
    syncText(`${AB}  rules: [{rule: {move-if: "sha256:ab"}}]\n`),
    ':5: sync[0].rules[0].rule.move-if must be newer or a digest',
  ],
  [
    'a digest by age',
    syncText(`${AB}  rules: [{rule: {move-if: "sha256:${'a'.repeat(64)}", by: created}}]\n`),
    ':5: sync[0].rules[0].rule.by goes with move-if: newer alone',
  ],
  [
    'a password in the file',
    syncText(AB, 'registries: {h.example: {username: u, password: hunter22}}\n'),
    ':2: registries.h.example.password must say where the secret is, and not what',
  ],
  [
    'a user without a password',
    syncText(AB, 'registries: {h.example: {username: u}}\n'),
    ':2: registries.h.example has one of username and password',
  ],
  [
    'a password without a user',
    syncText(AB, 'registries: {h.example: {password: env:A}}\n'),
    ':2: registries.h.example has one of username and password',
  ],
  [
    'two passwords',
    syncText(AB, 'registries: {h.example: {username: u, password: env:A, password-file: f}}\n'),
    ':2: registries.h.example.password-file and password exclude each other',
  ],
];

/** Bad ones whose form is good: only who reads what they say knows. */
export const MEANINGLESS: readonly (readonly [what: string, text: string, message: string])[] = [
  ['a key that comes twice', syncText(`${AB}  to: s.example/c\n`), ':5: sync[0].to is there twice'],
  [
    'an alias',
    syncText(`${AB}  include: &x ["1"]\n  exclude: *x\n`),
    ':6: sync[0].exclude is an alias, and aliases are not read here',
  ],
  ['no to anywhere', syncText('- from: r.example/a\n'), ':3: sync[0] has no to'],
  [
    'a source that is no name',
    syncText('- from: r.example/A\n  to: s.example/b\n'),
    ':3: sync[0].from is not an image name: "r.example/A"',
  ],
  [
    'a star in the middle',
    syncText('- from: r.example/*/a\n  to: s.example/b\n'),
    ':3: sync[0].from has a * that is not the end of it',
  ],
  [
    'a namespace without a host',
    syncText('- from: library/*\n  to: s.example/{{name}}\n'),
    ':3: sync[0].from names no registry',
  ],
  [
    'a destination that is no name',
    syncText('- from: r.example/a\n  to: s.example/B\n'),
    ':4: sync[0].to is not an image name: "s.example/B:tag"',
  ],
  ['a destination that is a host', syncText('- from: r.example/a\n  to: "s.example:{{tag}}"\n'), ':4: sync[0].to'],
  [
    'a port in a path',
    syncText('- from: r.example:5000/a\n  to: s.example/{{registry}}/{{path}}\n'),
    ':4: sync[0].to is not an image name',
  ],
  [
    'a tag of no tag',
    syncText(`- from: r.example/a@sha256:${'a'.repeat(64)}\n  to: "s.example/b:{{tag}}"\n`),
    ':4: sync[0].to uses {{tag}}, and from names a digest without a tag',
  ],
  [
    'a tag template that gives no tag',
    syncText(`${AB}  tag-template: "{{tag}}+x"\n`),
    ':5: sync[0].tag-template gives no tag',
  ],
  [
    'a choice among one',
    syncText('- from: r.example/a:1\n  to: s.example/b\n  newest: 3\n'),
    ':5: sync[0].newest means nothing here: from names one image',
  ],
  ['an order of nothing', syncText(`${AB}  newest-by: created\n`), ':5: sync[0].newest-by goes with newest'],
  [
    'a day that is none',
    syncText(`${AB}  created-after: "2026-02-30"\n`),
    ':5: sync[0].created-after is no date and no age',
  ],
  ['a default that is wrong, for nobody', syncText(AB, 'defaults: {to: "s.example/{{name}}@x"}\n'), ':2: defaults.to'],
  [
    'a host that is none',
    syncText(AB, 'registries: {"a b": {tls-verify: true}}\n'),
    ':2: registries.a b is not a registry: "a b"',
  ],
  [
    'one host twice',
    syncText(AB, 'registries: {docker.io: {}, index.docker.io: {}}\n'),
    ':2: registries.index.docker.io is there twice',
  ],
];
