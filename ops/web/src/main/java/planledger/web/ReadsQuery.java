package planledger.web;

/** Marks an argument of a resource that reads the query itself; where none does, any parameter is unknown. */
public interface ReadsQuery {}
