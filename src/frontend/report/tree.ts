import type { Tree, TreeNode } from '../../operation/tree/tree.ts';
import { renderBytes, renderForeign } from '../../runtime/text.ts';
import type { DescribedSignature } from '../../trust/look/describe-signature.ts';

interface Line {
  readonly text: string;
  readonly below: readonly Line[];
}

/** The tree for people: the image, its platforms, what is attached to each, and who signed it. */
export function renderTree({ reference, root }: Tree): string {
  const name = reference.replace(/^docker:\/\//, '').replace(/@sha(?:256|512):[0-9a-f]+$/, '');
  const lines = [
    `${name}@${root.digest}  ${kindOf(root)}, ${renderBytes(sizeOfAll(root))}`,
    ...indented(linesBelow(root), ''),
  ];
  return `${lines.join('\n')}\n`;
}

function linesBelow({ signatures, children, attached }: TreeNode): readonly Line[] {
  return [
    ...children.map((child) => ({
      text: `${titleOf(child)}  ${child.digest}  ${renderBytes(child.size)}`,
      below: linesBelow(child),
    })),
    ...signatures.map((one) => ({ text: renderSignature(one), below: [] })),
    ...attached.map((one) => ({ text: renderAttached(one), below: linesBelow(one) })),
  ];
}

function indented(lines: readonly Line[], before: string): readonly string[] {
  return lines.flatMap(({ text, below }, at) => {
    const isLast = at === lines.length - 1;
    return [`${before}${isLast ? '└─' : '├─'} ${text}`, ...indented(below, `${before}${isLast ? '  ' : '│ '} `)];
  });
}

function titleOf({ platform, about, mediaType }: TreeNode): string {
  if (platform !== undefined) return renderForeign(platform, 80);
  if (about !== undefined) return `attestation of ${renderForeign(about.slice(0, 19), 40)}…`;
  return renderForeign(mediaType, 100);
}

function renderAttached({ artifactType = '', tag, digest, size }: TreeNode): string {
  const where = tag === undefined ? '' : `  (tag …${renderForeign(tag.slice(tag.lastIndexOf('.')), 20)})`;
  return `${artifactType === '' ? 'artefact' : renderForeign(artifactType, 120)}${where}  ${digest}  ${renderBytes(size)}`;
}

const VERDICTS: Readonly<Record<DescribedSignature['verdict'], string>> = {
  verified: '✓ verified',
  refused: '✗',
  unchecked: '? not checked',
};

function renderSignature(one: DescribedSignature): string {
  const { kind, format, identity, issuer, predicateType, verdict, reason } = one;
  const what = kind === 'attestation' ? `attestation ${renderForeign(predicateType ?? '', 120)}` : 'signature';
  const by = identity === '' ? '' : ` by ${renderForeign(identity, 200)}`;
  const through = issuer === undefined ? '' : ` (${renderForeign(issuer, 120)})`;
  return `${what} [${format}]${by}${through}  ${VERDICTS[verdict]}${reason === undefined ? '' : ` ${reason}`}`;
}

function kindOf({ children, mediaType }: TreeNode): string {
  if (children.length === 0) return renderForeign(mediaType, 100);
  const images = children.filter(({ about }) => about === undefined).length;
  return `index of ${String(images)}`;
}

function sizeOfAll({ size, children }: TreeNode): number {
  return children.reduce((sum, child) => sum + sizeOfAll(child), size);
}
