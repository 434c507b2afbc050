/**
 * Twenty secrets, each of a shape that some encoding treats in its own way. Every piece of ten characters is in one of them alone, and
 * nowhere else.
 */
export const CANARIES: Readonly<Record<string, string>> = {
  plain: 'Zq7canaryKw93mTx',
  short: 'x7Qz9',
  'with spaces': 'Vb3 canary with 4 spaces Lp8',
  'with quotes': `Hj5"canary'quoted"Nw2'`,
  'with percent signs': 'Fg9%41canary%2Fprozent%25Rt6',
  'with plus signs': 'Dk4+canary+plus+signs+Ym1',
  'with slashes': 'Sw8/canary/slashes//Pz3',
  'with backslashes': 'Cx2\\canary\\u0041\\nBq5',
  'of Latin letters': 'Jé6cänärïß-ÿ-ñ-Ø7Lc',
  'of other scripts': 'Мк9канарейка金絲雀Тд4',
  'with emoji': 'Uy3🐤canary🔑emoji🐤Gn8',
  'with JSON specials': 'Ae7{"canary":["<b>&amp;"]}Xo2',
  'with HTML specials': `Iv1<canary a="&quot;">&'Kf6`,
  'like base64': 'Tm5CanaryBase64+/9xWqLr0uQ==',
  'like base64 for URLs': 'Ob8-Canary_Url-Safe_zYpKv4jMh2',
  'like a JSON Web Token': 'eyJhbGciOiJFUzI1NiJ9.eyJrYW5hcmllIjoiV3E3WmszVHoifQ.Rf2cAnArYsIgNaTuReMb5',
  'with URL specials': 'Ed6:canary@host?q=1&r=2#frag;Zs9',
  'with dollar signs': 'Bn4$canary${HOME}`id`$(id)!Hd7',
  'of several lines': '----KANARIE ANFANG----\nLw3QmCanaryLineOne8Ty\nPk9VxCanaryLineTwo1Rj\n----KANARIE ENDE----\n',
  'with control characters': 'Gy2\tcanary\u0007tab\u001Bbell\u007FWu5',
};
