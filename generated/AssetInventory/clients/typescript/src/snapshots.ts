// Written by `merestone compile`; change the spec, not this file.
/** Snapshots as AssetInventory takes them. */

export {};
