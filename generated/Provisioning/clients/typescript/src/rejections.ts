// Written by `merestone compile`; change the spec, not this file.
/** What Provisioning says when it refuses: the rejection of each command, with its reason. */

export {};
