/**
 * A layer as tar text (POSIX ustar), the same bytes for the same files: owned by root, dated 1980. Folders first, as container
 * runtimes expect. `files` maps `path/in/image` to `{ bytes, mode }`.
 */
export function layerOf(files) {
  const paths = [...files.keys()].sort(byName);
  const blocks = foldersOf(paths).map((folder) => header({ name: `${folder}/`, size: 0, mode: 0o755, type: '5' }));
  for (const name of paths) {
    const { bytes, mode = 0o644 } = files.get(name);
    blocks.push(header({ name, size: bytes.length, mode, type: '0' }), bytes, padding(bytes.length));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const DATE = Date.UTC(1980, 0, 1) / 1000;

function header({ name, size, mode, type }) {
  const block = Buffer.alloc(512);
  const [prefix, rest] = splitName(name);
  block.write(rest, 0, 100);
  writeOctal(block, mode, 100, 8);
  writeOctal(block, 0, 108, 8);
  writeOctal(block, 0, 116, 8);
  writeOctal(block, size, 124, 12);
  writeOctal(block, DATE, 136, 12);
  block.write('        ', 148, 8);
  block.write(type, 156, 1);
  block.write('ustar\x0000', 257, 8, 'latin1');
  block.write(prefix, 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return block;
}

function writeOctal(block, value, at, length) {
  block.write(value.toString(8).padStart(length - 1, '0'), at, length - 1);
}

/** Names longer than 100 bytes are cut at a slash into prefix and name. */
function splitName(name) {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
    if (rest !== '' && Buffer.byteLength(rest) <= 100 && Buffer.byteLength(prefix) <= 155) return [prefix, rest];
  }
  throw new Error(`the name is too long for a tar header: ${name}`);
}

function padding(size) {
  return Buffer.alloc((512 - (size % 512)) % 512);
}

function foldersOf(paths) {
  const folders = new Set();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
  }
  return [...folders].sort(byName);
}

function byName(a, b) {
  return a < b ? -1 : 1;
}
