// The public API, by name. Whatever is exported here is documented and stays.
export {};
