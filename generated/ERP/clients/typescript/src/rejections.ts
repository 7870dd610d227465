// Written by `merestone compile`; change the spec, not this file.
/** What ERP says when it refuses: the rejection of each command, with its reason. */

export {};
