import { describe, expect, it } from 'vitest';
import { renderGoJson } from './go-json.ts';
import { zeroTime } from './go-time.ts';
import { goBool, goFloat, goInt, goList, goMap, goNil, goString, goStringMap, goStrings, goStruct } from './value.ts';

const COMPACT = { indent: 0, escapeHtml: false };

describe("Go's JSON", () => {
  it('indents by four and escapes what HTML could read', () => {
    const value = goStruct('x', [
      { name: 'A', json: 'a', value: goString('<&>\u2028') },
      { name: 'B', json: 'b', value: goStringMap({ z: '1', a: '2' }) },
      { name: 'C', json: 'c', value: goStrings([]) },
      { name: 'D', json: 'd', value: goStrings(null) },
    ]);
    expect(renderGoJson(value, { indent: 4, escapeHtml: true })).toBe(
      String.raw`{
    "a": "\u003c\u0026\u003e\u2028",
    "b": {
        "a": "2",
        "z": "1"
    },
    "c": [],
    "d": null
}`,
    );
  });

  it('leaves out what is empty where a field says so, but never a struct', () => {
    const value = goStruct('x', [
      { name: 'A', json: 'a', omitEmpty: true, value: goString('') },
      { name: 'B', json: 'b', omitEmpty: true, value: goStrings([]) },
      { name: 'C', json: 'c', omitEmpty: true, value: goStruct('y', []) },
      { name: 'D', json: 'd', omitEmpty: true, value: goNil('*time.Time') },
      { name: 'E', json: 'e', omitEmpty: true, value: goBool(false) },
      { name: 'F', value: goInt(1) },
    ]);
    expect(renderGoJson(value, COMPACT)).toBe('{"c":{}}');
  });

  it('sorts keys by their bytes, and writes numbers and times as Go does', () => {
    const value = goMap(
      [
        ['é', goInt(2n ** 60n)],
        ['Z', goFloat(1e-7)],
        ['a', zeroTime()],
        ['\u{1f600}', goList([goFloat(1e21), goBool(true)], 'interface {}')],
      ],
      goNil(),
      'interface {}',
    );
    expect(renderGoJson(value, COMPACT)).toBe(
      '{"Z":1e-07,"a":"0001-01-01T00:00:00Z","é":1152921504606846976,"\u{1f600}":[1e+21,true]}',
    );
  });
});
