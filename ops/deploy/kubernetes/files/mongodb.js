// Makes the replica set and its two accounts, once. Runs on the first member, over localhost: only from there, and only
// while there is none, the first account may be made. Said again it finds everything done.
const read = (name) => require('fs').readFileSync('/run/secrets/' + name, 'utf8').trim();
const admin = db.getSiblingDB('admin');
const password = read('mongodb-admin-password');

try {
  admin.auth('admin', password);
  print('The accounts are there already.');
} catch (notYet) {
  try {
    rs.initiate({
      _id: 'planledger',
      members: [0, 1, 2].map((n) => ({ _id: n, host: `mongodb-${n}.mongodb:27017` })),
    });
  } catch (e) {
    if (e.codeName !== 'AlreadyInitialized') throw e;
  }
  for (let i = 0; !db.hello().isWritablePrimary; i++) {
    if (i >= 120) throw new Error('This member is not elected: see whether the other two can be reached');
    sleep(500);
  }
  admin.createUser({
    user: 'admin',
    pwd: password,
    roles: ['userAdminAnyDatabase', 'clusterAdmin', 'backup', 'restore'],
  });
  admin.auth('admin', password);
}

const ours = db.getSiblingDB('planledger');
if (ours.getUser('planledger') === null) {
  ours.createUser({ user: 'planledger', pwd: read('mongodb-password'), roles: [{ role: 'readWrite', db: 'planledger' }] });
}
print('Done.');
