/** A float under one of Go's float verbs, without padding. `undefined`: no verb for floats. */
export function renderFloat(
  value: number,
  how: { readonly verb: string; readonly precision: number | undefined },
): string | undefined {
  if (!'vgGeEfF'.includes(how.verb)) return undefined;
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const precision = how.precision === undefined ? undefined : Math.min(how.precision, 100);
  switch (how.verb) {
    case 'e':
    case 'E': {
      const text = withTwoDigits(value.toExponential(precision ?? 6));
      return sign(value) + (how.verb === 'E' ? text.toUpperCase() : text).replace(/^-/, '');
    }
    case 'f':
    case 'F':
      return sign(value) + Math.abs(value).toFixed(precision ?? 6);
    default: {
      const text = renderShortest(Math.abs(value), precision);
      return sign(value) + (how.verb === 'G' ? text.toUpperCase() : text);
    }
  }
}

function sign(value: number): string {
  return value < 0 || Object.is(value, -0) ? '-' : '';
}

/** `%g`: the exponent form below 1e-4 and from the precision on; without one from 1e6 on. */
function renderShortest(value: number, precision: number | undefined): string {
  const digits = precision === 0 ? 1 : precision;
  const scientific = digits === undefined ? value.toExponential() : value.toExponential(digits - 1);
  const [mantissa = '', exponentText = '0'] = scientific.split('e');
  const exponent = value === 0 ? 0 : Number(exponentText);
  const significant = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const limit = digits ?? 6;
  if (exponent < -4 || exponent >= limit)
    return withTwoDigits(`${significant}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent))}`);
  const places = Math.max(0, significant.replace('.', '').length - 1 - exponent);
  return Number(`${significant}e${String(exponent)}`).toFixed(Math.min(places, 100));
}

function withTwoDigits(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
