/**
 * A whole static Linux program, without a compiler: an ELF header, one program header, and the machine code of
 * `write(1, message, length); exit(0)`. A few hundred bytes that need no other file in the image.
 */
export function helloProgram(architecture, message) {
  const text = Buffer.from(message);
  const { machine, code } = ARCHITECTURES[architecture];
  const body = Buffer.concat([code(text.length), text]);
  const size = HEADERS + body.length;
  const headers = Buffer.alloc(HEADERS);
  // The ELF header (System V ABI, "ELF Header"): 64 bits, little endian, version 1.
  headers.write('\x7fELF\x02\x01\x01', 'latin1');
  headers.writeUInt16LE(2, 16); // e_type: an executable at fixed addresses
  headers.writeUInt16LE(machine, 18);
  headers.writeUInt32LE(1, 20);
  headers.writeBigUInt64LE(BigInt(ADDRESS + HEADERS), 24); // e_entry: the first byte after the headers
  headers.writeBigUInt64LE(64n, 32); // e_phoff: the program header follows at once
  headers.writeUInt16LE(64, 52); // e_ehsize
  headers.writeUInt16LE(56, 54); // e_phentsize
  headers.writeUInt16LE(1, 56); // e_phnum
  // The program header: load the whole file, readable and executable.
  headers.writeUInt32LE(1, 64); // PT_LOAD
  headers.writeUInt32LE(5, 68); // PF_R | PF_X
  headers.writeBigUInt64LE(BigInt(ADDRESS), 80); // p_vaddr
  headers.writeBigUInt64LE(BigInt(ADDRESS), 88); // p_paddr
  headers.writeBigUInt64LE(BigInt(size), 96); // p_filesz
  headers.writeBigUInt64LE(BigInt(size), 104); // p_memsz
  headers.writeBigUInt64LE(0x10000n, 112); // p_align: right for pages of 4, 16 and 64 KiB
  return Buffer.concat([headers, body]);
}

const HEADERS = 64 + 56;
const ADDRESS = 0x400000;

const ARCHITECTURES = {
  amd64: {
    machine: 62, // EM_X86_64
    code: (length) =>
      octets(
        'b8 01 00 00 00', //       mov  eax, 1        write
        'bf 01 00 00 00', //       mov  edi, 1        standard output
        '48 8d 35 10 00 00 00', // lea  rsi, [rip+16] the text behind the code
        `ba ${octet(length & 255)} ${octet(length >> 8)} 00 00`, // mov edx, length
        '0f 05', //                syscall
        'b8 3c 00 00 00', //       mov  eax, 60       exit
        '31 ff', //                xor  edi, edi
        '0f 05', //                syscall
      ),
  },
  arm64: {
    machine: 183, // EM_AARCH64
    code: (length) =>
      words(
        0xd2800020, //                   mov  x0, #1       standard output
        0x100000e1, //                   adr  x1, .+28     the text behind the code
        0xd2800002 | (length << 5), //   mov  x2, #length
        0xd2800808, //                   mov  x8, #64      write
        0xd4000001, //                   svc  #0
        0xd2800000, //                   mov  x0, #0
        0xd2800ba8, //                   mov  x8, #93      exit
        0xd4000001, //                   svc  #0
      ),
  },
};

function octets(...instructions) {
  return Buffer.from(instructions.join('').replaceAll(' ', ''), 'hex');
}

function octet(value) {
  return value.toString(16).padStart(2, '0');
}

function words(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, at * 4);
  return bytes;
}
