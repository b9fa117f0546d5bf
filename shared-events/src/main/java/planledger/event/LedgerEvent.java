package planledger.event;

/** A fact of the ledger. Each family has streams of its own. */
public sealed interface LedgerEvent permits PlanEvent, AgencyEvent, DocumentEvent {}
