package planledger.event;

/** A heading of a plan: Roman numeral and title. */
public record Section(String label, String title) {}
