// Says of each entry in the evidence whether Sigstore's verifier takes its proof: one line, accepted or refused.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const { verifyTLogTimestamp } = require('@sigstore/verify/dist/timestamp');

const evidence = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const [, id, key] = evidence.key.match(/^[^+]+\+([0-9a-f]{8})\+(.+)$/);
const raw = Buffer.from(key, 'base64').subarray(1);
const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
const log = {
  logID: Buffer.from(id, 'hex'),
  publicKey: crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' }),
  validFor: { start: new Date(0), end: new Date(8.64e15) },
};

function accepted(proof) {
  const [, size, root] = proof.note.split('\n');
  try {
    verifyTLogTimestamp(
      {
        logId: { keyId: log.logID },
        integratedTime: '1',
        canonicalizedBody: Buffer.from(proof.entry, 'base64'),
        inclusionProof: {
          logIndex: String(proof.index),
          treeSize: size,
          rootHash: Buffer.from(root, 'base64'),
          hashes: proof.path.map((hash) => Buffer.from(hash, 'base64')),
          checkpoint: { envelope: proof.note },
        },
      },
      [log],
    );
    return true;
  } catch (error) {
    if (error.name !== 'VerificationError') throw error;
    return false;
  }
}

for (const proof of evidence.entries) console.log(accepted(proof) ? 'accepted' : 'refused');
